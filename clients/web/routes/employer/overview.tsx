import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { EmployerOverviewDocument } from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Figure, Page, Section } from '../../ui/page.js';
import { Answered, Empty } from '../../ui/states.js';

/** 採用企業のホーム — what is new, what may be used, where to begin. */
export function Screen() {
  const say = useSay();
  const { number, day } = useFormat();
  const asked = useHub(EmployerOverviewDocument, {});
  return (
    <Page
      title={say('ホーム', 'Home')}
      actions={
        <>
          <Link to="/employer/registrations/new" className="button button-main">
            {say('1名を登録', 'Register one person')}
          </Link>
          <Link to="/employer/registrations/import" className="button button-other">
            {say('CSVを取り込む', 'Import a CSV')}
          </Link>
        </>
      }
    >
      <Answered of={asked}>
        {({ myRewards, registrations, introductions }) => (
          <>
            <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
              <Figure
                label={say('使える無償紹介枠', 'Free placements to use')}
                value={number(myRewards.slots.length)}
                note={
                  myRewards.slots[0]
                    ? say(
                        `最初の期限 ${day(myRewards.slots[0].expiresOn)}`,
                        `First ends ${day(myRewards.slots[0].expiresOn)}`,
                      )
                    : say(`${myRewards.unitsPerSlot}単位で1枠`, `One for ${myRewards.unitsPerSlot} units`)
                }
              />
              <Figure
                label={say('単位', 'Units')}
                value={number(myRewards.units)}
                note={say(`入社待ち ${number(myRewards.pendingUnits)}`, `${number(myRewards.pendingUnits)} pending`)}
              />
              <Figure label={say('登録', 'Registrations')} value={number(registrations.totalCount)} />
              <Figure label={say('届いた紹介', 'Introductions received')} value={number(introductions.totalCount)} />
            </div>
            <div className="grid gap-6 xl:grid-cols-2">
              <Section
                title={say('新しい紹介', 'Latest introductions')}
                actions={<Link to="/employer/introductions">{say('すべて見る', 'See all')}</Link>}
              >
                {introductions.edges.length === 0 ? (
                  <Empty title={say('まだありません', 'None yet')}>
                    {say('求人を出すと、紹介会社から届きます。', 'Open a job, and agencies will introduce people.')}
                  </Empty>
                ) : (
                  <ul className="divide-line divide-y">
                    {introductions.edges.map(({ node }) => (
                      <li key={node.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
                        <div className="min-w-0">
                          <Link to={`/employer/introductions/${node.id}`}>
                            {node.candidate?.identity?.name ??
                              node.candidate?.profile?.headline ??
                              say('開示が終わった候補者', 'No longer released')}
                          </Link>
                          <p className="text-quiet text-sm">{node.jobOpening.title}</p>
                        </div>
                        <StateBadge of="introduction" state={node.status} />
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
              <Section
                title={say('最近の登録', 'Latest registrations')}
                actions={<Link to="/employer/registrations">{say('すべて見る', 'See all')}</Link>}
              >
                {registrations.edges.length === 0 ? (
                  <Empty title={say('まだありません', 'None yet')} />
                ) : (
                  <ul className="divide-line divide-y">
                    {registrations.edges.map(({ node }) => (
                      <li key={node.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
                        <div className="min-w-0">
                          <Link to={`/employer/registrations/${node.id}`}>{node.candidateName}</Link>
                          <p className="text-quiet text-sm">{node.position}</p>
                        </div>
                        <StateBadge of="registration" state={node.status} />
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
            </div>
          </>
        )}
      </Answered>
    </Page>
  );
}
