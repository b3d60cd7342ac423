import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromium as executablePath } from './chromium.mjs';

/** For hooks that start a hub and a browser. */
export const STARTS_MS = 180_000;

const PAGE_BYTES = 50_000;
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
}

/** A phone with scripts switched off, unless told otherwise. */
export function phone(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, ...options });
}

/** What every page of a candidate must be: small, under the strict policy, without script, from here alone. Gathers what is not so. */
export function watch(context: BrowserContext, origin: string): string[] {
  const found: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(origin)) found.push(`asks elsewhere: ${request.url()}`);
  });
  context.on('response', async (response) => {
    const { 'content-type': type = '', 'content-security-policy': policy } = response.headers();
    if (!type.startsWith('text/html')) return;
    const path = new URL(response.url()).pathname;
    if (policy !== POLICY) found.push(`${path} has the policy ${policy}`);
    if (response.headers()['cache-control'] !== 'no-store') found.push(`${path} may be kept`);
    const text = await response.text().catch(() => '');
    const bytes = Buffer.byteLength(text);
    if (bytes > PAGE_BYTES) found.push(`${path} has ${bytes} bytes`);
    if (/<script|\son\w+=|\sstyle=|javascript:/i.test(text)) found.push(`${path} has script or style in it`);
  });
  return found;
}

/** What axe finds on the page as it stands. */
export async function axeFindings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return findings(page, builder(page).withTags(tags));
}

/** What axe finds of colours alone: all that a mode can change. */
export async function colourFindings(page: Page): Promise<string[]> {
  return findings(page, builder(page).withRules(['color-contrast']));
}

/** Legacy mode spares a second page for each look; there are no frames to miss. What passes is not written down. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function findings(page: Page, axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** Comes to a control by the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string, most = 250): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const there = page.locator(`${selector}:focus`);
    if ((await there.count()) > 0) return;
  }
  throw new Error(`The Tab key does not lead to ${selector}`);
}
