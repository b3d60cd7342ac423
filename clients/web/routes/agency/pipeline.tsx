import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  IntroductionMovesDocument,
  type IntroductionStatus,
  PipelineDocument,
  type PipelineQuery,
} from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { Choice } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';
import { Permit } from './permit.js';

type Introduction = PipelineQuery['introductions']['edges'][number]['node'];

const STAGES: readonly IntroductionStatus[] = ['PROPOSED', 'APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED', 'HIRED'];

/** 紹介の進捗 — every introduction under way, by how far it has come. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  return (
    <Page title={say('紹介の進捗', 'Pipeline')}>
      <Permit />
      <Moves />
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {STAGES.map((status) => (
          <section key={status} className="card" aria-label={word(words.introduction, status)}>
            <Paged
              name={word(words.introduction, status)}
              operation={PipelineDocument}
              variables={{ filter: { status } }}
              size={6}
              pageOf={({ introductions }) => introductions}
              empty={
                <>
                  <Stage name={word(words.introduction, status)} count={0} />
                  <p className="text-quiet mt-3 text-sm">{say('ありません', 'None')}</p>
                </>
              }
            >
              {(introductions, { totalCount }) => (
                <>
                  <Stage name={word(words.introduction, status)} count={totalCount ?? 0} />
                  <ul className="divide-line mt-2 divide-y">
                    {introductions.map((introduction) => (
                      <Card key={introduction.id} of={introduction} />
                    ))}
                  </ul>
                </>
              )}
            </Paged>
          </section>
        ))}
      </div>
      <Ended />
    </Page>
  );
}

/** 移管 — people who took a frozen introduction of another agency's to this one; each is proposed anew. */
function Moves() {
  const say = useSay();
  const { day } = useFormat();
  const { data } = useHub(IntroductionMovesDocument, {});
  const moves = data?.introductionMoves ?? [];
  if (moves.length === 0) return null;
  return (
    <Section
      title={say('候補者が貴社に移した紹介', 'Introductions that people moved to you')}
      lead={say('あらためて紹介してください。', 'Propose them anew.')}
    >
      <ul className="divide-line divide-y">
        {moves.map(({ candidate, jobOpening, movedAt }) => (
          <li key={`${candidate?.id} ${jobOpening.id}`} className="flex flex-wrap justify-between gap-3 py-2">
            {candidate ? (
              <Link to={`/agency/candidates/${encodeURIComponent(candidate.id)}?opening=${jobOpening.id}`}>
                {candidate.identity?.name ?? candidate.profile?.headline ?? say('候補者', 'Candidate')}
              </Link>
            ) : (
              say('開示が終わった候補者', 'No longer released')
            )}
            <span className="text-quiet text-sm">
              {jobOpening.title}（{jobOpening.employer.name}）{unbroken(day(movedAt))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stage({ name, count }: { name: string; count: number }) {
  const { number } = useFormat();
  return (
    <h2 className="flex items-baseline justify-between font-bold">
      {name} <span className="text-quiet text-sm">{number(count)}</span>
    </h2>
  );
}

function useNameOf() {
  const say = useSay();
  return ({ candidate }: Introduction): string =>
    candidate?.identity?.name ?? candidate?.profile?.headline ?? say('開示が終わった候補者', 'No longer released');
}

function Card({ of }: { of: Introduction }) {
  const { day } = useFormat();
  const nameOf = useNameOf();
  return (
    <li className="py-2">
      <Link to={`/agency/introductions/${of.id}`}>{nameOf(of)}</Link>
      <p className="text-quiet text-sm">
        {of.jobOpening.title}（{of.jobOpening.employer.name}）{unbroken(day(of.updatedAt))}
      </p>
    </li>
  );
}

const ENDED: readonly IntroductionStatus[] = [
  'DECLINED_BY_CANDIDATE',
  'REJECTED_BY_EMPLOYER',
  'WITHDRAWN',
  'CANCELLED',
  'FROZEN',
];

function Ended() {
  const say = useSay();
  const choices = useChoices();
  const { day } = useFormat();
  const nameOf = useNameOf();
  const [sought, seek] = useAddress();
  const status = (sought.ended ?? 'REJECTED_BY_EMPLOYER') as IntroductionStatus;
  return (
    <Section title={say('終わった紹介', 'Introductions that ended')}>
      <div className="mb-4 max-w-xs">
        <Choice
          bare
          name="ended"
          label={say('どう終わったか', 'How it ended')}
          value={status}
          choices={choices(words.introduction).filter(([code]) => ENDED.includes(code as IntroductionStatus))}
          onChange={(ended) => seek({ ended })}
        />
      </div>
      <Paged
        key={status}
        name={say('終わった紹介', 'Introductions that ended')}
        operation={PipelineDocument}
        variables={{ filter: { status } }}
        size={10}
        pageOf={({ introductions }) => introductions}
        empty={<Empty title={say('ありません', 'None')} />}
      >
        {(rows) => (
          <Table
            name={say('終わった紹介', 'Introductions that ended')}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                title: say('候補者', 'Candidate'),
                cell: (row) => <Link to={`/agency/introductions/${row.id}`}>{nameOf(row)}</Link>,
              },
              { title: say('求人', 'Opening'), cell: ({ jobOpening }) => jobOpening.title },
              { title: say('採用企業', 'Employer'), cell: ({ jobOpening }) => jobOpening.employer.name },
              { title: say('状態', 'State'), cell: (row) => <StateBadge of="introduction" state={row.status} /> },
              { title: say('更新', 'Updated'), whole: true, cell: ({ updatedAt }) => day(updatedAt) },
            ]}
          />
        )}
      </Paged>
    </Section>
  );
}
