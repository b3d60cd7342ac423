import type { BrowserContext, Page } from 'playwright-core';

/* A mail scanner: a program that opens what a mail leads to, with scripts on, and tries what it finds. */

const MOST = 60;

export type Robot = (page: Page, form: number) => Promise<void>;

/** Presses the button, as it is. */
export async function sendAsFound(page: Page, index: number): Promise<void> {
  const button = page.locator('form').nth(index).locator('button:not(.first)').last();
  if ((await button.count()) > 0) await Promise.all([page.waitForLoadState(), button.click({ force: true })]);
}

/** Ticks every box, takes the last of every choice, types into every field, and then presses the button. */
export async function fillInEverything(page: Page, index: number): Promise<void> {
  await page
    .locator('form')
    .nth(index)
    .evaluate((form) => {
      const fields = form as unknown as Iterable<Record<string, unknown>> & { submit(): void };
      for (const field of fields) {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = true;
        if (['text', 'email', 'tel', 'textarea'].includes(String(field.type))) field.value = '1';
      }
    });
  await sendAsFound(page, index);
}

/** A page without what is asked of it. */
export function placeOf(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}

/**
 * Follows links within the hub, some pages deep, and has the robot send every form of every page. Answers which places
 * it has seen.
 */
export async function scan(
  context: BrowserContext,
  origin: string,
  links: readonly string[],
  robot: Robot,
): Promise<ReadonlySet<string>> {
  const page = await context.newPage();
  const waiting = [...links];
  const visited = new Set<string>();
  while (waiting.length > 0 && visited.size < MOST) {
    const url = waiting.shift() ?? '';
    const place = placeOf(url);
    if (!url.startsWith(origin) || visited.has(place)) continue;
    visited.add(place);
    await page.goto(url);
    waiting.push(...(await linksOf(page)));
    const forms = await page.locator('form').count();
    for (let index = 0; index < forms; index += 1) {
      await page.goto(url);
      await robot(page, index);
      waiting.push(page.url(), ...(await linksOf(page)));
    }
  }
  return visited;
}

function linksOf(page: Page): Promise<string[]> {
  return page
    .locator('a[href]')
    .evaluateAll((anchors) => anchors.map((anchor) => String((anchor as unknown as { href: string }).href)));
}
