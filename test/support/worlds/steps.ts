import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { agency, candidate, members, sent, type Values } from './people.js';
import type { WorldHub } from './world-hub.js';

/** What one person does, or has done to him, at his turn. */
export type Step =
  | {
      readonly do: 'grant';
      readonly to: 'mirai' | 'kansai' | 'network';
      readonly scopes: readonly ReleaseScope[];
      readonly days: number;
    }
  | { readonly do: 'revoke all' }
  | { readonly do: 'erase' }
  | { readonly do: 'block'; readonly who: 'mirai' | 'kansai' | 'kitahama' | 'aozora' }
  | { readonly do: 'edit'; readonly scopes: readonly ReleaseScope[]; readonly values: Values }
  | { readonly do: 'propose'; readonly by: 'mirai' | 'kansai'; readonly opening: 0 | 1 }
  | {
      readonly do: 'respond';
      readonly opening: 0 | 1;
      readonly approve: boolean;
      readonly scopes: readonly ReleaseScope[];
    };

const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const REVOKE = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const ERASE = 'mutation { eraseMe(input: { confirm: true }) { erasedAt } }';
const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';
const EDIT = 'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { candidate { id } } }';
const PROPOSE =
  'mutation($input: ProposeIntroductionInput!) { proposeIntroduction(input: $input) { introduction { id } } }';
const RESPOND =
  'mutation($input: RespondToIntroductionInput!) { respondToIntroduction(input: $input) { introduction { id } } }';

const DAY_MS = 86_400_000;

export interface Stage {
  readonly hub: WorldHub;
  readonly openings: readonly string[];
  readonly now: Date;
}

/** Plays one step of a person; every step of a history is one that nothing refuses. */
export async function play({ hub, openings, now }: Stage, id: string, step: Step): Promise<void> {
  const person = candidate(id);
  switch (step.do) {
    case 'grant': {
      const { to, scopes, days } = step;
      const audience = to === 'network' ? { kind: 'NETWORK' } : { kind: 'AGENCY', id: members[to].id };
      const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString();
      await hub.must('candidate', person, GRANT, { input: { audience, scopes, expiresAt } });
      return;
    }
    case 'revoke all':
      await hub.must('candidate', person, REVOKE, {});
      return;
    case 'erase':
      await hub.must('candidate', person, ERASE, {});
      return;
    case 'block': {
      const { who } = step;
      const block =
        who === 'kitahama' || who === 'aozora'
          ? { kind: 'EMPLOYER', corporateNumber: members[who].corporateNumber }
          : { kind: 'AGENCY', agencyId: members[who].id };
      await hub.must('candidate', person, BLOCK, { input: { block } });
      return;
    }
    case 'edit':
      await hub.must('candidate', person, EDIT, { input: editOf(step.scopes, step.values) });
      return;
    case 'propose': {
      const candidateId = await hub.encode(`agency:${members[step.by].id}`, id);
      const jobOpeningId = openings[step.opening];
      await hub.must('agency', agency(members[step.by]), PROPOSE, {
        input: { candidateId, jobOpeningId, message: 'ご提案', conditions: '正社員' },
      });
      return;
    }
    case 'respond': {
      const introductionId = await hub.introductionOf(id, openings[step.opening] ?? '');
      const { approve, scopes } = step;
      await hub.must('agency', person, RESPOND, { input: { introductionId, approve, scopes } });
    }
  }
}

function editOf(scopes: readonly ReleaseScope[], values: Values): object {
  return {
    ...(scopes.includes('PROFILE') ? { profile: sent.profile(values.PROFILE) } : {}),
    ...(scopes.includes('CAREER') ? { career: sent.career(values.CAREER) } : {}),
    ...(scopes.includes('IDENTITY') ? { identity: sent.identity(values.IDENTITY) } : {}),
    ...(scopes.includes('CONTACT') ? { contact: sent.contact(values.CONTACT) } : {}),
    ...(scopes.includes('CONDITIONS') ? { conditions: sent.conditions(values.CONDITIONS) } : {}),
  };
}
