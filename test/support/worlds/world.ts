import fc from 'fast-check';
import { type ReleaseScope, scopeNames } from '../../../schema/release-scopes.js';
import type { Values } from './people.js';
import type { Step } from './steps.js';

/** One person's history: his answer to the invitation, his values, and what he does at each of his turns. */
export interface Plan {
  readonly answer: 'ACCEPT' | 'DECLINE' | 'SILENT';
  readonly values: Values;
  readonly turns: readonly (Step | null)[];
}

export type Observer = 'agency' | 'agencies' | 'employer' | 'registrar';

/** Two histories that differ only in what is not released to the observer. People of one seat act at the same times. */
export interface World {
  readonly observer: Observer;
  /** Whether the observing agency is suspended at the end: then nothing at all is released to it. */
  readonly suspended: boolean;
  /** Whether what fell due by the clock was swept before the observer looks. */
  readonly swept: boolean;
  readonly people: readonly { readonly seat: number; readonly a: Plan; readonly b: Plan }[];
}

type Scopes = readonly ReleaseScope[];

const LONG = 100;
/** Past by the time the observer looks. */
const SHORT = 5;

const optional = scopeNames.filter((scope) => scope !== 'PROFILE');
const someScopes: fc.Arbitrary<Scopes> = fc
  .subarray(optional, { minLength: 0, maxLength: optional.length })
  .map((scopes) => ['PROFILE', ...scopes]);
const values: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(scopeNames.map((scope) => [scope, fc.nat(11)])) as Record<ReleaseScope, fc.Arbitrary<number>>,
);

function agreeing(own: Values, other: Values, scopes: Scopes): Values {
  return Object.fromEntries(
    scopeNames.map((scope) => [scope, scopes.includes(scope) ? other[scope] : own[scope]]),
  ) as Values;
}

const grant = (to: 'mirai' | 'kansai' | 'network', scopes: Scopes | null, days = LONG): Step | null =>
  scopes && { do: 'grant', to, scopes, days };
const orNone = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** What a person does with the agency that is not looking, at turns 2, 5, 6 and 8. */
const elsewhere = fc.record({
  scopes: orNone(someScopes),
  proposes: fc.boolean(),
  answers: fc.constantFrom(null, true, false),
  edits: values,
  touched: fc.subarray(optional.filter((scope) => scope !== 'EVALUATION' && scope !== 'ORIGIN')),
  blocks: fc.constantFrom<('kitahama' | 'aozora' | 'kansai' | null)[]>(null, null, 'kitahama', 'aozora', 'kansai'),
  employerScopes: someScopes,
});
type Elsewhere = typeof elsewhere extends fc.Arbitrary<infer T> ? T : never;

function hiddenTurns(e: Elsewhere, kept: Scopes, seenByKansai: boolean): (Step | null)[] {
  const proposes = e.proposes && (e.scopes !== null || seenByKansai);
  const turns: (Step | null)[] = [];
  turns[2] = grant('kansai', e.scopes);
  turns[5] = proposes ? { do: 'propose', by: 'kansai', opening: 1 } : null;
  turns[6] =
    proposes && e.answers !== null ? { do: 'respond', opening: 1, approve: e.answers, scopes: e.employerScopes } : null;
  const touched = e.touched.filter((scope) => !kept.includes(scope));
  turns[7] = touched.length > 0 ? { do: 'edit', scopes: touched, values: e.edits } : null;
  turns[8] = e.blocks && { do: 'block', who: e.blocks };
  return turns;
}

const TURNS = 10;
export const turnsOfHistory = TURNS;

function turns(...layers: readonly (readonly (Step | null | undefined)[])[]): (Step | null)[] {
  return Array.from({ length: TURNS }, (_, turn) => layers.map((layer) => layer[turn]).find((step) => step) ?? null);
}

/** Released to the agency: the same scopes with the same values in both histories, everything else drawn twice. */
const seen = fc
  .record({
    own: orNone(someScopes),
    network: someScopes,
    viaNetwork: fc.boolean(),
    introduced: fc.constantFrom('NO', 'NO', 'OPEN', 'APPROVED', 'DECLINED'),
    edited: orNone(values),
    values: fc.tuple(values, values),
    hidden: fc.tuple(elsewhere, elsewhere),
  })
  .map(({ own, network, viaNetwork, introduced, edited, values: [first, second], hidden }) => {
    const net = viaNetwork || own === null ? network : null;
    const scopes = [...new Set([...(own ?? []), ...(net ?? [])])];
    const plan = (mine: Values, e: Elsewhere): Plan => {
      const introduction: (Step | null)[] = [];
      if (introduced !== 'NO') introduction[3] = { do: 'propose', by: 'mirai', opening: 0 };
      if (introduced === 'APPROVED' || introduced === 'DECLINED')
        introduction[4] = { do: 'respond', opening: 0, approve: introduced === 'APPROVED', scopes: e.employerScopes };
      const shown = scopes.filter((scope) => scope !== 'EVALUATION' && scope !== 'ORIGIN');
      introduction[9] = edited && { do: 'edit', scopes: shown, values: edited };
      return {
        answer: 'ACCEPT',
        values: mine,
        turns: turns([grant('mirai', own), grant('network', net)], introduction, hiddenTurns(e, scopes, net !== null)),
      };
    };
    return { a: plan(first, hidden[0]), b: plan(agreeing(second, first, scopes), hidden[1]) };
  });

/** Every way in which a person can be out of an agency's sight; they must all look the same. */
const waysOut = ['DECLINE', 'SILENT', 'NOTHING', 'BLOCKED', 'REVOKED', 'EXPIRED', 'NETWORK EXPIRED'] as const;
const wayOut = (...ways: readonly string[]): fc.Arbitrary<Plan> =>
  fc
    .record({
      how: fc.constantFrom(...ways),
      values,
      scopes: someScopes,
      other: elsewhere,
    })
    .map(({ how, values: mine, scopes, other }): Plan => {
      if (how === 'DECLINE' || how === 'SILENT') return { answer: how, values: mine, turns: turns() };
      const ways: Record<string, (Step | null)[]> = {
        NOTHING: [],
        BLOCKED: at(8, { do: 'block', who: 'mirai' }, [grant('mirai', scopes), grant('network', scopes)]),
        REVOKED: at(8, { do: 'revoke all' }, [grant('mirai', scopes)]),
        ERASED: at(8, { do: 'erase' }, [grant('mirai', scopes), grant('network', scopes)]),
        EXPIRED: [grant('mirai', scopes, SHORT)],
        'NETWORK EXPIRED': [null, grant('network', scopes, SHORT)],
      };
      return { answer: 'ACCEPT', values: mine, turns: turns(ways[how] ?? [], hiddenTurns(other, [], false)) };
    });

/** An employer that knows a person's name sees that it has gone, so to it an erasure is no secret. */
const outOfSight = wayOut(...waysOut, 'ERASED');
const outOfSightOfAll = wayOut(...waysOut);

function at(turn: number, step: Step, before: (Step | null)[]): (Step | null)[] {
  before[turn] = step;
  return before;
}

const unseen = fc.record({ a: outOfSight, b: outOfSight });

/** An introduction to the observing employer, approved with these scopes; or one that it must not know of. */
const approved = fc
  .record({ scopes: someScopes, values: fc.tuple(values, values), hidden: fc.tuple(elsewhere, elsewhere) })
  .map(({ scopes, values: [first, second], hidden }) => {
    const plan = (mine: Values, e: Elsewhere): Plan => ({
      answer: 'ACCEPT',
      values: mine,
      turns: turns(
        [null, grant('network', ['PROFILE']), null, { do: 'propose', by: 'mirai', opening: 0 }],
        at(4, { do: 'respond', opening: 0, approve: true, scopes }, []),
        hiddenTurns({ ...e, answers: e.answers === true ? null : e.answers }, scopes, true),
      ),
    });
    return { a: plan(first, hidden[0]), b: plan(agreeing(second, first, scopes), hidden[1]) };
  });

const unanswered: fc.Arbitrary<Plan> = fc.oneof(
  outOfSightOfAll.map(
    (plan): Plan => ({ ...plan, turns: plan.turns.map((step) => (step?.do === 'respond' ? null : step)) }),
  ),
  fc.record({ values, scopes: someScopes, refuses: fc.boolean() }).map(({ values: mine, scopes, refuses }): Plan => {
    const proposed = at(3, { do: 'propose', by: 'mirai', opening: 0 }, [grant('mirai', scopes)]);
    if (refuses) proposed[4] = { do: 'respond', opening: 0, approve: false, scopes: [] };
    return { answer: 'ACCEPT', values: mine, turns: turns(proposed) };
  }),
);

/** To the employer that rejected them, whatever people did looks alike; its own evaluation and record are its own. */
const registered = fc
  .record({
    plans: fc.tuple(
      fc.oneof(
        unanswered,
        outOfSightOfAll,
        seen.map(({ a }) => a),
      ),
      outOfSightOfAll,
    ),
  })
  .map(({ plans: [a, b] }) => ({ a, b: { ...b, values: agreeing(b.values, a.values, ['EVALUATION', 'ORIGIN']) } }));

type Pair = { readonly a: Plan; readonly b: Plan };
const seats = (pairs: readonly Pair[]) => pairs.map((pair, seat) => ({ seat, ...pair }));
const swept = fc.boolean();

/** Two agencies put their heads together: one person released to both, or two who are alike, one to each. */
const twins = fc
  .record({ values, mirai: someScopes, kansai: someScopes })
  .map(({ values: mine, mirai, kansai }): [Pair, Pair] => {
    const plan = (own: Scopes | null, other: Scopes | null): Plan => ({
      answer: 'ACCEPT',
      values: mine,
      turns: turns([grant('mirai', own), null, grant('kansai', other)]),
    });
    return [
      { a: plan(mirai, kansai), b: plan(mirai, null) },
      { a: plan(null, null), b: plan(null, kansai) },
    ];
  });

const worlds: Record<Observer, fc.Arbitrary<World>> = {
  agency: fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .record({
          people: fc.array(fc.oneof({ weight: 2, arbitrary: seen }, unseen), { minLength: 2, maxLength: 5 }),
          swept,
        })
        .map(({ people, swept }) => ({ observer: 'agency' as const, suspended: false, swept, people: seats(people) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ people: fc.array(fc.tuple(unintroduced(), unintroduced()), { minLength: 1, maxLength: 3 }), swept })
        .map(({ people, swept }) => ({
          observer: 'agency' as const,
          suspended: true,
          swept,
          people: seats(people.map(([a, b]) => ({ a, b }))),
        })),
    },
  ),
  agencies: fc.record({ pairs: fc.array(twins, { minLength: 1, maxLength: 2 }), swept }).map(({ pairs, swept }) => ({
    observer: 'agencies' as const,
    suspended: false,
    swept,
    people: pairs.flatMap((pair, seat) => pair.map((one) => ({ seat, ...one }))),
  })),
  employer: fc
    .record({
      people: fc.array(fc.oneof(approved, fc.record({ a: unanswered, b: unanswered })), { minLength: 1, maxLength: 4 }),
      swept,
    })
    .map(({ people, swept }) => ({ observer: 'employer' as const, suspended: false, swept, people: seats(people) })),
  registrar: fc
    .record({ people: fc.array(registered, { minLength: 1, maxLength: 4 }), swept })
    .map(({ people, swept }) => ({ observer: 'registrar' as const, suspended: false, swept, people: seats(people) })),
};

function unintroduced(): fc.Arbitrary<Plan> {
  return fc.oneof(
    outOfSight,
    seen.map(({ a }) => ({ ...a, turns: a.turns.map((step, turn) => (turn === 3 || turn === 4 ? null : step)) })),
  );
}

/** Pairs of histories that one observer must not be able to tell apart; by default every kind of observer. */
export function twoWorlds(observer?: Observer): fc.Arbitrary<World> {
  if (observer) return worlds[observer];
  return fc.oneof(
    { weight: 4, arbitrary: worlds.agency },
    { weight: 1, arbitrary: worlds.agencies },
    { weight: 2, arbitrary: worlds.employer },
    { weight: 1, arbitrary: worlds.registrar },
  );
}
