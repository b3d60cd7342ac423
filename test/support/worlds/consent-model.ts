import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { scopeNames } from '../../../schema/release-scopes.js';
import type { Values } from './people.js';

export type AgencyName = 'mirai' | 'kansai';
export type Recipient = AgencyName | 'network' | 'toto';

const DAY_MS = 86_400_000;
const JAPAN_MS = 9 * 3_600_000;

interface ModelConsent {
  readonly id: string;
  readonly to: Recipient;
  readonly scopes: readonly ReleaseScope[];
  readonly until: number;
  revoked: boolean;
}

export class ModelPerson {
  readonly consents: ModelConsent[] = [];
  readonly blocks = new Set<AgencyName>();
  /** Introduced to the employer, once. */
  introduced = false;
  erased = false;
  /** When his consents were last weighed against the clock: by something he did, or by a sweep. */
  weighedAt = 0;

  constructor(
    readonly id: string,
    public values: Values,
  ) {}
}

/** What consent means, written down without the product: who may see which scopes of whom, at an instant. */
export class ConsentModel {
  now: number;
  readonly agencies: Record<AgencyName, { suspended: boolean; permitTo: string }> = {
    mirai: { suspended: false, permitTo: '2027-03-31' },
    kansai: { suspended: false, permitTo: '2029-03-31' },
  };

  constructor(
    start: Date,
    readonly people: readonly ModelPerson[],
  ) {
    this.now = start.getTime();
  }

  /** Why an agency may see nobody now; null when it may. */
  refusal(agency: AgencyName): 'AGENCY_NOT_ACTIVE' | 'PERMIT_EXPIRED' | null {
    const { suspended, permitTo } = this.agencies[agency];
    if (suspended) return 'AGENCY_NOT_ACTIVE';
    return new Date(this.now + JAPAN_MS).toISOString().slice(0, 10) > permitTo ? 'PERMIT_EXPIRED' : null;
  }

  /** The scopes that a viewer may see of a person; none means that he cannot tell that there is such a person. */
  scopes(person: ModelPerson, viewer: AgencyName | 'toto'): ReleaseScope[] {
    const counts = ({ to, until, revoked }: ModelConsent): boolean => {
      if (revoked || until <= this.now) return false;
      if (to === viewer) return true;
      return to === 'network' && viewer !== 'toto' && !person.blocks.has(viewer);
    };
    const seen = new Set(person.consents.filter(counts).flatMap(({ scopes }) => scopes));
    return scopeNames.filter((scope) => seen.has(scope));
  }

  /**
   * True when a consent has ended by the clock and nothing has been weighed since. The hub may then show less than it
   * might, until it has swept; it may never show more.
   */
  unswept(person: ModelPerson): boolean {
    return person.consents.some(({ until }) => until > person.weighedAt && until <= this.now);
  }

  weigh(person: ModelPerson): void {
    person.weighedAt = this.now;
  }

  grant(person: ModelPerson, id: string, to: Recipient, scopes: readonly ReleaseScope[], days: number): void {
    person.consents.push({ id, to, scopes, until: this.now + days * DAY_MS, revoked: false });
    this.weigh(person);
  }

  revoke(person: ModelPerson, which: (consent: ModelConsent) => boolean): void {
    for (const consent of person.consents.filter(which)) consent.revoked = true;
    this.weigh(person);
  }

  erase(person: ModelPerson): void {
    person.erased = true;
    this.revoke(person, () => true);
  }

  block(person: ModelPerson, agency: AgencyName): void {
    person.blocks.add(agency);
    this.revoke(person, ({ to }) => to === agency);
  }
}
