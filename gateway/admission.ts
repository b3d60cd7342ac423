import type { Clock } from '../platform/clock.js';
import type { ErrorCode } from '../platform/errors/catalog.js';
import { HubError } from '../platform/errors/hub-error.js';
import type { Peers } from '../platform/graphql/ask.js';
import type { AgencyId } from '../platform/ids.js';
import type { AgencyRole } from '../schema/roles.js';

/** The role in which a token's subject acts for an agency; undefined where the agency lists nobody. Rejects with UNAUTHENTICATED. */
export type Admit = (subject: string, agencyId: AgencyId, requestId: string) => Promise<AgencyRole | undefined>;

interface Answer {
  readonly isAdmitted: boolean;
  readonly role: AgencyRole | null;
}

const QUESTION =
  'query($subject: String!, $agencyId: ID!) { loginAdmission(subject: $subject, agencyId: $agencyId) { isAdmitted role } }';
/** How long an answer is taken for true: after a revocation a token works no longer than this. */
const FRESH_MS = 1000;

/** Asks the agency subgraph whether a login is listed and not revoked, once a second for each that calls. */
export function admission(peers: Peers, clock: Clock): Admit {
  const known = new Map<string, { readonly answer: Promise<Answer>; readonly until: number }>();

  async function ask(subject: string, agencyId: AgencyId, requestId: string): Promise<Answer> {
    const request = { query: QUESTION, variables: { subject, agencyId } };
    const { data, errors } = await peers.execute('agency', request, { kind: 'system' }, requestId);
    if (errors) throw new HubError((errors[0]?.extensions?.code as ErrorCode | undefined) ?? 'UNAVAILABLE');
    return data?.loginAdmission as Answer;
  }

  return async (subject, agencyId, requestId) => {
    const key = `${agencyId} ${subject}`;
    const at = clock.now().getTime();
    let entry = known.get(key);
    if (!entry || entry.until <= at) {
      if (known.size > 10_000) known.clear();
      entry = { answer: ask(subject, agencyId, requestId), until: at + FRESH_MS };
      known.set(key, entry);
      entry.answer.catch(() => known.delete(key));
    }
    const { isAdmitted, role } = await entry.answer;
    if (!isAdmitted) throw new HubError('UNAUTHENTICATED');
    return role ?? undefined;
  };
}
