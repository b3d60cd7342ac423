import { demoAgencies, demoEmployers } from '../../../deploy/demo/members.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { CandidateId } from '../../../platform/ids.js';
import type { ReleaseScope } from '../../../schema/release-scopes.js';
import type { WorldHub } from './world-hub.js';

const [aozora, toto, kitahama] = demoEmployers;
const [mirai, kansai] = demoAgencies;
export const members = { aozora, toto, kitahama, mirai, kansai };

export const employer = ({ id }: (typeof demoEmployers)[number]): Actor => ({ kind: 'employer', id });
export const agency = ({ id }: (typeof demoAgencies)[number]): Actor => ({ kind: 'agency', id });
export const candidate = (id: string): Actor => ({ kind: 'candidate', id: id as CandidateId });

/** A number for each scope, from which that scope's values are made: equal numbers, equal values. */
export type Values = Readonly<Record<ReleaseScope, number>>;

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** What is sent of a scope. The vocabulary is small, so that filters hit, and every text has its own length. */
export const sent = {
  profile: (n: number) => ({
    headline: `${of(['営業', '設計', 'データ分析'], n)} ${'経験'.repeat(1 + (n % 4))}`,
    occupation: of(['02', '03', '05'], n),
    skills: [of(['TypeScript', '簿記', 'CAD'], n), of(['英語', 'PostgreSQL'], n)],
    yearsOfExperience: n % 12,
    prefecture: of(['13', '27', '40'], n),
    openToRelocation: n % 2 === 0,
  }),
  career: (n: number) => ({
    positions: [
      {
        employerName: `会社${n}`,
        title: of(['課長', '主任', '店長'], n),
        from: '2019-04',
        to: null,
        description: null,
      },
    ],
    educations: [],
    certifications: n % 2 === 0 ? ['応用情報'] : [],
    summary: `${of(['決済', '物流', '販売'], n)}を担当 ${'年'.repeat(n % 5)}`,
  }),
  identity: (n: number) => ({
    name: of(['伊藤 葵', '加藤 蓮', '齋藤 陽菜子'], n),
    nameKana: of(['イトウ アオイ', 'カトウ レン', 'サイトウ ヒナコ'], n),
    birthYear: 1970 + (n % 30),
  }),
  contact: (n: number) => ({
    email: `c${'x'.repeat(n % 6)}${n}@example.jp`,
    phone: n % 2 === 0 ? '090-0000-0001' : null,
  }),
  conditions: (n: number) => ({
    currentSalary: 3_000_000 + n * 250_000,
    desiredSalary: 4_000_000 + n * 300_000,
    availableFrom: `2026-${String(1 + (n % 12)).padStart(2, '0')}-01`,
  }),
  evaluation: (n: number) => ({
    scores: [{ criterion: '専門性', score: 1 + (n % 5) }],
    comment: `${'丁寧'.repeat(n % 3)}な説明`,
    shareable: n % 4 !== 0,
  }),
  origin: (n: number) => ({
    position: of(['技術職', '営業職', '総合職員'], n),
    stageReached: of(['SCREENING', 'OFFER'], n),
  }),
};

export interface Invited {
  readonly registrationId: string;
  readonly mailbox: string;
}

const REGISTER =
  'mutation($input: RegisterCandidateInput!) { registerCandidate(input: $input) { registration { id } } }';
const EVALUATE = 'mutation($input: WriteEvaluationInput!) { writeEvaluation(input: $input) { registration { id } } }';
const CODE = 'mutation($input: RequestInvitationCodeInput!) { requestInvitationCode(input: $input) { sentTo } }';
const ACCEPT = 'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken } }';
const DECLINE = 'mutation($input: DeclineInvitationInput!) { declineInvitation(input: $input) { ok } }';

/** あおぞらテック registers and evaluates someone; the notice goes out an hour later. */
export async function invite(hub: WorldHub, index: number, values: Values): Promise<Invited> {
  const mailbox = `person${index}@example.jp`;
  const input = {
    name: '登録 太郎',
    nameKana: null,
    email: mailbox,
    ...sent.origin(values.ORIGIN),
    disposition: 'QUALIFIED_NOT_SELECTED',
    rejectedOn: '2026-05-20',
    sendDelayHours: 1,
  };
  const { registerCandidate } = await hub.must<{ registerCandidate: { registration: { id: string } } }>(
    'employer',
    employer(aozora),
    REGISTER,
    { input },
  );
  const registrationId = registerCandidate.registration.id;
  await hub.must('employer', employer(aozora), EVALUATE, {
    input: { registrationId, ...sent.evaluation(values.EVALUATION) },
  });
  return { registrationId, mailbox };
}

export async function requestCode(hub: WorldHub, { mailbox }: Invited): Promise<string> {
  const token = await hub.mail(mailbox, /\/relay\/([\w-]{43})/);
  await hub.must('candidate', { kind: 'anonymous' }, CODE, { input: { token } });
  return token;
}

/** The invited person joins, and consents to nothing yet. */
export async function acceptAs(hub: WorldHub, invited: Invited, token: string, values: Values): Promise<void> {
  const input = {
    token,
    code: await hub.mail(invited.mailbox, /確認コード: (\d{6})/),
    profile: sent.profile(values.PROFILE),
    career: sent.career(values.CAREER),
    identity: sent.identity(values.IDENTITY),
    contact: sent.contact(values.CONTACT),
    conditions: sent.conditions(values.CONDITIONS),
    consents: [],
  };
  await hub.must('candidate', { kind: 'anonymous' }, ACCEPT, { input });
}

export async function decline(hub: WorldHub, { mailbox }: Invited): Promise<void> {
  const token = await hub.mail(mailbox, /\/relay\/([\w-]{43})/);
  await hub.must('candidate', { kind: 'anonymous' }, DECLINE, { input: { token } });
}

const OPEN_JOB = 'mutation($input: OpenJobInput!) { openJob(input: $input) { jobOpening { id } } }';

export async function openJob(hub: WorldHub, by: (typeof demoEmployers)[number], title: string): Promise<string> {
  const { openJob } = await hub.must<{ openJob: { jobOpening: { id: string } } }>('employer', employer(by), OPEN_JOB, {
    input: {
      title,
      occupation: '02',
      skills: ['TypeScript', '英語'],
      prefecture: '13',
      salaryMin: 4_000_000,
      salaryMax: 6_000_000,
      description: '自社サービスの開発',
    },
  });
  return openJob.jobOpening.id;
}
