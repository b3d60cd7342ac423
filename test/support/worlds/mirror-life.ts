import fc from 'fast-check';
import { type ReleaseScope, scopeNames } from '../../../schema/release-scopes.js';
import { acceptAs, candidate, invite, members, requestCode, sent, type Values } from './people.js';
import { START, type WorldHub } from './world-hub.js';

const PEOPLE = 8;
const HOUR_MS = 3_600_000;
type AgencyName = 'mirai' | 'kansai';
const permits = { mirai: '2027-03-31', kansai: '2029-03-31' };

/** Something that one person does, or that befalls everyone. */
export type Act =
  | { do: 'grant'; who: number; to: AgencyName | 'network'; scopes: ReleaseScope[]; hours: number }
  | { do: 'revoke'; who: number; nth: number }
  | { do: 'revoke all'; who: number }
  | { do: 'block' | 'unblock'; who: number; agency: AgencyName }
  | { do: 'edit'; who: number; values: Values };
export type Step =
  | { do: 'acts'; acts: Act[] }
  | { do: 'pass'; hours: number; sweep: boolean }
  | { do: 'standing'; agency: AgencyName; standing: 'ACTIVE' | 'SUSPENDED'; permit: 'LONG' | 'ENDED' }
  | { do: 'read'; agency: AgencyName; first: number; dies: boolean };

const who = fc.nat(PEOPLE - 1);
const agency = fc.constantFrom<AgencyName>('mirai', 'kansai');
const as = <D extends string>(name: D) => fc.constant(name);
const values = fc.record(
  Object.fromEntries(scopeNames.map((scope) => [scope, fc.nat(11)])) as Record<ReleaseScope, fc.Arbitrary<number>>,
);
const scopes = fc
  .subarray(scopeNames.filter((scope) => scope !== 'PROFILE'))
  .map((some): ReleaseScope[] => ['PROFILE', ...some]);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: as('grant'),
      who,
      to: fc.constantFrom<AgencyName | 'network'>('mirai', 'kansai', 'network'),
      scopes,
      hours: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: as('revoke'), who, nth: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: as('revoke all'), who }) },
  { weight: 1, arbitrary: fc.record({ do: as('block'), who, agency }) },
  { weight: 1, arbitrary: fc.record({ do: as('unblock'), who, agency }) },
  { weight: 3, arbitrary: fc.record({ do: as('edit'), who, values }) },
);

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    // Acts of one step are done at once, so that their transactions overlap.
    { weight: 8, arbitrary: fc.record({ do: as('acts'), acts: fc.array(act, { minLength: 1, maxLength: 5 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: as('pass'), hours: fc.integer({ min: 1, max: 20 }), sweep: fc.boolean() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: as('standing'),
        agency,
        standing: fc.constantFrom<'ACTIVE' | 'SUSPENDED'>('ACTIVE', 'SUSPENDED'),
        permit: fc.constantFrom<'LONG' | 'ENDED'>('LONG', 'LONG', 'ENDED'),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ do: as('read'), agency, first: fc.constantFrom(1, 2, 3, 100), dies: fc.boolean() }),
    },
  ),
  { minLength: 12, maxLength: 30 },
);

const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id } } }';
const REVOKE_ALL = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';
const UNBLOCK = 'mutation($input: BlockRecipientInput!) { unblockRecipient(input: $input) { blocks { kind } } }';
const EDIT = 'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { candidate { id } } }';
const MINE = '{ myConsents { id status } }';
const STANDING = 'mutation($input: SetAgencyStandingInput!) { setAgencyStanding(input: $input) { agency { id } } }';

/** Eight people who change their minds all the time, on a hub whose clock is moved by hand. */
export class MirrorLife {
  now = START.getTime();
  acts = 0;

  private constructor(
    readonly hub: WorldHub,
    private readonly people: readonly string[],
  ) {}

  static async begin(hub: WorldHub): Promise<MirrorLife> {
    const zero: Values = { PROFILE: 0, CAREER: 0, IDENTITY: 0, CONTACT: 0, CONDITIONS: 0, EVALUATION: 1, ORIGIN: 0 };
    const invited = [];
    for (let index = 0; index < PEOPLE; index += 1) invited.push(await invite(hub, index, { ...zero, PROFILE: index }));
    const joined = START.getTime() + 2 * HOUR_MS;
    await hub.clock(new Date(joined));
    await hub.settle(true);
    for (const one of invited) {
      const link = await requestCode(hub, one);
      await hub.settle(false);
      await acceptAs(hub, one, link, zero);
    }
    const ids = await hub.candidates();
    const life = new MirrorLife(
      hub,
      invited.map(({ mailbox }) => ids[mailbox] ?? ''),
    );
    life.now = joined;
    return life;
  }

  /** Does a step that is not a reading. */
  async take(step: Exclude<Step, { do: 'read' }>): Promise<void> {
    if (step.do === 'acts') {
      await Promise.all(step.acts.map((one) => this.act(one)));
      this.acts += step.acts.length;
      return;
    }
    this.acts += 1;
    if (step.do === 'pass') {
      this.now += step.hours * HOUR_MS;
      await this.hub.clock(new Date(this.now));
      if (step.sweep) await this.hub.settle(true);
      return;
    }
    await this.setStanding(step.agency, step.standing, step.permit === 'LONG' ? permits[step.agency] : '2026-05-31');
  }

  /** Both agencies in good standing; nothing expired is left unswept. */
  async calm(): Promise<void> {
    for (const name of ['mirai', 'kansai'] as const) await this.setStanding(name, 'ACTIVE', permits[name]);
    await this.hub.settle(true);
  }

  private async setStanding(name: AgencyName, standing: string, permitValidTo: string): Promise<void> {
    const input = { agencyId: members[name].id, standing, permitValidTo, reason: '確認' };
    await this.hub.must('agency', { kind: 'operator' }, STANDING, { input });
  }

  private async act(one: Act): Promise<void> {
    const id = this.people[one.who] ?? '';
    const run = (query: string, input?: object) =>
      this.hub.act('candidate', candidate(id), query, input ? { input } : {});
    const { code } = await this.perform(one, id, run);
    // An agency out of standing cannot be consented to.
    if (code && !['AGENCY_NOT_ACTIVE', 'PERMIT_EXPIRED'].includes(code))
      throw new Error(`${code}: ${JSON.stringify(one)}`);
  }

  private async perform(
    one: Act,
    id: string,
    run: (query: string, input?: object) => Promise<{ code: string | null }>,
  ): Promise<{ code: string | null }> {
    switch (one.do) {
      case 'grant': {
        const audience = one.to === 'network' ? { kind: 'NETWORK' } : { kind: 'AGENCY', id: members[one.to].id };
        const expiresAt = new Date(this.now + one.hours * HOUR_MS).toISOString();
        return run(GRANT, { audience, scopes: one.scopes, expiresAt });
      }
      case 'revoke': {
        const { myConsents } = await this.hub.must<{ myConsents: { id: string; status: string }[] }>(
          'candidate',
          candidate(id),
          MINE,
          {},
        );
        const active = myConsents.filter(({ status }) => status === 'ACTIVE');
        const consent = active[one.nth % (active.length || 1)];
        return consent ? run(REVOKE, { consentId: consent.id }) : { code: null };
      }
      case 'revoke all':
        return run(REVOKE_ALL);
      case 'block':
      case 'unblock':
        return run(one.do === 'block' ? BLOCK : UNBLOCK, {
          block: { kind: 'AGENCY', agencyId: members[one.agency].id },
        });
      case 'edit':
        return run(EDIT, {
          profile: sent.profile(one.values.PROFILE),
          career: sent.career(one.values.CAREER),
          conditions: sent.conditions(one.values.CONDITIONS),
        });
    }
  }
}
