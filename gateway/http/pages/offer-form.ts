import { type ReleaseScope, scopeNames } from '../../../schema/release-scopes.js';
import { button, choice, choices, enteredIn, type Filled, need, selectField, textField } from './controls.js';
import { type Html, html, when } from './html.js';
import { dayIn, type Sentence } from './language.js';
import { endOf, type Offer, PERIODS, USUAL_PERIOD } from './offer.js';
import type { Typed } from './session.js';
import { scopeIn } from './terms.js';
import { type Person, valuesIn } from './values.js';

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly permitNumber: string;
  readonly specialities: readonly string[];
}

export const AGENCY = 'id name permitNumber specialities';

/** As many agencies as are shown at once; more are found by name. */
const SHOWN = 12;

export interface Choosing {
  readonly person: Person;
  readonly agencies: readonly Agency[];
  /** Those whose values can be shown now: what cannot be seen cannot be consented to. */
  readonly scopes: readonly ReleaseScope[];
  readonly now: Date;
}

/** What, to whom, until when. Everything is off until it is chosen, and each scope shows the very values. */
export function offerFields(form: Filled, { person, agencies, scopes, now }: Choosing): Html {
  const { say } = form;
  const needed = say('（これがないと、ほかの項目も見せられません）', ' (nothing else can be shown without it)');
  return html`${choices(
    form,
    'checkbox',
    {
      name: 'scopes',
      label: say('何を見せますか', 'What may be seen?'),
      hint: say('選んだ項目の、下にある値だけが渡ります。', 'Only the values below what you choose are released.'),
      required: true,
    },
    scopes.map((scope) => ({
      value: scope,
      label: scopeIn(say, scope) + (scope === 'PROFILE' ? needed : ''),
      detail: valuesIn(say, scope, person),
    })),
  )}
${recipients(form, agencies)}
${selectField(
  { ...form, typed: { days: [String(USUAL_PERIOD)], ...form.typed } },
  {
    name: 'days',
    label: say('いつまで見せますか', 'Until when?'),
    hint: say('途中でいつでも取り消せます。', 'You can withdraw at any time before.'),
    required: true,
  },
  PERIODS.map((days) => {
    const end = dayIn(say, endOf({ days: days - 1 }, now));
    return { value: String(days), label: say(`${end}まで（${days}日間）`, `until ${end} (${days} days)`) };
  }),
)}`;
}

function recipients(form: Filled, agencies: readonly Agency[]): Html {
  const { say, typed } = form;
  const isOpen = (typed.agencies ?? []).length > 0 || typed.find !== undefined;
  return html`${choices(
    form,
    'checkbox',
    {
      name: 'recipients',
      label: say('だれに見せますか', 'Who may see it?'),
      hint: say(
        '国の許可を受けた人材紹介会社だけです。企業に渡るのは、紹介を一件ずつご承認いただいたときだけです。',
        'Licensed recruitment agencies only. An employer sees something only when you approve an introduction to it.',
      ),
      required: true,
    },
    [{ value: 'network', label: say('許可を受けた、すべての紹介会社', 'Every licensed agency in good standing') }],
  )}
<details${when(isOpen, () => html` open`)}><summary>${say(`紹介会社を選んで見せる（${agencies.length}社）`, `Or name agencies (${agencies.length})`)}</summary>
${agencyChoices(form, 'agencies', say('見せる紹介会社', 'Agencies'), agencies)}</details>`;
}

/** Agencies to tick; when there are many, the first of them and a way to find the others. */
export function agencyChoices(form: Filled, name: string, label: string, agencies: readonly Agency[]): Html {
  const { say, typed } = form;
  const wanted = enteredIn(form, 'find').normalize('NFKC').toLowerCase();
  const chosen = agencies.filter(({ id }) => typed[name]?.includes(id));
  const others = agencies.filter((agency) => !chosen.includes(agency) && matches(agency, wanted));
  const shown = [...chosen, ...others.slice(0, SHOWN)];
  const hidden = Math.max(0, others.length - SHOWN);
  const about = ({ permitNumber, specialities }: Agency) =>
    html`<p class="about"><span class="whole">${say('許可番号', 'Permit')} ${permitNumber}</span>${when(specialities.length > 0, () => html`<br>${specialities.join(say('、', ', '))}`)}</p>`;
  return html`<fieldset><legend>${label} ${need(say, false)}</legend>
${when(agencies.length > SHOWN, () => finder(form))}
${shown.map((agency) => choice(form, 'checkbox', name, { value: agency.id, label: agency.name, detail: about(agency) }))}
${when(shown.length === 0, () => html`<p>${say('該当する紹介会社はありません。', 'There is no such agency.')}</p>`)}
${when(hidden > 0, () => html`<p class="hint">${say(`ほか${hidden}社は、名前で探せます。`, `${hidden} more can be found by name.`)}</p>`)}
</fieldset>`;
}

function finder(form: Filled): Html {
  const { say } = form;
  return html`<div class="finder">${textField(form, { name: 'find', label: say('名前・専門分野で探す', 'Find by name or field'), width: 'middle' })}
${button(say('探す', 'Find'), { kind: 'side', value: 'find' })}</div>`;
}

function matches({ name, specialities }: Agency, wanted: string): boolean {
  return [name, ...specialities].some((text) => text.normalize('NFKC').toLowerCase().includes(wanted));
}

/** The offer as chosen, and what is missing of it. */
export function readOffer(
  typed: Typed,
  { scopes: offered, agencies }: Pick<Choosing, 'scopes' | 'agencies'>,
): { offer: Offer; errors: Record<string, Sentence> } {
  const known = new Set(agencies.map(({ id }) => id));
  const offer: Offer = {
    network: typed.recipients?.includes('network') ?? false,
    agencies: (typed.agencies ?? []).filter((id) => known.has(id)),
    scopes: scopeNames.filter((scope) => offered.includes(scope) && typed.scopes?.includes(scope)),
    days: PERIODS.find((days) => String(days) === typed.days?.[0]) ?? USUAL_PERIOD,
  };
  const errors: Record<string, Sentence> = {};
  if (offer.scopes.length === 0) errors.scopes = { ja: '見せる項目を選んでください。', en: 'Choose what may be seen.' };
  else if (!offer.scopes.includes('PROFILE'))
    errors.scopes = {
      ja: '「プロフィール」も選んでください。これがないと、ほかの項目も見せられません。',
      en: 'Choose “Profile” as well: nothing else can be shown without it.',
    };
  if (!offer.network && offer.agencies.length === 0)
    errors.recipients = { ja: '見せる相手を選んでください。', en: 'Choose who may see it.' };
  return { offer, errors };
}
