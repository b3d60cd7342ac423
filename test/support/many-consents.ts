import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { phone } from './browser.js';
import type { TestHub } from './hub.js';
import { signInAs } from './pages.js';
import { data, join } from './story.js';

const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id } } }';
/** What a page may weigh, uncompressed. */
const PAGE_BYTES = 50_000;

/** Somebody gives three hundred consents and withdraws one: each page of his stays light, and every consent is found. */
export async function lightWithManyConsents(
  hub: TestHub,
  browser: Browser,
  aozora: string,
  miraiId: string,
): Promise<void> {
  const offers = Array.from({ length: 300 }, (_, one) => ({
    audience: one % 2 === 0 ? { kind: 'AGENCY' as const, id: miraiId } : { kind: 'NETWORK' as const },
    scopes: ['PROFILE', 'CAREER', 'IDENTITY', 'CONTACT', 'CONDITIONS', 'EVALUATION', 'ORIGIN'],
  }));
  const many = await join(hub, aozora, offers);
  data(await hub.ask(many.token, REVOKE, { input: { consentId: many.consentIds[0] } }));
  const context = await phone(browser);
  const own = await context.newPage();
  await signInAs(own, hub, many);
  const pageAt = async (path: string): Promise<string> => {
    const bytes = await (await own.request.get(hub.url + path)).body();
    expect([path, bytes.length < PAGE_BYTES]).toEqual([path, true]);
    return bytes.toString();
  };
  for (const path of ['/me/consents/new', '/me/withdraw-all', '/me/consents?lang=en']) await pageAt(path);
  expect(await pageAt('/me?lang=ja')).toContain('すべて見る（299件）');
  const seen = new Set<string>();
  let last = '';
  for (let next: string | undefined = '/me/consents'; next; next = /"(\/me\/consents\?after=[^"]+)"/.exec(last)?.[1]) {
    last = await pageAt(next);
    for (const [, id] of last.matchAll(/"\/me\/consents\/([^/"]+)\/receipt"/g)) seen.add(id ?? '');
  }
  expect(seen).toEqual(new Set(many.consentIds));
  // The one that was withdrawn comes last, under its own heading.
  expect(last).toMatch(/終わった同意[\s\S]*取り消し済み/);
  await context.close();
}
