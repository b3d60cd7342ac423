import { type Day, dayOf, plusDays, startOf } from '../../../platform/calendar.js';
import { type ReleaseScope, scopeNames } from '../../../schema/release-scopes.js';

/** 同意の内容, before it is given: the same scopes to one or several recipients, until a day. */
export interface Offer {
  /** Every agency in good standing. */
  readonly network: boolean;
  /** Ids of agencies that are named. */
  readonly agencies: readonly string[];
  readonly scopes: readonly ReleaseScope[];
  readonly days: number;
}

export const PERIODS = [30, 90, 180, 365] as const;
export const USUAL_PERIOD = 180;

/** The first day on which an offer made today no longer holds. */
export function endOf(offer: Pick<Offer, 'days'>, now: Date): Day {
  return plusDays(dayOf(now), offer.days);
}

/** The offers as the API takes them, one for each recipient. */
export function consentsOf(offers: readonly Offer[], now: Date): object[] {
  return offers.flatMap((offer) => {
    const terms = { scopes: offer.scopes, expiresAt: startOf(endOf(offer, now)).toISOString() };
    return [
      ...(offer.network ? [{ audience: { kind: 'NETWORK' }, ...terms }] : []),
      ...offer.agencies.map((id) => ({ audience: { kind: 'AGENCY', id }, ...terms })),
    ];
  });
}

/** Recipients who would see the same, and what. */
export interface Sight {
  /** The agencies of the network that are not named by themselves. */
  readonly network: boolean;
  readonly agencies: readonly string[];
  readonly scopes: readonly ReleaseScope[];
}

/**
 * What the offers together would let each recipient see. An agency that is named sees the network's scopes too, unless
 * it is blocked: then what names it, and nothing else.
 */
export function sightsOf(offers: readonly Offer[], blockedAgencies: readonly string[]): Sight[] {
  const shared = offers.filter(({ network }) => network).flatMap(({ scopes }) => scopes);
  const seen: { agency: string | null; scopes: readonly ReleaseScope[] }[] =
    shared.length > 0 ? [{ agency: null, scopes: shared }] : [];
  for (const agency of new Set(offers.flatMap(({ agencies }) => agencies))) {
    const own = offers.filter(({ agencies }) => agencies.includes(agency)).flatMap(({ scopes }) => scopes);
    seen.push({ agency, scopes: blockedAgencies.includes(agency) ? own : [...own, ...shared] });
  }
  const ordered = seen.map(({ agency, scopes }) => ({
    agency,
    scopes: scopeNames.filter((scope) => scopes.includes(scope)),
  }));
  return [...Map.groupBy(ordered, ({ scopes }) => scopes.join()).values()].map((same) => ({
    network: same.some(({ agency }) => agency === null),
    agencies: same.flatMap(({ agency }) => agency ?? []),
    scopes: same[0]?.scopes ?? [],
  }));
}
