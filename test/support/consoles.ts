import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { axeFindings, colourFindings } from './browser.js';
import { chromium as executablePath } from './chromium.mjs';
import type { TestHub } from './hub.js';

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
}

/** A browser in which somebody works at the consoles, and everything of it that must not be. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts, refusals of the page's policy, and requests to anywhere but the hub. */
  readonly complaints: string[];
  /** Everything the API answered, as it came. */
  readonly answers: string[];
}

export async function openDesk(browser: Browser, hub: TestHub, options: BrowserContextOptions = {}): Promise<Desk> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What the hub refuses is shown to the person; the browser notes it, too.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(hub.url) && !/^(blob|data):/.test(request.url())) complaints.push(request.url());
  });
  const answers: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/graphql')) answers.push(await response.text().catch(() => ''));
  });
  return { context, page, complaints, answers };
}

/** What the page holds as it stands: what it shows, and what the browser keeps for it. */
export async function heldBy({ page }: Desk): Promise<string> {
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  return `${await page.content()}\n${kept}`;
}

/** Opens a page of the consoles as this member: the development issuer asks once, and knows the person afterwards. */
export async function signIn({ page }: Desk, hub: TestHub, member: string, path: string): Promise<void> {
  await page.goto(hub.url + path);
  await page.locator(`button[value="${member}"]`).click();
  await page.waitForURL(hub.url + path);
  await settled(page);
}

/** To another page of the consoles, by its address. */
export async function open({ page }: Desk, hub: TestHub, path: string): Promise<void> {
  await page.goto(hub.url + path);
  await page.waitForURL((url) => url.pathname + url.search === path);
  await settled(page);
}

/** Nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('main [role=status] .motion-safe\\:animate-pulse'));
}

/** What members and candidates wrote, and subjects of mails: on an English page it stands as it is. */
const WRITTEN =
  /株式会社|エンジニア|開発の方|バックエンド開発|（キャリアリレー）|選考結果のご連絡|渡辺|伊藤|自社台帳|不採用|見送り/;

/** What the switch forgot: headings, labels, buttons and options that stand in Japanese on an English page. */
async function leftInJapanese(page: Page): Promise<string[]> {
  const own = 'h1, h2, h3, th, dt, legend, label, caption, option, main button, summary, nav';
  const texts = await page.locator(`:is(${own}):not([lang=ja] *)`).allInnerTexts();
  return texts.filter((text) => /[ぁ-んァ-ヶ一-龠]/.test(text) && !WRITTEN.test(text));
}

const DESK = 1280;
const PHONE = 360;
const HEIGHT = 900;

/** At which of the widths of phones, tablets and desks a page runs out of its window to the right. */
async function tooWide(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [PHONE, 768, 1024, DESK, 1440]) {
    await page.setViewportSize({ width, height: HEIGHT });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) found.push(`${page.url()} is ${beyond} px wider than ${width}`);
  }
  return found;
}

/**
 * Looks at a page as it stands: Japanese on a desk in light and then the colours of dark, which are all that a mode changes,
 * English on a phone the other way round. Nothing that axe objects to, no wider than its window at any width, and no word
 * of ours in the wrong language.
 */
export async function lookOver({ page }: Desk): Promise<string[]> {
  const found: string[] = [];
  for (const [language, width, colorScheme, otherScheme] of [
    ['ja', DESK, 'light', 'dark'],
    ['en', PHONE, 'dark', 'light'],
  ] as const) {
    const now = await page.locator('html').getAttribute('lang');
    if (now !== language) await page.locator(`header button[lang=${language}]`).click();
    found.push(...(await tooWide(page)));
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)));
    if (language === 'en') found.push(...(await leftInJapanese(page)).map((text) => `${page.url()}: ${text}`));
    await page.emulateMedia({ colorScheme: otherScheme });
    found.push(...(await colourFindings(page)));
  }
  await page.setViewportSize({ width: DESK, height: HEIGHT });
  await page.locator('header button[lang=ja]').click();
  return found;
}

/** Waits for what the consoles say when a wish was fulfilled. */
export async function announced(page: Page, text: RegExp): Promise<void> {
  await page.locator('[data-announcement]', { hasText: text }).waitFor();
}
