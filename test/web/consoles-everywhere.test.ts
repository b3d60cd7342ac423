import { readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../platform/paths.js';
import { APPLY, application, MIRAI } from '../support/agencies.js';
import { connectAts, deliver, settled as delivered, greenhousePayload, signedByGreenhouse } from '../support/ats.js';
import { STARTS_MS, tabTo } from '../support/browser.js';
import {
  announced,
  type Desk,
  heldBy,
  lookOver,
  open,
  openChromium,
  openDesk,
  settled,
  signIn,
} from '../support/consoles.js';
import { startHub, type TestHub } from '../support/hub.js';
import { approve, data, hire, join, openJob, person, propose, register, searchPool } from '../support/story.js';

const DISPUTE = 'mutation($input: OpenDisputeInput!) { openDispute(input: $input) { dispute { id } } }';
const MAPPING = 'mutation($input: SaveImportMappingInput!) { saveImportMapping(input: $input) { mapping { id } } }';
const ROLES = { employer: 'employer-aozora', operator: 'operator', analyst: 'analyst' } as const;
/** Of everyone who was introduced, and released to nobody here. */
const HIDDEN = ['090-1234-5678', '+819012345678', '7000000', '7,000,000', '6200000', '決済と物流のシステムを7年間開発'];
type Role = keyof typeof ROLES;

/** Pages that only an address with more in it shows as they are worth looking at. */
const ASIDE = [
  '/analyst?by=AGENCY',
  '/analyst?by=NONE',
  '/operator/filings?status=ALL',
  '/operator/placements?which=all',
];

/** Every page of these roles, as the router has them: one that is added is looked at without being named here. */
const paths = [
  ...readFileSync(joinPath(projectRoot, 'clients/web/app/router.tsx'), 'utf8').matchAll(
    /'(\/(?:employer|operator|analyst)\b[^']*)': \(\) => import/g,
  ),
].map(([, path]) => path ?? '');

describe('every page of employer, operator and analyst', () => {
  let hub: TestHub;
  let browser: Browser;
  let ids: Record<string, string>;
  const desks = {} as Record<Role, Desk>;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startHub('one process'), openChromium()]);
    ids = await somethingEverywhere();
    for (const role of Object.keys(ROLES) as Role[]) {
      desks[role] = await openDesk(browser, hub);
      await signIn(desks[role], hub, ROLES[role], `/${role}`);
    }
  }, STARTS_MS);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  it.each(Object.keys(ROLES) as Role[])(
    'has nothing that axe objects to, in both languages and both modes, on a desk and a phone, and nothing that was not released: %s',
    async (role) => {
      const { page, answers } = desks[role];
      const found: string[] = [];
      let held = '';
      const mine = [...paths, ...ASIDE].filter((path) => path.split(/[/?]/)[1] === role);
      expect(mine.length).toBeGreaterThan(3);
      for (const path of mine) {
        await goTo(
          page,
          path.replace(/[^/]+\/\$id/, (which) => which.replace('$id', ids[which.split('/')[0] ?? ''] ?? '')),
        );
        held += await heldBy(desks[role]);
        found.push(...(await lookOver(desks[role])));
      }
      expect(found).toEqual([]);
      expect(held.length * answers.join('').length).toBeGreaterThan(0);
      expect(HIDDEN.filter((value) => (held + answers.join('')).includes(value))).toEqual([]);
    },
    300_000,
  );

  describe('can be worked at by the keyboard alone:', () => {
    it('the employer registers somebody, and moves a selection on', async () => {
      const { page } = desks.employer;
      const { keyboard } = page;
      await open(desks.employer, hub, '/employer');
      await tabTo(page, 'a[href="/employer/registrations/new"]');
      await keyboard.press('Enter');
      await page.getByLabel(/^氏名/).waitFor();
      for (const [name, text] of [
        ['name', '小川 直樹'],
        ['email', 'naoki@example.jp'],
        ['position', '営業'],
      ]) {
        await tabTo(page, `[name=${name}]`);
        await keyboard.insertText(text ?? '');
      }
      await tabTo(page, '[name=stageReached]');
      await keyboard.press('ArrowDown');
      await tabTo(page, 'button[type=submit]');
      await keyboard.press('Enter');
      await announced(page, /小川 直樹さんを登録しました/);

      await tabTo(page, 'nav a[href="/employer/introductions"]');
      await keyboard.press('Enter');
      await page.getByRole('link', { name: '渡辺 蓮' }).waitFor();
      await tabTo(page, `main a[href="/employer/introductions/${ids.underway}"]`);
      await keyboard.press('Enter');
      await page.getByRole('button', { name: '面接へ進める' }).waitFor();
      await tabTo(page, 'button.button-danger');
      await keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The focus is back where it was: one step before it is the way on.
      expect(await page.locator('button.button-danger:focus').count()).toBe(1);
      for (let back = 0; back < 2; back += 1) await keyboard.press('Shift+Tab');
      await keyboard.press('Enter');
      await announced(page, /「面接」にしました/);
    });

    it('the operator vets an applicant', async () => {
      const { page } = desks.operator;
      const { keyboard } = page;
      await open(desks.operator, hub, '/operator');
      await tabTo(page, 'nav a[href="/operator/filings"]');
      await keyboard.press('Enter');
      await page.getByRole('button', { name: '審査する' }).waitFor();
      await tabTo(page, 'td button.button-main');
      await keyboard.press('Enter');
      await tabTo(page, 'dialog [name=accepted]');
      await tabTo(page, 'dialog [name=reason]');
      await keyboard.insertText('許可証と照合済み');
      await tabTo(page, 'dialog button[type=submit]');
      await keyboard.press('Enter');
      await announced(page, /「受理」としました/);
    });

    it('the analyst reads another grouping and takes it away', async () => {
      const { page } = desks.analyst;
      const { keyboard } = page;
      await open(desks.analyst, hub, '/analyst');
      await tabTo(page, 'select[name=by]');
      await keyboard.press('ArrowDown');
      await page.waitForURL(/by=AGENCY/);
      await open(desks.analyst, hub, '/analyst?by=AGENCY');
      await tabTo(page, 'main button');
      const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
      expect(file.suggestedFilename()).toBe('slots.csv');
    });
  });

  it('breaks nothing on the way', () => {
    expect(Object.values(desks).flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  /** One of everything that a page of theirs can show; answers what stands for $id, by the word before it. */
  async function somethingEverywhere(): Promise<Record<string, string>> {
    const [aozora, toto, mirai] = (await Promise.all(
      ['employer-aozora', 'employer-toto', 'agency-mirai'].map((client) => hub.token(client)),
    )) as [string, string, string];
    const registrations = await register(hub, aozora, person());
    const opening = await openJob(hub, aozora);
    const introduced = async (who = person()) => {
      const joined = await join(hub, toto, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE', 'IDENTITY'] }], who);
      const [newest] = (await searchPool(hub, mirai, { first: 1 })).edges;
      const id = await propose(hub, mirai, newest?.node.id ?? '', opening);
      await approve(hub, joined.token, id, ['PROFILE', 'IDENTITY']);
      return id;
    };
    const introductions = await introduced();
    const startsOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const placementId = await hire(hub, introductions, { agency: mirai, employer: aozora, startsOn });
    const underway = await introduced(person('渡辺 蓮', 'ワタナベ レン'));
    data(await hub.ask(aozora, DISPUTE, { input: { placementId, claim: '入社日が違います。' } }));
    const columns = ['name', 'email', 'position', 'stageReached', 'rejectedOn'].map((field) => ({
      field,
      headings: [`${field}の列`],
    }));
    data(await hub.ask(aozora, MAPPING, { input: { name: '自社台帳', columns } }));
    const secret = 'a-secret-of-some-length';
    const connection = await connectAts(hub, aozora, { provider: 'GREENHOUSE', secret });
    const held = greenhousePayload('reject_candidate', {
      ...{ email: 'held@example.jp', applicationId: 7, candidateId: 8, at: new Date().toISOString() },
      job: { confidential: true },
    });
    await deliver(hub, connection, signedByGreenhouse(secret, held));
    await delivered(hub, aozora, connection);
    data(await hub.ask(null, APPLY, { input: application() }));
    return { registrations, introductions, underway, agencies: MIRAI };
  }

  /** To another page as a link of the console does, without loading everything again. */
  async function goTo(page: Page, path: string): Promise<void> {
    await page.evaluate((to) => history.pushState({}, '', to), path);
    await page.waitForURL(hub.url + path);
    // The router answers in its next turn.
    await page.waitForTimeout(150);
    await settled(page);
  }
});
