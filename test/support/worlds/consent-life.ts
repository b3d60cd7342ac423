import fc from 'fast-check';
import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { scopeNames } from '../../../schema/release-scopes.js';
import { type AgencyName, ConsentModel, ModelPerson, type Recipient } from './consent-model.js';
import { acceptAs, agency, candidate, invite, members, openJob, requestCode, sent, type Values } from './people.js';
import { START, type WorldHub } from './world-hub.js';

export type Command =
  | {
      readonly do: 'grant';
      readonly who: number;
      readonly to: Exclude<Recipient, 'toto'>;
      readonly scopes: readonly ReleaseScope[];
      readonly days: number;
    }
  | { readonly do: 'revoke'; readonly who: number; readonly nth: number }
  | { readonly do: 'revoke all' | 'erase'; readonly who: number }
  | { readonly do: 'block' | 'unblock'; readonly who: number; readonly agency: AgencyName }
  | { readonly do: 'edit'; readonly who: number; readonly values: Values }
  | { readonly do: 'introduce'; readonly who: number; readonly scopes: readonly ReleaseScope[] }
  | { readonly do: 'pass'; readonly hours: number; readonly sweep: boolean }
  | { readonly do: 'suspend' | 'reinstate'; readonly agency: AgencyName }
  | { readonly do: 'permit'; readonly agency: AgencyName; readonly until: string };

const who = fc.nat(1);
const agencyName = fc.constantFrom<AgencyName>('mirai', 'kansai');
const scopes = fc
  .subarray(scopeNames.filter((scope) => scope !== 'PROFILE'))
  .map((some): ReleaseScope[] => ['PROFILE', ...some]);
const values = fc.record(
  Object.fromEntries(scopeNames.map((scope) => [scope, fc.nat(11)])) as Record<ReleaseScope, fc.Arbitrary<number>>,
);
const as = <D extends Command['do']>(name: D) => fc.constant(name);

export const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: as('grant'),
        who,
        to: fc.constantFrom<'mirai' | 'kansai' | 'network'>('mirai', 'kansai', 'network'),
        scopes,
        days: fc.integer({ min: 1, max: 40 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: as('revoke'), who, nth: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ do: as('revoke all'), who }) },
    { weight: 1, arbitrary: fc.record({ do: as('erase'), who }) },
    { weight: 2, arbitrary: fc.record({ do: as('block'), who, agency: agencyName }) },
    { weight: 1, arbitrary: fc.record({ do: as('unblock'), who, agency: agencyName }) },
    { weight: 1, arbitrary: fc.record({ do: as('edit'), who, values }) },
    { weight: 2, arbitrary: fc.record({ do: as('introduce'), who, scopes }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: as('pass'), hours: fc.integer({ min: 1, max: 30 * 24 }), sweep: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ do: as('suspend'), agency: agencyName }) },
    { weight: 2, arbitrary: fc.record({ do: as('reinstate'), agency: agencyName }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: as('permit'),
        agency: agencyName,
        until: fc.constantFrom('2026-06-01', '2026-06-20', '2029-03-31'),
      }),
    },
  ),
  { minLength: 4, maxLength: 14 },
);

const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id } } }';
const REVOKE_ALL = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const ERASE = 'mutation { eraseMe(input: { confirm: true }) { erasedAt } }';
const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';
const UNBLOCK = 'mutation($input: BlockRecipientInput!) { unblockRecipient(input: $input) { blocks { kind } } }';
const EDIT = 'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { candidate { id } } }';
const PROPOSE =
  'mutation($input: ProposeIntroductionInput!) { proposeIntroduction(input: $input) { introduction { id } } }';
const RESPOND =
  'mutation($input: RespondToIntroductionInput!) { respondToIntroduction(input: $input) { introduction { id } } }';
const STANDING = 'mutation($input: SetAgencyStandingInput!) { setAgencyStanding(input: $input) { agency { id } } }';

/** Days that a consent to an employer lasts when nobody says how long. */
const DEFAULT_DAYS = 180;

/** A hub and the model, told the same things. */
export class ConsentLife {
  private constructor(
    readonly hub: WorldHub,
    readonly model: ConsentModel,
    readonly opening: string,
  ) {}

  /** Two people who consented to nothing, two agencies in good standing, one employer with an opening. */
  static async begin(hub: WorldHub, first: readonly [Values, Values]): Promise<ConsentLife> {
    await hub.reset();
    await hub.clock(START);
    const opening = await openJob(hub, members.toto, '求人');
    const invited = [await invite(hub, 0, first[0]), await invite(hub, 1, first[1])];
    const joined = new Date(START.getTime() + 2 * 3_600_000);
    await hub.clock(joined);
    await hub.settle(true);
    const links = [];
    for (const one of invited) links.push(await requestCode(hub, one));
    await hub.settle(false);
    for (const [index, one] of invited.entries()) await acceptAs(hub, one, links[index] ?? '', first[index] as Values);
    const ids = await hub.candidates();
    const people = invited.map(({ mailbox }, index) => new ModelPerson(ids[mailbox] ?? '', first[index] as Values));
    return new ConsentLife(hub, new ConsentModel(joined, people), opening);
  }

  /** Both agencies as they were, for the next life on this hub. */
  async end(): Promise<void> {
    for (const [name, permit] of [
      ['mirai', '2027-03-31'],
      ['kansai', '2029-03-31'],
    ] as const)
      await this.setStanding(name, 'ACTIVE', permit);
  }

  async run(command: Command): Promise<void> {
    if ('who' in command) return this.runAs(this.model.people[command.who] as ModelPerson, command);
    const { model, hub } = this;
    if (command.do === 'pass') {
      model.now += command.hours * 3_600_000;
      await hub.clock(new Date(model.now));
      if (!command.sweep) return;
      await hub.settle(true);
      for (const person of model.people) model.weigh(person);
      return;
    }
    const one = model.agencies[command.agency];
    if (command.do === 'permit') one.permitTo = command.until;
    else one.suspended = command.do === 'suspend';
    await this.setStanding(command.agency, one.suspended ? 'SUSPENDED' : 'ACTIVE', one.permitTo);
  }

  private setStanding(name: AgencyName, standing: string, permitValidTo: string): Promise<unknown> {
    const input = { agencyId: members[name].id, standing, permitValidTo, reason: '確認' };
    return this.hub.must('agency', { kind: 'operator' }, STANDING, { input });
  }

  private async runAs(person: ModelPerson, command: Extract<Command, { who: number }>): Promise<void> {
    const { hub, model } = this;
    const self = candidate(person.id);
    // Whoever was erased can do nothing any more.
    if (person.erased) return;
    switch (command.do) {
      case 'grant':
        return this.grant(person, command.to, command.scopes, command.days);
      case 'revoke': {
        const consent = person.consents[command.nth % (person.consents.length || 1)];
        if (!consent) return;
        const isOver = consent.revoked || consent.until <= model.now;
        await hub.must('candidate', self, REVOKE, { input: { consentId: consent.id } });
        if (!isOver) model.revoke(person, ({ id }) => id === consent.id);
        return;
      }
      case 'revoke all':
        await hub.must('candidate', self, REVOKE_ALL, {});
        model.revoke(person, () => true);
        return;
      case 'erase':
        await hub.must('candidate', self, ERASE, {});
        model.erase(person);
        return;
      case 'block':
      case 'unblock': {
        const block = { kind: 'AGENCY', agencyId: members[command.agency].id };
        await hub.must('candidate', self, command.do === 'block' ? BLOCK : UNBLOCK, { input: { block } });
        if (command.do === 'block') return model.block(person, command.agency);
        person.blocks.delete(command.agency);
        return model.weigh(person);
      }
      case 'edit': {
        const { PROFILE, CAREER, IDENTITY, CONTACT, CONDITIONS } = command.values;
        const input = {
          profile: sent.profile(PROFILE),
          career: sent.career(CAREER),
          identity: sent.identity(IDENTITY),
          contact: sent.contact(CONTACT),
          conditions: sent.conditions(CONDITIONS),
        };
        await hub.must('candidate', self, EDIT, { input });
        person.values = command.values;
        return model.weigh(person);
      }
      case 'introduce':
        return this.introduce(person, command.scopes);
    }
  }

  private async grant(
    person: ModelPerson,
    to: 'mirai' | 'kansai' | 'network',
    scopes: readonly ReleaseScope[],
    days: number,
  ) {
    const { hub, model } = this;
    const audience = to === 'network' ? { kind: 'NETWORK' } : { kind: 'AGENCY', id: members[to].id };
    const expiresAt = new Date(model.now + days * 86_400_000).toISOString();
    const { data, code } = await hub.act<{ grantConsent: { consent: { id: string } } }>(
      'candidate',
      candidate(person.id),
      GRANT,
      { input: { audience, scopes, expiresAt } },
    );
    const expected = to === 'network' ? null : model.refusal(to);
    if (code !== expected) throw new Error(`A grant to ${to} was ${code ?? 'taken'}, not ${expected ?? 'taken'}`);
    if (code === null) model.grant(person, data.grantConsent.consent.id, to, scopes, days);
  }

  /** みらいキャリア proposes whom it sees, and the person approves; each is introduced once. */
  private async introduce(person: ModelPerson, scopes: readonly ReleaseScope[]): Promise<void> {
    const { hub, model, opening } = this;
    if (person.introduced || model.refusal('mirai') || model.unswept(person)) return;
    if (model.scopes(person, 'mirai').length === 0) return;
    const candidateId = await hub.encode(`agency:${members.mirai.id}`, person.id);
    const input = { candidateId, jobOpeningId: opening, message: 'ご提案', conditions: '正社員' };
    const { proposeIntroduction } = await hub.must<{ proposeIntroduction: { introduction: { id: string } } }>(
      'agency',
      agency(members.mirai),
      PROPOSE,
      { input },
    );
    const introductionId = proposeIntroduction.introduction.id;
    await hub.must('agency', candidate(person.id), RESPOND, { input: { introductionId, approve: true, scopes } });
    person.introduced = true;
    model.grant(person, `by introduction ${introductionId}`, 'toto', scopes, DEFAULT_DAYS);
    // A consent that came with an approval has an id that only the person can list; he revokes it with all others.
    await this.nameConsent(person);
  }

  private async nameConsent(person: ModelPerson): Promise<void> {
    const { myConsents } = await this.hub.must<{ myConsents: { id: string; audience: { kind: string } }[] }>(
      'candidate',
      candidate(person.id),
      '{ myConsents { id audience { kind } } }',
      {},
    );
    const found = myConsents.find(({ audience }) => audience.kind === 'EMPLOYER');
    const last = person.consents.pop();
    if (found && last) person.consents.push({ ...last, id: found.id });
  }
}
