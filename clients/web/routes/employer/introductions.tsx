import { useSay } from '../../app/language.js';
import { ReceivedIntroductionsDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

/** 届いた紹介 — people whom agencies presented for this employer's openings, and who approved it themselves. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const { day } = useFormat();
  const [sought, seek] = useAddress();
  return (
    <Page
      title={say('届いた紹介', 'Introductions received')}
      lead={say('候補者本人が承認した紹介だけが届きます。', 'Only those that the candidate approved arrive here.')}
    >
      <div className="max-w-xs">
        <Choice
          bare
          name="status"
          label={say('状態', 'State')}
          none={say('すべて', 'All')}
          value={sought.status}
          choices={choices(words.introduction).filter(([code]) => !UNSEEN.includes(code))}
          onChange={(status) => seek({ status })}
        />
      </div>
      <Paged
        key={sought.status}
        name={say('届いた紹介の一覧', 'Introductions received')}
        operation={ReceivedIntroductionsDocument}
        variables={{ filter: sought.status ? { status: sought.status as never } : {} }}
        pageOf={({ introductions }) => introductions}
        empty={<Empty title={say('該当する紹介はありません', 'No such introduction')} />}
      >
        {(rows) => (
          <Table
            name={say('届いた紹介の一覧', 'Introductions received')}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                title: say('候補者', 'Candidate'),
                cell: ({ id, candidate }) => (
                  <Link to={`/employer/introductions/${id}`}>
                    {candidate?.identity?.name ??
                      candidate?.profile?.headline ??
                      say('開示が終わった候補者', 'No longer released')}
                  </Link>
                ),
              },
              { title: say('求人', 'Opening'), cell: ({ jobOpening }) => jobOpening.title },
              { title: say('紹介会社', 'Agency'), cell: ({ agency }) => agency.name },
              { title: say('状態', 'State'), cell: ({ status }) => <StateBadge of="introduction" state={status} /> },
              { title: say('更新', 'Updated'), whole: true, cell: ({ updatedAt }) => day(updatedAt) },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}

/** States before an employer learns of an introduction. */
const UNSEEN = ['PROPOSED', 'DECLINED_BY_CANDIDATE'];
