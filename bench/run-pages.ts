import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startHub, tokenFrom } from './hub/processes.js';

/*
 * `npm run bench:pages`: what the main pages weigh and when one can use them, on a phone whose processor is four times
 * slower than this one's. Nothing is in the browser's cache; whoever opens a console is known to the issuer already.
 */
const SLOWER = 4;
const ROUNDS = 3;
/** Nothing may be loading or running for this long before a page counts as settled. */
const QUIET_MS = 1_000;
const PORT = 4891;
const HUB = `http://127.0.0.1:${PORT}`;

interface Measured {
  readonly bytes: number;
  readonly scripts: number;
  readonly requests: number;
  readonly painted: number;
  readonly interactive: number;
  readonly blocked: number;
}

/** What the page itself notes: its first contents, and every task that kept it from answering for over 50 ms. */
const OBSERVER = `window.longTasks = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
  .observe({ type: 'longtask', buffered: true });`;
const NOTED = `({ origin: performance.timeOrigin, tasks: window.longTasks, painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  ready: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
  answered: Math.max(0, ...performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd)) })`;

interface Noted {
  readonly origin: number;
  readonly tasks: readonly (readonly [start: number, duration: number])[];
  readonly painted: number;
  readonly ready: number;
  readonly answered: number;
}

/** The address of an invitation: somebody is registered, and the mail is read. */
async function invitation(): Promise<string> {
  const token = await tokenFrom(HUB, 'employer-aozora');
  const email = `bench-${Date.now()}@example.jp`;
  const query = `mutation { registerCandidate(input: { name: "伊藤 葵", email: "${email}", position: "開発", stageReached: FINAL_INTERVIEW,
    disposition: QUALIFIED_NOT_SELECTED, rejectedOn: "2026-01-15", sendDelayHours: 0 }) { registration { id } } }`;
  await fetch(`${HUB}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  for (;;) {
    const mails = await fetch(`${HUB}/dev/mail?to=${email}`, { headers: { accept: 'application/json' } });
    const path = /\/relay\/[\w-]+/.exec(await mails.text())?.[0];
    if (path) return path;
    await sleep(200);
  }
}

/** One visit to a page, with an empty cache and a slow processor; times begin when the address is entered, and hold what the issuer takes. */
async function visit(page: Page, path: string): Promise<Measured> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const scripts = new Set<string>();
  let [bytes, scriptBytes, requests] = [0, 0, 0];
  devtools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  const began = Date.now();
  await page.goto(HUB + path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await sleep(QUIET_MS);
  const { origin, tasks, painted, ready, answered } = (await page.evaluate(NOTED)) as Noted;
  await devtools.detach();
  return {
    bytes,
    scripts: scriptBytes,
    requests,
    painted: origin - began + painted,
    interactive:
      origin - began + Math.max(painted, ready, answered, ...tasks.map(([start, duration]) => start + duration)),
    blocked: tasks.reduce((sum, [, duration]) => sum + duration - 50, 0),
  };
}

/** The middle one of some visits, by when the page could be used. */
async function measure(browser: Browser, path: string, member?: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await page.addInitScript(OBSERVER);
  if (member) {
    await page.goto(HUB + path);
    await page.locator(`button[value="${member}"]`).click();
    await page.locator('h1').waitFor();
  }
  const visits: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) visits.push(await visit(page, path));
  await context.close();
  return visits.sort((a, b) => a.interactive - b.interactive)[Math.floor(ROUNDS / 2)] as Measured;
}

const data = mkdtempSync(join(tmpdir(), 'tasuki-bench-data-'));
const hub = await startHub(PORT, { TASUKI_DATA: data });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const relay = await invitation();
  const pages = [
    ['invitation', relay],
    ['invitation: profile', `${relay}/profile`],
    ['candidate: sign in', '/me/sign-in'],
    ['entrance', '/'],
    ['tour', '/tour'],
    ['agency: pool', '/agency', 'agency-mirai'],
    ['agency: pipeline', '/agency/pipeline', 'agency-mirai'],
    ['employer: home', '/employer', 'employer-aozora'],
    ['analyst: funnel', '/analyst', 'analyst'],
  ] as const;
  const kb = (bytes: number) => (bytes / 1000).toFixed(0);
  const write = (line: readonly string[]) => process.stdout.write(`| ${line.join(' | ')} |\n`);
  write(['page', 'kB', 'of it scripts', 'requests', 'first contents, ms', 'usable, ms', 'blocked, ms']);
  write(['---', '---', '---', '---', '---', '---', '---']);
  for (const [name, path, member] of pages) {
    const { bytes, scripts, requests, painted, interactive, blocked } = await measure(browser, path, member);
    const times = [painted, interactive, blocked].map((ms) => ms.toFixed(0));
    write([name, kb(bytes), kb(scripts), String(requests), ...times]);
  }
} finally {
  await browser.close();
  await hub.stop();
  rmSync(data, { recursive: true, force: true });
}
