import { useSay } from '../../app/language.js';
import {
  type CandidatePoolFilter,
  type CandidatePoolOrder,
  PoolDocument,
  type PoolQuery,
} from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { occupations, prefectures, useWord, words } from '../../ui/codes.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged } from '../../ui/table.js';
import { Permit } from './permit.js';
import { Filters, type Sought } from './pool-filters.js';

type Found = PoolQuery['candidatePool']['edges'][number]['node'];

/** 人材プール — people who have released something to this agency, and nobody else. */
export function Screen() {
  const say = useSay();
  const { number } = useFormat();
  const [sought, seek] = useAddress();
  const filter = filterOf(sought);
  const orderBy = (sought.order ?? (sought.opening ? 'MATCH' : 'RECENCY')) as CandidatePoolOrder;
  return (
    <Page
      title={say('人材プール', 'Candidate pool')}
      lead={say(
        '貴社に何かを開示している候補者だけが表示されます。開示されていない項目では、検索できません。',
        'Only people who released something to you. What is not released cannot be searched either.',
      )}
    >
      <Permit />
      <div className="grid gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <Filters sought={sought} seek={seek} />
        <Paged
          key={JSON.stringify([filter, orderBy])}
          name={say('候補者の一覧', 'Candidates')}
          operation={PoolDocument}
          variables={{ filter, orderBy }}
          size={20}
          pageOf={({ candidatePool }) => candidatePool}
          empty={
            <Empty title={say('該当する候補者はいません', 'Nobody found')}>
              {say('条件を減らしてください。', 'Ask for less.')}
            </Empty>
          }
        >
          {(found, _page, { candidatePool: { count } }) => (
            <>
              <p className="mb-3 font-bold" role="status">
                {count.isExact
                  ? say(`${number(count.value)}名`, `${number(count.value)} people`)
                  : say(`${number(count.value)}名以上`, `${number(count.value)} people or more`)}
              </p>
              <ul className="space-y-4">
                {found.map((candidate) => (
                  <Entry key={candidate.id} of={candidate} opening={sought.opening} />
                ))}
              </ul>
            </>
          )}
        </Paged>
      </div>
    </Page>
  );
}

function filterOf(sought: Sought): CandidatePoolFilter {
  const number = (text: string | undefined) => (text ? Number(text) : undefined);
  const list = (text: string | undefined) =>
    text
      ?.split(/[、,]/)
      .map((part) => part.trim())
      .filter(Boolean);
  const whole = {
    text: sought.text,
    skillsAll: list(sought.skills),
    occupations: list(sought.occupation),
    prefectures: list(sought.prefecture),
    yearsMin: number(sought.years),
    desiredSalaryMax: sought.salary ? Number(sought.salary) * 10_000 : undefined,
    availableBy: sought.available,
    jobOpeningId: sought.opening,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined && value !== ''));
}

function Entry({ of, opening }: { of: Found; opening: string | undefined }) {
  const say = useSay();
  const word = useWord();
  const { day, income } = useFormat();
  const { profile, conditions, identity, match, releasedScopes } = of;
  const hidden = Object.keys(words.scope).filter((scope) => !releasedScopes.includes(scope as never));
  const to = `/agency/candidates/${encodeURIComponent(of.id)}${opening ? `?opening=${opening}` : ''}`;
  return (
    <li className="card">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="min-w-0 text-lg font-bold">
          <Link to={to}>{profile?.headline ?? say('候補者', 'Candidate')}</Link>
        </h2>
        {match && (
          <p className="text-brand-strong font-bold whitespace-nowrap">
            {say(`合い具合 ${match.score}点`, `Match ${match.score}`)}
          </p>
        )}
      </div>
      <p className="mt-1">
        {[
          identity?.name,
          word(occupations, profile?.occupation),
          say(`経験${profile?.yearsOfExperience}年`, `${profile?.yearsOfExperience} years`),
          word(prefectures, profile?.prefecture),
          profile?.openToRelocation ? say('転居可', 'would move') : null,
          conditions
            ? say(`希望 ${income(conditions.desiredSalary)}`, `wants ${income(conditions.desiredSalary)}`)
            : null,
        ]
          .filter(Boolean)
          .join(say('　', ' · '))}
      </p>
      <p className="text-quiet mt-1 text-sm">{profile?.skills.join('、')}</p>
      {match && match.reasons.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2" aria-label={say('合い具合の理由', 'Reasons of the match')}>
          {match.reasons.map(({ criterion, points }) => (
            <li key={criterion}>
              <Badge tone="good">
                {word(words.criterion, criterion)} +{points}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <p className="text-quiet mt-3 text-sm" data-not-released>
        {say('開示されていない項目：', 'Not released: ')}
        {hidden.map((scope) => word(words.scope, scope)).join('、') || say('なし', 'nothing')}
        {say('　更新 ', ' · updated ')}
        {day(of.updatedAt)}
      </p>
    </li>
  );
}
