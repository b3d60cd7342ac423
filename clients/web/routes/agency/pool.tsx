import { Fragment } from 'react';
import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  type CandidatePoolOrder,
  PoolDocument,
  PoolFacetsDocument,
  type PoolQuery,
} from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { occupations, prefectures } from '../../ui/names.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';
import { Permit } from './permit.js';
import { Filters } from './pool-filters.js';
import { filterOf, lastingFilterOf, type Sought } from './pool-search.js';
import { SaveSearch } from './save-search.js';
import { StartExport } from './start-export.js';

type Found = PoolQuery['candidatePool']['edges'][number]['node'];

/** 人材プール — people who have released something to this agency, and nobody else. */
export function Screen() {
  const say = useSay();
  const { number } = useFormat();
  const [sought, seek] = useAddress();
  const filter = filterOf(sought);
  const orderBy = (sought.order ?? (sought.opening ? 'MATCH' : 'RECENCY')) as CandidatePoolOrder;
  const facets = useHub(PoolFacetsDocument, { filter }, { placeholderData: (before) => before });
  return (
    <Page
      title={say('人材プール', 'Candidate pool')}
      lead={say(
        '貴社に何かを開示している候補者だけが表示されます。開示されていない項目では、検索できません。',
        'Only people who released something to you. What is not released cannot be searched either.',
      )}
      actions={<WithThese sought={sought} />}
    >
      <Permit />
      <div className="grid gap-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <Filters sought={sought} seek={seek} facets={facets.data?.candidatePoolFacets} />
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
              <Criteria of={found} />
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

/** What one does with the conditions on screen. */
function WithThese({ sought }: { sought: Sought }) {
  const say = useSay();
  const save = say('条件を保存', 'Save the search');
  const take = say('一括出力', 'Export');
  const filter = lastingFilterOf(sought);
  return (
    <>
      <DialogButton label={save} title={save}>
        {(close) => <SaveSearch filter={filter} close={close} />}
      </DialogButton>
      <DialogButton label={take} title={take}>
        {(close) => <StartExport filter={filter} close={close} />}
      </DialogButton>
    </>
  );
}

/** By what the list is ordered, where it is ordered by match: published, and without any say of the hub's. */
function Criteria({ of: [first] }: { of: readonly Found[] }) {
  const say = useSay();
  if (!first?.match) return null;
  return (
    <p className="text-quiet mb-3 text-sm">
      {say(
        `公表された基準（${first.match.criteriaVersion}版）の点の合計が高い順です。最高100点。どなたを紹介するかは、人が決めます。`,
        `Ordered by the sum of the points of the published criteria (version ${first.match.criteriaVersion}), 100 at most. Whom to introduce, a person decides.`,
      )}
    </p>
  );
}

function Entry({ of, opening }: { of: Found; opening: string | undefined }) {
  const say = useSay();
  const word = useWord();
  const { day, income } = useFormat();
  const { profile, conditions, identity, releasedScopes } = of;
  const hidden = Object.keys(words.scope).filter((scope) => !releasedScopes.includes(scope as never));
  const to = `/agency/candidates/${encodeURIComponent(of.id)}${opening ? `?opening=${opening}` : ''}`;
  return (
    <li className="card">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="min-w-0 text-lg font-bold">
          <Link to={to}>{profile?.headline ?? say('候補者', 'Candidate')}</Link>
        </h2>
        {of.match && (
          <p className="text-brand-strong font-bold whitespace-nowrap">
            {say(`合い具合 ${of.match.score}点`, `Match ${of.match.score}`)}
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
          .map((part, index, parts) => (
            <Fragment key={part}>
              <span className="inline-block">
                {part}
                {index < parts.length - 1 && say('　', ' ·')}
              </span>{' '}
            </Fragment>
          ))}
      </p>
      <p className="text-quiet mt-1 text-sm">{profile?.skills.join(say('、', ', '))}</p>
      <Reasons of={of.match} />
      <p className="text-quiet mt-3 text-sm" data-not-released>
        {say('開示されていない項目：', 'Not released: ')}
        {hidden.map((scope) => word(words.scope, scope)).join(say('、', ', ')) || say('なし', 'nothing')}
        {unbroken(say(`　更新 ${day(of.updatedAt)}`, ` · updated ${day(of.updatedAt)}`))}
      </p>
    </li>
  );
}

/** Which criteria gave how many points, and of how many skills. */
function Reasons({ of }: { of: Found['match'] }) {
  const say = useSay();
  const word = useWord();
  if (!of || of.reasons.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2" aria-label={say('合い具合の理由', 'Reasons of the match')}>
      {of.reasons.map(({ criterion, points, detail }) => (
        <li key={criterion}>
          <Badge tone="good">
            {[word(words.criterion, criterion), /\d+\/\d+/.exec(detail)?.[0], `+${points}`].filter(Boolean).join(' ')}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
