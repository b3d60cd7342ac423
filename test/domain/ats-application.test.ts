import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RegistrationId } from '../../platform/ids.js';
import { AtsApplication } from '../../subgraphs/employer/domain/ats-application.js';
import { type ApplicationEvent, eventKey } from '../../subgraphs/employer/domain/ats-event.js';

const kinds = ['REJECTED', 'UNREJECTED', 'WITHDRAWN', 'HIRED', 'UNHIRED'] as const;

function event(kind: (typeof kinds)[number], minute: number, tags: string[] = []): ApplicationEvent {
  const told = { applicationId: 'a', candidateId: 'c', occurredAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) };
  if (kind !== 'REJECTED') return { ...told, kind };
  return { ...told, kind, rejection: { name: 'n', email: 'e@example.jp', position: 'p', tags } };
}

/** What the settlement does with the verdicts, without a database: a registration is made, or taken back before its mail. */
function settle(events: readonly ApplicationEvent[], relayTags: readonly string[] = []) {
  const application = new AtsApplication('connection', 'a', 'c');
  const heard = new Set<string>();
  let registered = 0;
  for (const one of events) {
    if (heard.has(eventKey(one))) continue;
    heard.add(eventKey(one));
    const { step } = application.hear(one, 'd', relayTags, false);
    if (step === 'REGISTER') application.registrationId = `r${++registered}` as RegistrationId;
    if (step === 'CANCEL') application.registrationId = null;
  }
  return { application, registered };
}

/** Events at times of their own, in the order of their times. */
const history = fc
  .uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), minute: fc.nat(1000) }), {
    selector: ({ minute }) => minute,
    minLength: 1,
    maxLength: 8,
  })
  .map((told) => told.sort((a, b) => a.minute - b.minute).map(({ kind, minute }) => event(kind, minute)));

/** The same events in any order, some of them several times. */
const delivered = history.chain((events) =>
  fc.record({
    events: fc.constant(events),
    arriving: fc
      .tuple(fc.constant(events), fc.array(fc.constantFrom(...events), { maxLength: 10 }))
      .chain(([each, more]) => fc.shuffledSubarray([...each, ...more], { minLength: each.length + more.length })),
  }),
);

const RUNS = { numRuns: 500 * Number(process.env.PROVE ?? 1) };

describe('the events of an application', () => {
  it('come to the same in whatever order and however often they arrive: registered exactly if the last of them is a rejection', () => {
    fc.assert(
      fc.property(delivered, ({ events, arriving }) => {
        const { application } = settle(arriving);
        expect(application.registrationId !== null).toBe(events.at(-1)?.kind === 'REJECTED');
      }),
      RUNS,
    );
  });

  it('never register more often than the person was rejected', () => {
    fc.assert(
      fc.property(delivered, ({ events, arriving }) => {
        expect(settle(arriving).registered).toBeLessThanOrEqual(
          events.filter(({ kind }) => kind === 'REJECTED').length,
        );
      }),
      RUNS,
    );
  });

  it('take back who lost the relay tag before the mail', () => {
    const events = [event('REJECTED', 1, ['b']), event('REJECTED', 2, ['a'])];
    expect(settle(events, ['b']).application.registrationId).toBeNull();
    expect(settle([...events, event('REJECTED', 3, ['b'])], ['b']).registered).toBe(2);
  });

  it('register nobody who has none of the relay tags, and nobody whose mailbox is unknown', () => {
    expect(settle([event('REJECTED', 1, ['a'])], ['b']).registered).toBe(0);
    expect(settle([event('REJECTED', 1, ['a', 'b'])], ['b']).registered).toBe(1);
    const unknown = event('REJECTED', 1);
    if (unknown.kind !== 'REJECTED') throw new Error('not a rejection');
    expect(settle([{ ...unknown, rejection: { ...unknown.rejection, email: null } }]).registered).toBe(0);
  });
});
