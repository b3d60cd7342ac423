import type { Answer, TestHub } from './hub.js';

/** The relay's steps as its users take them, over the public API. */
export interface Person {
  readonly name: string;
  readonly kana: string;
  readonly email: string;
}

export interface Joined {
  readonly token: string;
  readonly id: string;
  readonly consentIds: string[];
}

export interface ConsentOffer {
  readonly audience: { readonly kind: 'AGENCY' | 'NETWORK'; readonly id?: string };
  readonly scopes: readonly string[];
  readonly expiresAt?: string;
}

let counter = 0;

export function person(name = '伊藤 葵', kana = 'イトウ アオイ'): Person {
  counter += 1;
  return { name, kana, email: `person${counter}-${Date.now()}@example.jp` };
}

/** The data of an answer that must have no error. */
export function data<T>(answer: Answer<T>): T {
  if (answer.errors) throw new Error(`Refused: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

export function codes(answer: Answer<unknown>): string[] {
  return (answer.errors ?? []).map(({ extensions }) => extensions.code);
}

/** Why it was refused, in the catalogue's word: each reason, or the code where there is none. */
export function reasonsOf(answer: Answer<unknown>): string[] {
  return (answer.errors ?? []).map(({ extensions: { reason, code } }) => reason ?? code);
}

export function rejection({ name, kana, email }: Person, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name,
    nameKana: kana,
    email,
    position: 'バックエンドエンジニア',
    stageReached: 'FINAL_INTERVIEW',
    disposition: 'QUALIFIED_NOT_SELECTED',
    rejectedOn: '2026-01-15',
    sendDelayHours: 0,
    ...more,
  };
}

const REGISTER = `mutation($input: RegisterCandidateInput!) { registerCandidate(input: $input) { registration { id status } } }`;

/** An employer registers a rejected person; the notice goes out at once. */
export async function register(
  hub: TestHub,
  employer: string,
  who: Person,
  more: Record<string, unknown> = {},
): Promise<string> {
  const answer = await hub.ask<{ registerCandidate: { registration: { id: string } } }>(employer, REGISTER, {
    input: rejection(who, more),
  });
  return data(answer).registerCandidate.registration.id;
}

/** The token in the newest rejection mail to this person. */
export async function linkToken(hub: TestHub, { email }: Person, count = 1): Promise<string> {
  const mails = (await hub.mails(email, count)).filter(({ text }) => text.includes('/relay/'));
  return /\/relay\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
}

const CODE = `mutation($input: RequestInvitationCodeInput!) { requestInvitationCode(input: $input) { sentTo expiresAt } }`;

/** Asks for a code and reads it from the mail. */
export async function codeFor(hub: TestHub, { email }: Person, token: string): Promise<string> {
  const before = (await hub.mails(email)).length;
  data(await hub.ask(null, CODE, { input: { token } }));
  const [newest] = await hub.mails(email, before + 1);
  return /確認コード: (\d{6})/.exec(newest?.text ?? '')?.[1] ?? '';
}

export const profile = {
  headline: 'TypeScriptによるバックエンド開発 7年',
  occupation: '02',
  skills: ['TypeScript', 'PostgreSQL', 'GraphQL'],
  yearsOfExperience: 7,
  prefecture: '13',
  openToRelocation: true,
};

export const career = {
  positions: [
    {
      employerName: '株式会社みなと',
      title: 'テックリード',
      from: '2019-04',
      to: null,
      description: '決済基盤の設計と運用',
    },
  ],
  educations: [{ school: '東都大学', degree: '学士', graduatedOn: '2019-03' }],
  certifications: ['応用情報技術者'],
  summary: '決済と物流のシステムを7年間開発',
};

export const conditions = { currentSalary: 6_200_000, desiredSalary: 7_000_000, availableFrom: '2026-06-01' };

const ACCEPT = `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  accessToken candidate { id releasedScopes } consents { id } } }`;

/** A registered person accepts, with these consents. */
export async function accept(
  hub: TestHub,
  who: Person,
  consents: readonly ConsentOffer[],
  more: Record<string, unknown> = {},
): Promise<Joined> {
  const token = await linkToken(hub, who);
  const code = await codeFor(hub, who, token);
  const input = {
    token,
    code,
    profile,
    career,
    identity: { name: who.name, nameKana: who.kana, birthYear: 1994 },
    contact: { email: who.email, phone: '090-1234-5678' },
    conditions,
    consents,
    ...more,
  };
  const answer = await hub.ask<{
    acceptInvitation: { accessToken: string; candidate: { id: string }; consents: { id: string }[] };
  }>(null, ACCEPT, { input });
  const { accessToken, candidate, consents: given } = data(answer).acceptInvitation;
  return { token: accessToken, id: candidate.id, consentIds: given.map(({ id }) => id) };
}

/** Registers, invites and accepts in one go. */
export async function join(
  hub: TestHub,
  employer: string,
  consents: readonly ConsentOffer[],
  who = person(),
  more: Record<string, unknown> = {},
): Promise<Joined & Person> {
  await register(hub, employer, who);
  return { ...who, ...(await accept(hub, who, consents, more)) };
}

export interface PoolNode {
  readonly id: string;
  readonly releasedScopes: string[];
  readonly profile: { headline: string } | null;
  readonly career: unknown;
  readonly identity: { name: string } | null;
  readonly contact: unknown;
  readonly conditions: unknown;
}

const POOL = `query($filter: CandidatePoolFilter, $orderBy: CandidatePoolOrder! = RECENCY, $first: Int! = 20, $after: String) {
  candidatePool(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    count { value isExact } pageInfo { hasNextPage endCursor }
    edges { cursor node { id releasedScopes updatedAt profile { headline occupation skills yearsOfExperience prefecture openToRelocation }
      career { summary positions { title } } identity { name nameKana birthYear } contact { email phone }
      conditions { currentSalary desiredSalary availableFrom } match { score reasons { criterion points } } } } } }`;

export interface Pool {
  readonly count: { value: number; isExact: boolean };
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly edges: { cursor: string; node: PoolNode & { match: { score: number } | null } }[];
}

export async function searchPool(hub: TestHub, agency: string, variables: Record<string, unknown> = {}): Promise<Pool> {
  return data(await hub.ask<{ candidatePool: Pool }>(agency, POOL, variables)).candidatePool;
}

const OPEN_JOB = `mutation($input: OpenJobInput!) { openJob(input: $input) { jobOpening { id status } } }`;

export async function openJob(hub: TestHub, employer: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = {
    title: 'サーバーサイドエンジニア',
    occupation: '02',
    skills: ['TypeScript', 'PostgreSQL'],
    prefecture: '13',
    salaryMin: 5_000_000,
    salaryMax: 8_000_000,
    description: '自社サービスの開発',
    ...more,
  };
  return data(await hub.ask<{ openJob: { jobOpening: { id: string } } }>(employer, OPEN_JOB, { input })).openJob
    .jobOpening.id;
}

export const PROPOSE = `mutation($input: ProposeIntroductionInput!) { proposeIntroduction(input: $input) { introduction { id status candidate { id } } } }`;

export async function propose(
  hub: TestHub,
  agency: string,
  candidateId: string,
  jobOpeningId: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const input = {
    ...more,
    candidateId,
    jobOpeningId,
    message: 'ご経験が求人に合うと考えました。',
    conditions: '雇用期間の定めなし。年収600〜700万円。東京都港区。',
  };
  return data(await hub.ask<{ proposeIntroduction: { introduction: { id: string } } }>(agency, PROPOSE, { input }))
    .proposeIntroduction.introduction.id;
}

export const RESPOND = `mutation($input: RespondToIntroductionInput!) { respondToIntroduction(input: $input) { introduction { id status } } }`;
export const ADVANCE = `mutation($input: AdvanceIntroductionInput!) { advanceIntroduction(input: $input) { introduction { id status } } }`;
export const REPORT = `mutation($input: ReportPlacementInput!) { reportPlacement(input: $input) { placement { id status fee feeWaived startsOn } } }`;
export const CONFIRM = `mutation($input: ConfirmPlacementInput!) { confirmPlacement(input: $input) { placement { id status fee feeWaived } } }`;

export async function approve(
  hub: TestHub,
  candidate: string,
  introductionId: string,
  scopes: readonly string[] = ['PROFILE', 'CAREER', 'IDENTITY'],
): Promise<void> {
  data(await hub.ask(candidate, RESPOND, { input: { introductionId, approve: true, scopes } }));
}

export async function advance(hub: TestHub, by: string, introductionId: string, to: string): Promise<void> {
  data(await hub.ask(by, ADVANCE, { input: { introductionId, to } }));
}

export interface Hire {
  readonly agency: string;
  readonly employer: string;
  readonly startsOn: string;
  readonly annualSalary?: number;
}

/** From an approved introduction to a confirmed hire. */
export async function hire(
  hub: TestHub,
  introductionId: string,
  { agency, employer, startsOn, annualSalary = 5_000_000 }: Hire,
): Promise<string> {
  await advance(hub, employer, introductionId, 'OFFERED');
  const reported = await hub.ask<{ reportPlacement: { placement: { id: string } } }>(agency, REPORT, {
    input: { introductionId, startsOn, annualSalary },
  });
  const placementId = data(reported).reportPlacement.placement.id;
  data(await hub.ask(employer, CONFIRM, { input: { placementId } }));
  return placementId;
}
