import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  DecidePlacementDocument,
  type PlacementFilter,
  PlacementsToDecideDocument,
  type PlacementsToDecideQuery,
} from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextArea } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';

const filters: Readonly<Record<string, PlacementFilter>> = {
  waiting: { awaitsDecision: true },
  flagged: { isFlagged: true },
  all: {},
};

/** 成約の裁定 — reports that no employer confirmed, and those of agencies that might not act any more. No name is shown. */
export function Screen() {
  const say = useSay();
  const [sought, seek] = useAddress();
  const which = sought.which ?? 'waiting';
  const name = say('成約', 'Placements');
  return (
    <Page
      title={say('成約の裁定', 'Placements')}
      lead={say(
        '14日のあいだ企業が確認しなかった報告を、理由を付けて決めます。「要確認」は、資格を失った紹介会社の報告です。',
        'A report that the employer left for 14 days is decided here, with reasons. Flagged: reported out of standing.',
      )}
    >
      <div className="max-w-xs">
        <Choice
          bare
          name="which"
          label={say('表示', 'Show')}
          value={which}
          choices={[
            ['waiting', say('裁定を待つもの', 'To be decided')],
            ['flagged', say('要確認', 'Flagged')],
            ['all', say('すべて', 'All')],
          ]}
          onChange={(chosen) => seek({ which: chosen })}
        />
      </div>
      <Paged
        key={which}
        name={name}
        operation={PlacementsToDecideDocument}
        variables={{ filter: filters[which] ?? {} }}
        pageOf={({ placements }) => placements}
        empty={<Empty title={say('該当する成約はありません', 'None of these')} />}
      >
        {(rows) => <Rows of={rows} decides={which === 'waiting'} />}
      </Paged>
    </Page>
  );
}

type Placement = PlacementsToDecideQuery['placements']['edges'][number]['node'];

function Rows({ of, decides }: { of: readonly Placement[]; decides: boolean }) {
  const say = useSay();
  const { day, yen } = useFormat();
  return (
    <Table
      name={say('成約', 'Placements')}
      rows={of}
      idOf={({ id }) => id}
      columns={[
        { title: say('採用企業', 'Employer'), cell: ({ employer }) => employer.name },
        { title: say('紹介会社', 'Agency'), cell: ({ agency }) => agency.name },
        {
          title: say('状態', 'State'),
          cell: ({ status, isFlagged }) => (
            <>
              <StateBadge of="placement" state={status} />{' '}
              {isFlagged && <Badge tone="bad">{say('要確認', 'Flagged')}</Badge>}
            </>
          ),
        },
        { title: say('入社日', 'First day'), whole: true, cell: ({ startsOn }) => day(startsOn) },
        { title: say('理論年収', 'Yearly income'), number: true, cell: ({ annualSalary }) => yen(annualSalary) },
        { title: say('手数料', 'Fee'), number: true, cell: ({ fee }) => yen(fee) },
        {
          title: say('裁定', 'Decision'),
          cell: (placement) => (decides ? <Decide of={placement} /> : (placement.decisionReason ?? '—')),
        },
      ]}
    />
  );
}

function Decide({ of }: { of: Placement }) {
  const say = useSay();
  const { day } = useFormat();
  const decide = useWish(DecidePlacementDocument, () => say('裁定しました', 'Decided'));
  const title = say('裁定する', 'Decide');
  return (
    <DialogButton kind="main" label={title} title={say('成約を裁定する', 'Decide the placement')}>
      {(close) => (
        <Form
          send={title}
          cancel={close}
          onSend={(values) =>
            decide
              .mutateAsync({
                input: {
                  placementId: of.id,
                  confirmed: values.text('confirmed') === 'yes',
                  reason: values.text('reason'),
                },
              })
              .then(close)
          }
        >
          <p>
            {unbroken(
              say(
                `${of.agency.name}の報告：${of.employer.name}に${day(of.startsOn)}入社`,
                `${of.agency.name} reports a start at ${of.employer.name} on ${day(of.startsOn)}`,
              ),
            )}
          </p>
          <Choice
            name="confirmed"
            required
            label={say('結論', 'Decision')}
            choices={[
              ['yes', say('採用を認める', 'The hire stands')],
              ['no', say('取り消す', 'It does not')],
            ]}
          />
          <TextArea name="reason" required rows={3} label={say('理由', 'Reasons')} />
        </Form>
      )}
    </DialogButton>
  );
}
