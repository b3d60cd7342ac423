import type { Actor } from '../platform/auth/actor.js';
import type { Clock } from '../platform/clock.js';
import type { ErrorCode } from '../platform/errors/catalog.js';
import { HubError } from '../platform/errors/hub-error.js';
import type { Peers } from '../platform/graphql/ask.js';
import type { AgencyId, CandidateId } from '../platform/ids.js';
import type { AgencyRole } from '../schema/roles.js';

/**
 * Whether the bearer of a good token may still come in, and in which role. Rejects with UNAUTHENTICATED: a token outlives
 * by hours the login that an agency revoked, and the person who was erased.
 */
export type Admit = (actor: Actor, subject: string, requestId: string) => Promise<Actor>;

interface LoginAnswer {
  readonly isAdmitted: boolean;
  readonly role: AgencyRole | null;
}

const QUESTION =
  'query($subject: String!, $agencyId: ID!) { loginAdmission(subject: $subject, agencyId: $agencyId) { isAdmitted role } }';
/** How long an answer is taken for true: after a revocation a token works no longer than this. */
const FRESH_MS = 1000;

export function admission(peers: Peers, clock: Clock, isErased: (candidateId: CandidateId) => Promise<boolean>): Admit {
  const askAboutLogin = loginQuestion(peers, clock);
  return async (actor, subject, requestId) => {
    if (actor.kind === 'candidate' && (await isErased(actor.id))) throw new HubError('UNAUTHENTICATED');
    if (actor.kind !== 'agency') return actor;
    const { isAdmitted, role } = await askAboutLogin(subject, actor.id, requestId);
    if (!isAdmitted) throw new HubError('UNAUTHENTICATED');
    return role ? { ...actor, role } : actor;
  };
}

/** Asks the agency subgraph whether a login is listed and not revoked, once a second for each that calls. */
function loginQuestion(peers: Peers, clock: Clock) {
  const known = new Map<string, { readonly answer: Promise<LoginAnswer>; readonly until: number }>();

  async function ask(subject: string, agencyId: AgencyId, requestId: string): Promise<LoginAnswer> {
    const request = { query: QUESTION, variables: { subject, agencyId } };
    const { data, errors } = await peers.execute('agency', request, { kind: 'system' }, requestId);
    if (errors) throw new HubError((errors[0]?.extensions?.code as ErrorCode | undefined) ?? 'UNAVAILABLE');
    return data?.loginAdmission as LoginAnswer;
  }

  return (subject: string, agencyId: AgencyId, requestId: string): Promise<LoginAnswer> => {
    const key = `${agencyId} ${subject}`;
    const at = clock.now().getTime();
    const entry = known.get(key);
    if (entry && entry.until > at) return entry.answer;
    if (known.size > 10_000) known.clear();
    const answer = ask(subject, agencyId, requestId);
    known.set(key, { answer, until: at + FRESH_MS });
    answer.catch(() => known.delete(key));
    return answer;
  };
}
