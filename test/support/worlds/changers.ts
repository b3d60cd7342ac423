import type { ConsentLife } from './consent-life.js';
import { agency, candidate, members, openJob } from './people.js';
import type { Watch } from './readers.js';

const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id } } }';
const REVOKE_ALL = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';
const UNBLOCK = 'mutation($input: BlockRecipientInput!) { unblockRecipient(input: $input) { blocks { kind } } }';
const PROPOSE =
  'mutation($input: ProposeIntroductionInput!) { proposeIntroduction(input: $input) { introduction { id } } }';
const RESPOND =
  'mutation($input: RespondToIntroductionInput!) { respondToIntroduction(input: $input) { introduction { id } } }';

/** Someone who changes his mind about who may see him, until told to stop. */
export interface Changer {
  readonly life: ConsentLife;
  readonly ref: string;
  readonly watch: Watch;
  readonly tally: { revocations: number };
  readonly going: () => boolean;
}

async function consent({ life, ref }: Changer, kind: 'NETWORK' | 'AGENCY'): Promise<string> {
  const audience = kind === 'NETWORK' ? { kind } : { kind, id: members.mirai.id };
  const { grantConsent } = await life.hub.must<{ grantConsent: { consent: { id: string } } }>(
    'candidate',
    candidate(ref),
    GRANT,
    { input: { audience, scopes: ['PROFILE'] } },
  );
  return grantConsent.consent.id;
}

function rest({ watch, tally, going }: Changer): Promise<void> {
  return watch.rest(1 + (tally.revocations % 12), going);
}

/** Consents, lets it be read, and takes it back in one of three ways; again and again. */
export async function changeForAgency(changer: Changer): Promise<void> {
  const { life, ref, watch, tally, going } = changer;
  const act = (query: string, variables: object = {}) => life.hub.must('candidate', candidate(ref), query, variables);
  const block = { input: { block: { kind: 'AGENCY', agencyId: members.mirai.id } } };
  const ways = [
    (id: string) => act(REVOKE, { input: { consentId: id } }),
    () => act(REVOKE_ALL),
    () => act(BLOCK, block),
  ];
  for (let round = 0; going(); round += 1) {
    const way = round % ways.length;
    let id = '';
    await watch.become('VISIBLE', async () => {
      id = await consent(changer, round % 2 === 0 ? 'NETWORK' : 'AGENCY');
    });
    await rest(changer);
    await watch.become('HIDDEN', () => (ways[way] as (typeof ways)[number])(id));
    tally.revocations += 1;
    await rest(changer);
    // The network's consent outlives a block: it is revoked before the block is taken back.
    if (way === 2) {
      await watch.become('HIDDEN', async () => {
        await act(REVOKE_ALL);
        await act(UNBLOCK, block);
      });
    }
  }
}

/** Approves an introduction to the employer, lets it be read, and takes every consent back; again and again. */
export async function changeForEmployer(changer: Changer): Promise<void> {
  const { life, ref, watch, tally, going } = changer;
  const { hub } = life;
  const candidateId = await hub.encode(`agency:${members.mirai.id}`, ref);
  for (let round = 0; going(); round += 1) {
    // A second passes, so that this introduction is the newest.
    await hub.clock(new Date(life.model.now + round * 1000));
    const jobOpeningId = await openJob(hub, members.toto, `求人${round}`);
    await consent(changer, 'AGENCY');
    const { proposeIntroduction } = await hub.must<{ proposeIntroduction: { introduction: { id: string } } }>(
      'agency',
      agency(members.mirai),
      PROPOSE,
      { input: { candidateId, jobOpeningId, message: 'ご提案', conditions: '正社員' } },
    );
    const input = { introductionId: proposeIntroduction.introduction.id, approve: true, scopes: ['IDENTITY'] };
    await watch.become('VISIBLE', () => hub.must('agency', candidate(ref), RESPOND, { input }));
    await rest(changer);
    await watch.become('HIDDEN', () => hub.must('candidate', candidate(ref), REVOKE_ALL, {}));
    tally.revocations += 1;
    await rest(changer);
  }
}
