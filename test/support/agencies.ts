import type { TestHub } from './hub.js';
import { data } from './story.js';

/** A PDF of a few bytes: what counts is how it begins. */
export const permitPdf = Buffer.from('%PDF-1.7\n許可証').toString('base64');

export const FILE_RENEWAL = `mutation($input: FilePermitRenewalInput!) { filePermitRenewal(input: $input) {
  filing { id status permitValidTo documents { id kind mediaType bytes } } } }`;
export const DECIDE_FILING = `mutation($input: DecidePermitFilingInput!) { decidePermitFiling(input: $input) {
  filing { id status reason agencyId } } }`;
export const APPLY = `mutation($input: ApplyAsAgencyInput!) { applyAsAgency(input: $input) { filingId } }`;
export const ADD_LOGIN = `mutation($input: AddAgencyLoginInput!) { addAgencyLogin(input: $input) { secret login { id subject role } } }`;

export function application(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: '北海道キャリア株式会社',
    corporateNumber: '2900000000007',
    permitNumber: '01-ユ-399777',
    permitValidFrom: '2024-04-01',
    permitValidTo: '2029-03-31',
    specialities: ['IT・通信'],
    feeRatePercent: 32,
    refundPolicy: null,
    contactEmail: 'info@hokkaido.example.jp',
    documents: [{ kind: 'PERMIT', contentBase64: permitPdf }],
    ...more,
  };
}

/** A token by client credentials, or the status of the refusal. */
export async function tokenBy(hub: TestHub, clientId: string, secret: string): Promise<string | number> {
  const { status, body } = await hub.http
    .post('/oidc/token')
    .auth(clientId, secret)
    .type('form')
    .send({ grant_type: 'client_credentials' });
  return status === 200 ? (body.access_token as string) : status;
}

export interface AddedLogin {
  readonly addAgencyLogin: { secret: string | null; login: { id: string; subject: string; role: string } };
}

/** An agency that applies and is admitted, with a machine client of its own. */
export async function admitAgency(
  hub: TestHub,
  more: Record<string, unknown> = {},
): Promise<{ agencyId: string; token: string; clientId: string; secret: string; loginId: string }> {
  const operator = await hub.token('operator');
  const applied = await hub.ask<{ applyAsAgency: { filingId: string } }>(null, APPLY, { input: application(more) });
  const decided = await hub.ask<{ decidePermitFiling: { filing: { agencyId: string } } }>(operator, DECIDE_FILING, {
    input: { filingId: data(applied).applyAsAgency.filingId, accepted: true, reason: '許可証と照合済み' },
  });
  const { agencyId } = data(decided).decidePermitFiling.filing;
  const added = await hub.ask<AddedLogin>(operator, ADD_LOGIN, {
    input: { agencyId, kind: 'MACHINE', name: '連携', role: 'ADMIN' },
  });
  const { login, secret } = data(added).addAgencyLogin;
  const token = await tokenBy(hub, login.subject, secret ?? '');
  return { agencyId, token: String(token), clientId: login.subject, secret: secret ?? '', loginId: login.id };
}

const STANDING =
  'mutation($input: SetAgencyStandingInput!) { setAgencyStanding(input: $input) { agency { standing } } }';

/** The operator says where an agency stands. */
export async function setStanding(hub: TestHub, agencyId: string, standing: string): Promise<void> {
  const input = { agencyId, standing, reason: '調査のため' };
  data(await hub.ask(await hub.token('operator'), STANDING, { input }));
}

export const MIRAI = '01900000-0000-7000-8000-00000000b001';
export const KANSAI = '01900000-0000-7000-8000-00000000b002';

const REQUEST_SIGN_IN = 'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { ok } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';

/** A candidate's new token, when a day has passed since the last. */
export async function signInAgain(hub: TestHub, email: string): Promise<string> {
  const before = (await hub.mails(email)).length;
  data(await hub.ask(null, REQUEST_SIGN_IN, { input: { email } }));
  const [newest] = await hub.mails(email, before + 1);
  const code = /確認コード: (\d{6})/.exec(newest?.text ?? '')?.[1];
  const answer = await hub.ask<{ signIn: { accessToken: string } }>(null, SIGN_IN, { input: { email, code } });
  return data(answer).signIn.accessToken;
}
