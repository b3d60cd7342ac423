import { useState } from 'react';
import { download } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type RegistrationFilter, RegistrationsDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { announce } from '../../ui/announce.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { Choice, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty, Failed } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

/** 登録の一覧 — everyone whom this employer passed on, and how far the invitation is. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  const { day } = useFormat();
  const [sought] = useAddress();
  const filter: RegistrationFilter = {
    ...(sought.status ? { status: sought.status as never } : {}),
    ...(sought.source ? { source: sought.source as never } : {}),
    ...(sought.tag ? { tag: sought.tag } : {}),
    ...(sought.from ? { rejectedFrom: sought.from } : {}),
    ...(sought.to ? { rejectedTo: sought.to } : {}),
    ...(sought.reapply ? { wantsToReapply: sought.reapply === 'yes' } : {}),
  };
  return (
    <Page
      title={say('登録', 'Registrations')}
      lead={say(
        '案内を受けた方が断ったか、まだ答えていないかは、企業からは分かりません。どちらも「案内済み」です。',
        'Whether an invited person declined or has not answered is not told: both are “Invited”.',
      )}
      actions={
        <>
          <Link to="/employer/registrations/new" className="button button-main">
            {say('1名を登録', 'Register one person')}
          </Link>
          <Link to="/employer/registrations/import" className="button button-other">
            {say('CSVを取り込む', 'Import a CSV')}
          </Link>
          <Export />
        </>
      }
    >
      <Filters />
      <Paged
        key={JSON.stringify(filter)}
        name={say('登録の一覧', 'Registrations')}
        operation={RegistrationsDocument}
        variables={{ filter }}
        pageOf={({ registrations }) => registrations}
        empty={
          <Empty title={say('該当する登録はありません', 'No such registration')}>
            {say('条件を変えるか、登録してください。', 'Change what you look for, or register someone.')}
          </Empty>
        }
      >
        {(rows) => (
          <Table
            name={say('登録の一覧', 'Registrations')}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                title: say('氏名', 'Name'),
                cell: ({ id, candidateName }) => <Link to={`/employer/registrations/${id}`}>{candidateName}</Link>,
              },
              { title: say('応募職種', 'Position'), cell: ({ position }) => position },
              {
                title: say('状態', 'State'),
                cell: ({ status, isUndeliverable, wantsToReapply }) => (
                  <>
                    <StateBadge of="registration" state={status} />{' '}
                    {wantsToReapply && <Badge tone="good">{say('再応募の希望', 'Would reapply')}</Badge>}{' '}
                    {isUndeliverable && <Badge tone="bad">{say('不達', 'Undeliverable')}</Badge>}
                  </>
                ),
              },
              {
                title: say('到達した選考', 'Stage reached'),
                cell: ({ stageReached }) => word(words.stage, stageReached),
              },
              { title: say('不採用日', 'Rejected on'), whole: true, cell: ({ rejectedOn }) => day(rejectedOn) },
              { title: say('方法', 'Source'), whole: true, cell: ({ source }) => word(words.source, source) },
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
  const all = say('すべて', 'All');
  return (
    <search className="card grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      <Choice
        bare
        name="status"
        label={say('状態', 'State')}
        none={all}
        value={sought.status}
        choices={choices(words.registration)}
        onChange={(status) => seek({ status })}
      />
      <Choice
        bare
        name="source"
        label={say('登録の方法', 'Source')}
        none={all}
        value={sought.source}
        choices={choices(words.source)}
        onChange={(source) => seek({ source })}
      />
      <Choice
        bare
        name="reapply"
        label={say('再応募', 'Reapplication')}
        none={all}
        value={sought.reapply}
        choices={[
          ['yes', say('希望あり', 'Would reapply')],
          ['no', say('希望なし・未回答', 'No, or not said')],
        ]}
        onChange={(reapply) => seek({ reapply })}
      />
      <TextField bare name="tag" label={say('タグ', 'Tag')} value={sought.tag} onChange={(tag) => seek({ tag })} />
      <TextField
        bare
        type="date"
        name="from"
        label={say('不採用日（から）', 'Rejected from')}
        value={sought.from}
        onChange={(from) => seek({ from })}
      />
      <TextField
        bare
        type="date"
        name="to"
        label={say('不採用日（まで）', 'Rejected until')}
        value={sought.to}
        onChange={(to) => seek({ to })}
      />
    </search>
  );
}

function Export() {
  const say = useSay();
  const [error, setError] = useState<unknown>(null);
  const get = (encoding: string) => {
    setError(null);
    download(`/export/registrations.csv?encoding=${encoding}`, 'registrations.csv').then(
      () => announce(say('書き出しました', 'Exported')),
      setError,
    );
  };
  return (
    <details className="relative">
      <summary className="button button-other">{say('書き出す', 'Export')}</summary>
      <div className="bg-card border-line absolute end-0 z-10 mt-2 w-64 space-y-2 rounded-xl border p-3 shadow-lg">
        <button type="button" className="link" onClick={() => get('UTF_8')}>
          CSV (UTF-8)
        </button>
        <button type="button" className="link" onClick={() => get('CP932')}>
          {say('CSV（Shift_JIS）', 'CSV (Shift_JIS)')}
        </button>
        {error !== null && <Failed error={error} />}
      </div>
    </details>
  );
}
