import { type Html, html } from './html.js';
import { dayIn, type Say } from './language.js';
import { endOf, type Offer, sightsOf } from './offer.js';
import type { Agency } from './offer-form.js';
import { listIn, scopeIn } from './terms.js';
import { type Person, scopesIn } from './values.js';

function namesOf(ids: readonly string[], agencies: readonly Agency[]): string[] {
  return ids.map((id) => agencies.find((agency) => agency.id === id)?.name ?? id);
}

/** An offer in words: to whom, what, until when. */
export function offerIn(say: Say, offer: Offer, agencies: readonly Agency[], now: Date): Html {
  const network = say('許可を受けた、すべての紹介会社', 'Every licensed agency in good standing');
  const recipients = [...(offer.network ? [network] : []), ...namesOf(offer.agencies, agencies)];
  const scopes = offer.scopes.map((scope) => scopeIn(say, scope));
  const end = dayIn(say, endOf({ days: offer.days - 1 }, now));
  return html`<dl class="values"><div><dt>${say('相手', 'To')}</dt><dd>${listIn(say, recipients)}</dd></div>
<div><dt>${say('範囲', 'What')}</dt><dd>${listIn(say, scopes)}</dd></div>
<div><dt>${say('期限', 'Until')}</dt><dd>${say(`${end}まで`, end)}</dd></div></dl>`;
}

export interface Seen {
  readonly added: readonly Offer[];
  readonly inForce?: readonly Offer[];
  readonly blocked: readonly string[];
}

/** 相手からの見え方 — what each recipient of what is added will see, with what is in force already. */
export function sightsIn(
  say: Say,
  { added, inForce = [], blocked }: Seen,
  agencies: readonly Agency[],
  person: Person,
): Html {
  const isNew = new Set(added.flatMap((offer) => offer.agencies));
  const toNetwork = added.some(({ network }) => network);
  const sights = sightsOf([...inForce, ...added], blocked).map((sight) => ({
    ...sight,
    network: sight.network && toNetwork,
    agencies: sight.agencies.filter((id) => isNew.has(id) || toNetwork),
  }));
  return html`${sights
    .filter(({ network, agencies: named }) => network || named.length > 0)
    .map(({ network, agencies: named, scopes }) => {
      const everyone = say('許可を受けた、すべての紹介会社', 'every licensed agency');
      const who = listIn(say, [...(network ? [everyone] : []), ...namesOf(named, agencies)]);
      return html`<details open class="sight"><summary>${say(`${who}に見える内容`, `What ${who} will see`)}</summary>${scopesIn(say, scopes, person)}</details>`;
    })}`;
}
