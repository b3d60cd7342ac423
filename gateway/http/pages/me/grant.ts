import { randomToken } from '../../../../platform/crypto.js';
import { type ReleaseScope, scopeNames } from '../../../../schema/release-scopes.js';
import { button, errorSummary, filled, form } from '../controls.js';
import { html } from '../html.js';
import { consentsOf, type Offer } from '../offer.js';
import { AGENCY, type Agency, type Choosing, offerFields, readOffer } from '../offer-form.js';
import { backTo, type Outcome, type Pages } from '../routes.js';
import { offerIn, sightsIn } from '../sights.js';
import { PERSON, type Person } from '../values.js';
import type { Visitor } from '../visitor.js';
import { AUDIENCE, type Audience } from './consents.js';
import { mine } from './frame.js';

const CHOOSE = `{ me { ${PERSON} } agencies { ${AGENCY} } myBlocks { agency { id } }
  myConsents { status scopes audience { ${AUDIENCE} } } }`;
const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const HERE = '/me/consents';

interface Known {
  readonly me: Person;
  readonly agencies: readonly Agency[];
  readonly myBlocks: readonly { readonly agency: { readonly id: string } | null }[];
  readonly myConsents: readonly {
    readonly status: string;
    readonly scopes: readonly ReleaseScope[];
    readonly audience: Audience;
  }[];
}

/** Giving another consent: to choose, to see what comes of it together with those in force, and to confirm. */
export function grantPages(pages: Pages): void {
  pages.get('/me/consents/new', choose);
  pages.post('/me/consents/new', take);
  pages.get('/me/consents/new/check', check);
  pages.post('/me/consents/new/check', grant);
}

function blockedAgencies({ myBlocks }: Known): string[] {
  return myBlocks.flatMap(({ agency }) => agency?.id ?? []);
}

function choosing(visitor: Visitor, known: Known): Choosing {
  const blocked = new Set(blockedAgencies(known));
  const agencies = known.agencies.filter(({ id }) => !blocked.has(id));
  return { person: known.me, agencies, scopes: scopeNames, now: visitor.now };
}

async function choose(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const known = await visitor.ask<Known>(CHOOSE);
  const shown = filled(visitor);
  const title = say('新しく同意する', 'Give another consent');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${say(
    'はじめは、すべてオフです。拒否先に指定した紹介会社は、ここに表示されません。',
    'Everything is off. Agencies that you block are not listed.',
  )}</p>
${form(
  visitor,
  visitor.path,
  html`<button class="first" tabindex="-1" aria-hidden="true"></button>${offerFields(shown, choosing(visitor, known))}
<p class="actions">${button(say('確認へ進む', 'Check'))}<a href="${HERE}">${say('戻る', 'Back')}</a></p>`,
)}`;
  return mine(visitor, HERE, { title, body, hasErrors: Object.keys(shown.errors).length > 0 });
}

async function take(visitor: Visitor): Promise<Outcome> {
  if (visitor.text('do') === 'find') return backTo(visitor, visitor.path, {});
  const known = await visitor.ask<Known>(CHOOSE);
  const { offer, errors } = readOffer(visitor.typed, choosing(visitor, known));
  if (Object.keys(errors).length > 0) return backTo(visitor, visitor.path, errors);
  await visitor.session.keep({ ...visitor.session.visit, draft: { offers: [offer], key: randomToken() } });
  return { goTo: '/me/consents/new/check' };
}

function offerOf({ draft }: Visitor): Offer | null {
  return draft.link === undefined ? (draft.offers?.[0] ?? null) : null;
}

async function check(visitor: Visitor): Promise<Outcome> {
  const { say, now } = visitor;
  const offer = offerOf(visitor);
  if (!offer) return { goTo: '/me/consents/new' };
  const known = await visitor.ask<Known>(CHOOSE);
  const blocked = blockedAgencies(known);
  const title = say('同意の確認', 'Check your consent');
  const body = html`<h1>${title}</h1>
<p>${say('まだ何も渡っていません。', 'Nothing has been released by it yet.')}</p>
${offerIn(say, offer, known.agencies, now)}
<h2>${say('同意のあとの、相手からの見え方', 'What they will see then')}</h2>
${sightsIn(say, { added: [offer], inForce: inForce(known), blocked }, known.agencies, known.me)}
${form(visitor, visitor.path, html`<p class="actions">${button(say('同意する', 'Agree'))}<a href="/me/consents/new">${say('選び直す', 'Choose again')}</a></p>`)}`;
  return mine(visitor, HERE, { title, body });
}

/** What is released already, as offers: the new one adds to it. */
function inForce({ myConsents }: Known): Offer[] {
  return myConsents
    .filter(({ status, audience }) => status === 'ACTIVE' && audience.kind !== 'EMPLOYER')
    .map(({ scopes, audience }) => ({
      network: audience.kind === 'NETWORK',
      agencies: audience.agency ? [audience.agency.id] : [],
      scopes,
      days: 0,
    }));
}

async function grant(visitor: Visitor): Promise<Outcome> {
  const offer = offerOf(visitor);
  if (!offer) return { goTo: '/me/consents/new' };
  for (const [index, consent] of consentsOf([offer], visitor.now).entries()) {
    await visitor.ask(GRANT, { input: { ...consent, idempotencyKey: `${visitor.draft.key}:${index}` } });
  }
  const { draft: _given, ...visit } = visitor.session.visit;
  await visitor.session.keep(visit);
  return { goTo: `${HERE}?done=granted` };
}
