import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HubError } from '../../platform/errors/hub-error.js';
import { rawMember } from '../../subgraphs/employer/adapters/ats/raw-member.js';
import { atsAdapters } from '../../subgraphs/employer/adapters/ats/table.js';
import type { AtsProvider } from '../../subgraphs/employer/domain/ats.js';
import type { Hook } from '../support/ats.js';
import {
  ashbyPayload,
  genericPayload,
  requestOf,
  signedBySmartRecruiters,
  speakers,
  workablePayload,
} from '../support/ats-speakers.js';

const NOW = new Date('2026-01-20T04:00:00Z');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

const webhooks = Object.entries(atsAdapters).flatMap(([provider, { webhook }]) =>
  webhook ? [[provider as AtsProvider, webhook] as const] : [],
);

/** What reading a body comes to: a reading, or the refusal that makes it a dead letter. Anything else is a fault. */
function readOrRefuse(read: () => unknown): string {
  try {
    return Object.keys(read() as object).join(' ');
  } catch (error) {
    if (error instanceof HubError) return error.code;
    throw error;
  }
}

describe('the table of adapters', () => {
  it('has a speaker in this suite for every row that takes webhooks', () => {
    expect(Object.keys(speakers).sort()).toEqual(webhooks.map(([provider]) => provider).sort());
  });
});

describe.each(webhooks)('webhooks of %s', (provider, webhook) => {
  const speaker = speakers[provider];
  if (!speaker) throw new Error(`${provider} has no speaker`);
  const { secret, payload, sign } = speaker;
  const verify = (hook: Hook, key = secret, at = NOW) => webhook.verify(requestOf(hook, at), key);
  const good = sign(secret, payload(), NOW);

  it('are taken as the provider signs them', () => {
    expect(verify(good)).toBe(true);
  });

  it('are refused under another secret, or an empty one', () => {
    expect([verify(good, 'other'), verify(good, '')]).toEqual([false, false]);
  });

  it('are refused without each of the signature’s parts', () => {
    const signed = Object.keys(good.headers).filter((name) => !['greenhouse-event-id'].includes(name));
    for (const name of signed) {
      const { [name]: _gone, ...headers } = good.headers;
      expect([name, verify({ ...good, headers })]).toEqual([name, false]);
    }
    expect(verify({ body: '{}', headers: {} })).toBe(false);
  });

  it('are refused with a signature that was changed in any place', () => {
    const [, signature] = /([0-9a-f]{64}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/=]{88})(?!.*([0-9a-f]{64}))/s.exec(
      JSON.stringify(good),
    ) ?? ['', ''];
    expect(signature).not.toBe('');
    for (const at of [0, 1, 20, 42]) {
      const changed = `${signature?.slice(0, at)}${signature?.[at] === 'a' ? 'b' : 'a'}${signature?.slice(at + 1)}`;
      const forged = JSON.parse(JSON.stringify(good).replace(signature ?? '', changed)) as Hook;
      expect([at, verify(forged)]).toEqual([at, false]);
    }
  });

  if (speaker.signsBody) {
    it('are refused when a byte of what was sent is changed, added or missing', () => {
      const { body } = sign(secret, payload(), NOW);
      const last = body.lastIndexOf('a');
      for (const changed of [
        `${body.slice(0, last)}b${body.slice(last + 1)}`,
        body.replace(/\{(?=\s*"(?!payload))/, '{"x":1,'),
        body.slice(0, -1),
        '',
      ])
        expect(verify({ ...good, body: changed })).toBe(false);
    });
  } else {
    it('name a token that is good for one body', () => {
      expect(webhook.singleUse?.(requestOf(good, NOW))).toBe('7f2c');
    });
  }

  if (speaker.signsTime) {
    it('are refused with a signed time more than five minutes from ours, either way', () => {
      const at = [-6, -4, 4, 6].map((offset) => verify(sign(secret, payload(), minutes(offset))));
      expect(at).toEqual([false, true, true, false]);
      expect(verify(good, secret, minutes(30))).toBe(false);
    });
  } else {
    it('are taken late: the provider signs no time, and repeats for hours', () => {
      expect(verify(good, secret, minutes(15 * 60))).toBe(true);
    });
  }

  it('say the same with fields that nobody knows', () => {
    const plain = webhook.read(requestOf(good, NOW));
    const more = sign(secret, payload({ somethingNew: { deep: [1, '新'] } }), NOW);
    expect([verify(more), webhook.read(requestOf(more, NOW))]).toEqual([true, plain]);
  });

  it('with a body that is empty, cut off, no JSON, or of another form are refused or become a dead letter', () => {
    for (const body of [
      '',
      '{',
      good.body.slice(0, good.body.length / 2),
      'reject',
      '[]',
      'null',
      '{}',
      '"x"',
      '[[[[',
    ]) {
      const request = requestOf({ body, headers: good.headers }, NOW);
      expect(['false', 'true']).toContain(String(webhook.verify(request, secret)));
      expect(['INVALID_INPUT', 'name note']).toContain(readOrRefuse(() => webhook.read(request)));
    }
  });

  it('never break on whatever bytes and headers come', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.dictionary(fc.constantFrom(...Object.keys(good.headers), 'x'), fc.string()),
        (bytes, headers) => {
          const request = { body: Buffer.from(bytes), headers, receivedAt: NOW };
          expect(webhook.verify(request, secret)).toBe(false);
          readOrRefuse(() => webhook.read(request));
        },
      ),
      { numRuns: 100 * Number(process.env.PROVE ?? 1) },
    );
  });

  it('of nearly a megabyte are read like any other', () => {
    const huge = sign(secret, payload({ filler: '𠮷'.repeat(80_000) }), NOW);
    expect([verify(huge), webhook.read(requestOf(huge, NOW))]).toEqual([true, webhook.read(requestOf(good, NOW))]);
  });
});

describe('what the providers publish', () => {
  const verify = (provider: AtsProvider, hook: Hook, secret: string, at = NOW) =>
    atsAdapters[provider]?.webhook?.verify(requestOf(hook, at), secret);

  it('is how we verify: Greenhouse', () => {
    const signature = 'sha256 c39536c5594ac14d7330f07f16e8fde38fcdcd8657dfa727cea949c93f833132';
    const body = '{"action":"reject_candidate"}';
    expect(verify('GREENHOUSE', { body, headers: { signature } }, 'ghsecret')).toBe(true);
  });

  it('is how we verify: Lever', () => {
    const signature = '8ae86e0f72f4622473823813fb6482e23e88ad4b47c33c81f6ee978b2c51c5ec';
    const body = JSON.stringify({
      event: 'candidateArchiveChange',
      token: '7f2c',
      triggeredAt: 1732330800000,
      signature,
    });
    expect(verify('LEVER', { body, headers: {} }, 'tok-secret')).toBe(true);
  });

  it('is how we verify: SmartRecruiters, whichever of its keys is the live one', () => {
    const headers = {
      'smartrecruiters-timestamp': '1574080897',
      'event-id': '123',
      'event-name': 'application.created',
      'event-version': 'v201910',
      link: '<http://smartrecruiters.com/endpoint>; rel=self',
    };
    const signature = '2e9291f10d44ca10204a4cd81b05d73b6a316b2b605d4e2e0e0b37b40198ce1f';
    const at = new Date(1574080897_000);
    for (const given of [`v1=${signature}`, `v1=${'1'.repeat(64)};v1=${signature}`])
      expect(
        verify(
          'SMARTRECRUITERS',
          {
            body: '{"job_id":"jid","candidate_id":"cid"}',
            headers: { ...headers, 'smartrecruiters-signature': given },
          },
          'HeBVky2bccvvkcXPimH8c',
          at,
        ),
      ).toBe(true);
  });

  it('is how we verify: Standard Webhooks, as its own library signs', () => {
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,AAAA v1a,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const hook = { body: '{"test": 2432232314}', headers };
    const at = new Date(1614265330_000);
    expect(verify('GENERIC', hook, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', at)).toBe(true);
    expect(verify('GENERIC', hook, 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', at)).toBe(true);
  });

  it('is answered when SmartRecruiters tests an address', () => {
    const webhook = atsAdapters.SMARTRECRUITERS?.webhook;
    const greet = (headers: Record<string, string>) => webhook?.handshake?.(requestOf({ body: '', headers }, NOW));
    expect(greet({ 'x-hook-secret': 'abc-123' })).toEqual({ 'x-hook-secret': 'abc-123' });
    expect(greet({ 'x-hook-secret': 'a\r\nset-cookie: x' })).toBeNull();
    expect(
      greet(
        signedBySmartRecruiters('k', {}, NOW, { 'event-id': '', 'event-name': '', 'event-version': '', link: '' })
          .headers,
      ),
    ).toBeNull();
  });
});

describe('辞退 is never 不採用', () => {
  const kindOf = (provider: AtsProvider, payload: unknown) => {
    const speaker = speakers[provider];
    const hook = speaker?.sign(speaker.secret, payload, NOW) as Hook;
    const reading = atsAdapters[provider]?.webhook?.read(requestOf(hook, NOW));
    return reading && 'event' in reading ? reading.event.kind : null;
  };

  it.each([
    ['ASHBY', ashbyPayload(), 'REJECTED'],
    ['ASHBY', ashbyPayload({ archiveReason: { text: 'Other', reasonType: 'RejectedByCandidate' } }), 'WITHDRAWN'],
    ['ASHBY', ashbyPayload({ archiveReason: { text: '候補者都合で辞退', reasonType: 'Other' } }), 'WITHDRAWN'],
    ['ASHBY', ashbyPayload({ status: 'Active' }), 'UNREJECTED'],
    ['ASHBY', ashbyPayload({ status: 'Hired' }, {}, 'candidateHire'), 'HIRED'],
    ['WORKABLE', workablePayload(), 'REJECTED'],
    ['WORKABLE', workablePayload({ withdrew: true }), 'WITHDRAWN'],
    ['WORKABLE', workablePayload({ disqualification_reason: 'Candidate withdrew' }), 'WITHDRAWN'],
    ['WORKABLE', workablePayload({ disqualified: false }), 'UNREJECTED'],
    ['GENERIC', genericPayload(), 'REJECTED'],
    ['GENERIC', genericPayload({ kind: 'WITHDRAWN' }), 'WITHDRAWN'],
  ] as const)('%s, case %#', (provider, payload, kind) => {
    expect(kindOf(provider, payload)).toBe(kind);
  });
});

describe('the bytes of a member', () => {
  it('are those that were sent, for whatever JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (others, value) => {
        const { payload: _none, ...rest } = others;
        const written = JSON.stringify(value, null, 1);
        const body = `${JSON.stringify(rest, null, 2).replace(/\}$/, Object.keys(rest).length ? ',' : '')} "payload" : ${written}\n}`;
        expect(rawMember(Buffer.from(body), 'payload')?.toString()).toBe(written);
      }),
      { numRuns: 100 * Number(process.env.PROVE ?? 1) },
    );
  });

  it('are none when there are two of the name, or none', () => {
    expect(rawMember(Buffer.from('{"payload":1,"payload":2}'), 'payload')).toBeNull();
    expect(rawMember(Buffer.from('{"x":{"payload":1}}'), 'payload')).toBeNull();
    expect(rawMember(Buffer.from('["payload"]'), 'payload')).toBeNull();
  });
});
