import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type DisputeStatus, DisputesDocument, ResolveDisputeDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextArea } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';

/** 異議 — what an employer contests about a hire; decided here, with reasons. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const { time, day } = useFormat();
  const [sought, seek] = useAddress();
  const name = say('異議の一覧', 'Disputes');
  const status = (sought.status as DisputeStatus | undefined) ?? null;
  return (
    <Page
      title={say('異議', 'Disputes')}
      lead={say(
        '申し立てられている間、その採用による単位は動きません。',
        'While a dispute is open, the units of that hire do not move.',
      )}
    >
      <div className="max-w-xs">
        <Choice
          bare
          name="status"
          label={say('状態', 'State')}
          none={say('すべて', 'All')}
          value={sought.status}
          choices={choices(words.dispute)}
          onChange={(status) => seek({ status })}
        />
      </div>
      <Paged
        key={status}
        name={name}
        operation={DisputesDocument}
        variables={{ status }}
        pageOf={({ disputesByPage }) => disputesByPage}
        empty={<Empty title={say('異議はありません', 'No disputes')} />}
      >
        {(rows) => (
          <Table
            name={name}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { title: say('申立て', 'Opened'), whole: true, cell: ({ openedAt }) => time(openedAt) },
              { title: say('主張', 'Claim'), cell: ({ claim }) => claim },
              {
                title: say('成約', 'Placement'),
                whole: true,
                cell: ({ placementId }) => <code>…{placementId?.slice(-8)}</code>,
              },
              {
                title: say('状態', 'State'),
                cell: ({ status }) => <StateBadge of="dispute" state={status} />,
              },
              {
                title: say('紹介会社の回答', 'The agency’s answer'),
                cell: ({ agencyAnswer, answerDueOn, isOverdue }) =>
                  agencyAnswer ?? (
                    <>
                      {unbroken(say(`期限 ${day(answerDueOn)}`, `Due ${day(answerDueOn)}`))}{' '}
                      {isOverdue && <Badge tone="bad">{say('期限切れ', 'Overdue')}</Badge>}
                    </>
                  ),
              },
              { title: say('決定の理由', 'Reasons'), cell: ({ reason }) => reason ?? '—' },
              {
                title: say('操作', 'Action'),
                cell: ({ id, status }) => (status === 'OPEN' ? <Decide id={id} /> : '—'),
              },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}

function Decide({ id }: { id: string }) {
  const say = useSay();
  const decide = useWish(ResolveDisputeDocument, () => say('決定しました', 'Decided'));
  const title = say('決定する', 'Decide');
  return (
    <DialogButton label={title} title={say('異議を決定する', 'Decide the dispute')}>
      {(close) => (
        <Form
          send={title}
          cancel={close}
          onSend={(values) =>
            decide
              .mutateAsync({
                input: { disputeId: id, upheld: values.text('upheld') === 'yes', reason: values.text('reason') },
              })
              .then(close)
          }
        >
          <Choice
            name="upheld"
            required
            label={say('結論', 'Decision')}
            choices={[
              ['yes', say('認める', 'Uphold')],
              ['no', say('認めない', 'Refuse')],
            ]}
          />
          <TextArea name="reason" required label={say('理由', 'Reasons')} />
        </Form>
      )}
    </DialogButton>
  );
}
