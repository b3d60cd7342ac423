import { useSay } from '../../app/language.js';
import { PlacementsDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';
import { Permit } from './permit.js';

/** 成約 — hires of this agency's, from the report to the first day, and who left early. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const { day, yen } = useFormat();
  const [sought, seek] = useAddress();
  return (
    <Page
      title={say('成約', 'Placements')}
      lead={say(
        '入社日を迎え、企業が確認すると、候補者を送り出した企業に単位が付きます。',
        'Once confirmed and started, the employer that passed the person on earns its units.',
      )}
    >
      <Permit />
      <div className="max-w-xs">
        <Choice
          bare
          name="status"
          label={say('状態', 'State')}
          none={say('すべて', 'All')}
          value={sought.status}
          choices={choices(words.placement)}
          onChange={(status) => seek({ status })}
        />
      </div>
      <Paged
        key={sought.status}
        name={say('成約の一覧', 'Placements')}
        operation={PlacementsDocument}
        variables={{ filter: sought.status ? { status: sought.status as never } : {} }}
        pageOf={({ placements }) => placements}
        empty={<Empty title={say('該当する成約はありません', 'No such placement')} />}
      >
        {(rows) => (
          <Table
            name={say('成約の一覧', 'Placements')}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                title: say('候補者', 'Candidate'),
                cell: ({ introduction }) => (
                  <Link to={`/agency/introductions/${introduction.id}`}>
                    {introduction.candidate?.identity?.name ??
                      introduction.candidate?.profile?.headline ??
                      say('開示が終わった候補者', 'No longer released')}
                  </Link>
                ),
              },
              {
                title: say('求人', 'Opening'),
                cell: ({ introduction: { jobOpening } }) => `${jobOpening.title}（${jobOpening.employer.name}）`,
              },
              {
                title: say('状態', 'State'),
                cell: ({ status, isFlagged }) => (
                  <span className="flex flex-wrap gap-2">
                    <StateBadge of="placement" state={status} />
                    {isFlagged && <Badge tone="warn">{say('運営者が確認', 'Flagged')}</Badge>}
                  </span>
                ),
              },
              { title: say('入社日', 'First day'), whole: true, cell: ({ startsOn }) => day(startsOn) },
              { title: say('手数料', 'Fee'), number: true, cell: ({ fee }) => yen(fee) },
              { title: say('枠で免除', 'Waived'), number: true, cell: ({ feeWaived }) => yen(feeWaived) },
              { title: say('退職日', 'Left on'), whole: true, cell: ({ leftOn }) => day(leftOn) },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}
