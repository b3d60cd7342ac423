import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { HubError } from '../../platform/errors/hub-error.js';
import { webhookPoster } from '../../subgraphs/agency/adapters/webhook/post.js';
import { ForbiddenAddress, guardedLookup, isPublic } from '../../subgraphs/agency/adapters/webhook/reach.js';
import { checkEndpointUrl, MAX_ATTEMPTS, RETRY_AFTER_S } from '../../subgraphs/agency/domain/webhook.js';

const look = (lookup: ReturnType<typeof guardedLookup>, all = false): Promise<unknown> =>
  new Promise((resolve, reject) =>
    lookup('hooks.example.jp', { all }, (error, address) => (error ? reject(error) : resolve(address))),
  );

/** A name server that answers these addresses, one list for each question. */
const answering = (...answers: string[][]) => {
  let asked = 0;
  return (_host: string, _options: { all: true }, done: (error: Error | null, found: never) => void) => {
    const found = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    done(null, found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) as never);
  };
};

describe('a webhook', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd00::1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    'nonsense',
  ])('does not go to %s', (address) => expect(isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '203.104.209.7', '172.32.0.1', '2606:4700::1111', '2404:6800:4004::1'])(
    'may go to %s',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it('connects to an address that was looked at, whatever the name answers the next time', async () => {
    const resolve = answering(['203.104.209.7'], ['127.0.0.1']);
    const lookup = guardedLookup(false, resolve as never);
    expect(await look(lookup)).toBe('203.104.209.7');
    await expect(look(lookup)).rejects.toBeInstanceOf(ForbiddenAddress);
  });

  it('is refused by a name one of whose addresses is private, or that has none', async () => {
    await expect(look(guardedLookup(false, answering(['8.8.8.8', '10.0.0.1']) as never), true)).rejects.toBeInstanceOf(
      ForbiddenAddress,
    );
    await expect(look(guardedLookup(false, answering([]) as never))).rejects.toBeInstanceOf(ForbiddenAddress);
    await expect(look(guardedLookup(true, answering(['127.0.0.2']) as never))).rejects.toBeInstanceOf(ForbiddenAddress);
  });

  it('follows no redirect, and reaches 127.0.0.1 only in development', async () => {
    const asked: string[] = [];
    const receiver = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    const post = { url: `http://127.0.0.1:${port}/here`, id: 'm', at: new Date(), body: '{}', secrets: ['whsec_AAAA'] };
    try {
      expect(await webhookPoster(true)(post)).toEqual({ status: 307 });
      expect(await webhookPoster(false)(post)).toEqual({ problem: 'FORBIDDEN_ADDRESS' });
      const named = { ...post, url: `http://localhost:${port}/here` };
      expect(await webhookPoster(false)(named)).toEqual({ problem: 'FORBIDDEN_ADDRESS' });
      expect(asked).toEqual(['/here']);
    } finally {
      receiver.close();
    }
  });

  it.each([
    'http://hooks.example.jp/x',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://user:secret@hooks.example.jp/',
    'https://hooks.example.jp/#part',
    'ftp://hooks.example.jp/',
    'hooks.example.jp',
    'http://127.0.0.1:9/',
  ])('cannot be pointed at %s', (url) => {
    expect(() => checkEndpointUrl(url, false)).toThrow(HubError);
  });

  it('can be pointed at a public host over https', () => {
    expect(checkEndpointUrl('https://hooks.example.jp:8443/in?x=1', false)).toBe(
      'https://hooks.example.jp:8443/in?x=1',
    );
    expect(checkEndpointUrl('http://127.0.0.1:9/', true)).toBe('http://127.0.0.1:9/');
  });

  it('is tried ten times over three days', () => {
    expect(MAX_ATTEMPTS).toBe(10);
    expect(RETRY_AFTER_S.reduce((sum, seconds) => sum + seconds, 0) / 3600).toBeCloseTo(75.6, 0);
  });
});
