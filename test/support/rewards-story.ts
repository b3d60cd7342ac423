import { dayOf, plusDays } from '../../platform/calendar.js';
import { signInAgain } from './agencies.js';
import { eventually, type TestHub } from './hub.js';
import {
  accept,
  approve,
  codes,
  data,
  hire,
  type Joined,
  openJob,
  person,
  profile,
  propose,
  register,
  searchPool,
} from './story.js';

const REWARDS = `{ myRewards { units pendingUnits points pendingPoints pointsUses { points placement { id fee feeDiscount } }
  slots { id status benefit expiresOn feeWaived pointsConverted consumedBy { id } }
  postings(first: 100) { edges { node { id kind units points programmeVersion reason reasonJa } } } } }`;

export const GROUP =
  'mutation($input: SetCorporateGroupInput!) { setCorporateGroup(input: $input) { corporateNumbers } }';
export const RESERVE = 'mutation($input: ReserveSlotInput!) { reserveSlot(input: $input) { slot { id status } } }';
export const RELEASE = 'mutation($input: ReleaseSlotInput!) { releaseSlot(input: $input) { slot { id status } } }';
export const CONVERT =
  'mutation($input: ConvertSlotInput!) { convertSlot(input: $input) { slot { pointsConverted } } }';
export const USE = 'mutation($input: UsePointsInput!) { usePoints(input: $input) { account { points } } }';
export const CANCEL =
  'mutation($input: CancelPlacementInput!) { cancelPlacement(input: $input) { placement { status } } }';
export const OPEN = 'mutation($input: OpenDisputeInput!) { openDispute(input: $input) { dispute { id status } } }';
export const ANSWER = 'mutation($input: AnswerDisputeInput!) { answerDispute(input: $input) { inquiry { answer } } }';
export const RESOLVE =
  'mutation($input: ResolveDisputeInput!) { resolveDispute(input: $input) { dispute { status } } }';
export const PUBLISH =
  'mutation($input: PublishProgrammeInput!) { publishProgramme(input: $input) { programme { version } } }';
export const MAILBOX =
  'mutation($input: SetContactMailboxInput!) { setContactMailbox(input: $input) { contactMailbox { email } } }';
export const WITHDRAW = 'mutation { revokeAllConsents(input: {}) { consents { status } } }';
export const DISPUTES = '{ disputes(status: OPEN) { id claim placementId agencyAnswer } }';
const PLACEMENTS =
  '{ placements(first: 100) { edges { node { id status feeDiscount evidence { source isHired } } } } }';

interface Placements {
  readonly placements: {
    edges: {
      node: { id: string; status: string; feeDiscount: number; evidence: { source: string; isHired: boolean }[] };
    }[];
  };
}

export interface Rewards {
  readonly units: number;
  readonly pendingUnits: number;
  readonly points: number;
  readonly pendingPoints: number;
  readonly pointsUses: { points: number; placement: { id: string; fee: number; feeDiscount: number } }[];
  readonly slots: {
    id: string;
    status: string;
    benefit: string;
    expiresOn: string;
    feeWaived: number | null;
    pointsConverted: number | null;
    consumedBy: { id: string } | null;
  }[];
  readonly postings: {
    edges: {
      node: {
        id: string;
        kind: string;
        units: number;
        points: number;
        programmeVersion: string;
        reason: string;
        reasonJa: string;
      };
    }[];
  };
}

export interface PassedOn extends Joined {
  readonly email: string;
  readonly headline: string;
}

export interface Agreed {
  readonly introduction: string;
  readonly placement: string;
}

export const LEAVE =
  'mutation($input: ReportDepartureInput!) { reportDeparture(input: $input) { placement { status } } }';

/** What members do about rewards, over the public API, as demo clients. */
export class RewardsStory {
  constructor(
    readonly hub: TestHub,
    readonly agency = 'agency-kansai',
  ) {}

  today = async () => dayOf(await this.hub.advance({ advance: 'PT0S' }));

  pass = (days: number) => this.hub.advance({ advance: `P${days}D` });

  async of(client: string): Promise<Rewards> {
    return data(await this.hub.ask<{ myRewards: Rewards }>(await this.hub.token(client), REWARDS)).myRewards;
  }

  /** What a client holds, once it is so. */
  until(client: string, isSo: (rewards: Rewards) => boolean): Promise<Rewards> {
    return eventually(async () => {
      const rewards = await this.of(client);
      return isSo(rewards) ? rewards : null;
    }, 20_000);
  }

  /** One mutation of a client's; its data. */
  async does<T = unknown>(client: string, mutation: string, input: Record<string, unknown>): Promise<T> {
    return data(await this.hub.ask<T>(await this.hub.token(client), mutation, { input }));
  }

  /** The reason for which a mutation of a client's is refused. */
  async refused(client: string, mutation: string, input: Record<string, unknown>): Promise<string[]> {
    return codes(await this.hub.ask(await this.hub.token(client), mutation, { input }));
  }

  /** A person whom this employer rejected, and who consents. */
  async passedOn(employer: string, days = 180): Promise<PassedOn> {
    const who = person();
    const headline = `${who.email}の経歴`;
    await register(this.hub, await this.hub.token(employer), who);
    const expiresAt = new Date(
      (await this.hub.advance({ advance: 'PT0S' })).getTime() + days * 86_400_000,
    ).toISOString();
    const consents = [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE', 'CAREER'], expiresAt }];
    return { ...who, headline, ...(await accept(this.hub, who, consents, { profile: { ...profile, headline } })) };
  }

  /** Introduced to an opening of that employer, and approved. */
  async introduced({ headline, token }: PassedOn, employer: string, agency = this.agency): Promise<string> {
    const asAgency = await this.hub.token(agency);
    const { edges } = await searchPool(this.hub, asAgency, { first: 100 });
    const id = edges.find(({ node }) => node.profile?.headline === headline)?.node.id ?? '';
    const introduction = await propose(this.hub, asAgency, id, await openJob(this.hub, await this.hub.token(employer)));
    await approve(this.hub, token, introduction);
    return introduction;
  }

  /** The same person with a token that is good today. */
  async again<P extends PassedOn>(who: P): Promise<P> {
    return { ...who, token: await signInAgain(this.hub, who.email) };
  }

  /** Hired and confirmed, to start in so many days. */
  async agreed(introduction: string, employer: string, inDays = 0): Promise<Agreed> {
    const [agency, hirer] = [await this.hub.token(this.agency), await this.hub.token(employer)];
    const startsOn = plusDays(await this.today(), inDays);
    return { introduction, placement: await hire(this.hub, introduction, { agency, employer: hirer, startsOn }) };
  }

  /** So many people of one employer start work at another, today. */
  async started(from: string, at: string, count = 1): Promise<Agreed[]> {
    const made: Agreed[] = [];
    for (let done = 0; done < count; done += 1)
      made.push(await this.agreed(await this.introduced(await this.passedOn(from), at), at));
    return made;
  }

  /** A placement as this client sees it, if it does. */
  async placement(client: string, id: string) {
    const { placements } = data(await this.hub.ask<Placements>(await this.hub.token(client), PLACEMENTS));
    return placements.edges.find(({ node }) => node.id === id)?.node;
  }

  /** The printed report of a period. */
  async printed(client: string, from: string, to: string): Promise<Buffer> {
    const response = await fetch(`${this.hub.url}/reports/slots.pdf?from=${from}&to=${to}`, {
      headers: { authorization: `Bearer ${await this.hub.token(client)}` },
    });
    if (response.headers.get('content-type') !== 'application/pdf') throw new Error(`No PDF: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  async leaves({ placement }: Agreed, cause = 'EMPLOYEE_CHOICE'): Promise<void> {
    await this.does(this.agency, LEAVE, { placementId: placement, leftOn: await this.today(), cause });
  }
}
