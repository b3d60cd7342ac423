import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { AgencyPageDocument, type AgencyStanding, RegisterAgencyDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { today, useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';
import { DecideStanding } from './standing.js';

/** 紹介会社 — whose permit was checked, who may act, and who may not. */
export function Screen() {
  const say = useSay();
  const { day } = useFormat();
  const [sought] = useAddress();
  const name = say('紹介会社の一覧', 'Agencies');
  const filter = {
    ...(sought.standing ? { standing: sought.standing as AgencyStanding } : {}),
    ...(sought.name ? { name: sought.name } : {}),
  };
  return (
    <Page
      title={say('紹介会社', 'Agencies')}
      lead={say(
        '許可を確かめてから有効にします。停止すると、その場で候補者は見えなくなります。',
        'Check the permit before activating. Suspending takes effect at once: nobody is shown any more.',
      )}
      actions={
        <DialogButton
          kind="main"
          label={say('紹介会社を登録', 'Register an agency')}
          title={say('紹介会社を登録', 'Register an agency')}
        >
          {(close) => <Register close={close} />}
        </DialogButton>
      }
    >
      <Filters />
      <Paged
        key={JSON.stringify(filter)}
        name={name}
        operation={AgencyPageDocument}
        variables={{ filter }}
        pageOf={({ agenciesByPage }) => agenciesByPage}
        empty={<Empty title={say('該当する紹介会社はありません', 'No such agency')} />}
      >
        {(rows) => (
          <Table
            name={name}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                title: say('会社', 'Agency'),
                cell: ({ id, name, corporateNumber }) => (
                  <>
                    <Link to={`/operator/agencies/${id}`}>{name}</Link>
                    <span className="text-quiet block text-sm">{corporateNumber}</span>
                  </>
                ),
              },
              { title: say('許可番号', 'Permit'), cell: ({ permitNumber }) => permitNumber },
              {
                title: say('有効期間', 'Valid'),
                cell: ({ permitValidFrom, permitValidTo }) => (
                  <>
                    {unbroken(`${day(permitValidFrom)} – ${day(permitValidTo)}`)}{' '}
                    {permitValidTo < today() && <Badge tone="bad">{say('期限切れ', 'Ended')}</Badge>}
                  </>
                ),
              },
              { title: say('手数料率', 'Fee'), number: true, cell: ({ feeRatePercent }) => `${feeRatePercent}%` },
              {
                title: say('資格状態', 'Standing'),
                cell: ({ standing }) => <StateBadge of="standing" state={standing} />,
              },
              { title: say('操作', 'Action'), cell: (agency) => <DecideStanding of={agency} /> },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}

function Filters() {
  const say = useSay();
  const choices = useChoices();
  const [sought, seek] = useAddress();
  return (
    <search className="grid max-w-2xl gap-4 sm:grid-cols-2">
      <TextField
        bare
        name="name"
        type="search"
        label={say('会社名', 'Name')}
        value={sought.name}
        onChange={(part) => seek({ name: part })}
      />
      <Choice
        bare
        name="standing"
        label={say('資格状態', 'Standing')}
        none={say('すべて', 'All')}
        value={sought.standing}
        choices={choices(words.standing)}
        onChange={(standing) => seek({ standing })}
      />
    </search>
  );
}

function Register({ close }: { close: () => void }) {
  const say = useSay();
  const register = useWish(RegisterAgencyDocument, ({ registerAgency: { agency } }) =>
    say(`${agency.name}を登録しました（申請中）`, `${agency.name} is registered as applied`),
  );
  return (
    <Form
      send={say('登録する', 'Register')}
      cancel={close}
      onSend={async (values) => {
        await register.mutateAsync({
          input: {
            name: values.text('name'),
            corporateNumber: values.text('corporateNumber'),
            permitNumber: values.text('permitNumber'),
            permitValidFrom: values.text('permitValidFrom'),
            permitValidTo: values.text('permitValidTo'),
            specialities: values.list('specialities'),
            feeRatePercent: values.number('feeRatePercent') ?? 0,
            refundPolicy: values.maybe('refundPolicy'),
          },
        });
        close();
      }}
    >
      <TextField name="name" required label={say('会社名', 'Name')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="corporateNumber" required label={say('法人番号（13桁）', 'Corporate number, 13 digits')} />
        <TextField name="permitNumber" required label={say('許可番号', 'Permit number')} help="13-ユ-399001" />
        <TextField name="permitValidFrom" type="date" required label={say('有効期間（から）', 'Valid from')} />
        <TextField name="permitValidTo" type="date" required label={say('有効期間（まで）', 'Valid until')} />
        <TextField
          name="feeRatePercent"
          type="number"
          min={0}
          max={100}
          required
          label={say('手数料率（%）', 'Fee rate (%)')}
        />
        <TextField
          name="specialities"
          label={say('得意分野', 'Specialities')}
          help={say('「、」で区切ります。', 'Separate them by commas.')}
        />
      </div>
      <TextField name="refundPolicy" label={say('返戻金制度', 'Refund policy')} />
    </Form>
  );
}
