import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { projectRoot } from '../../platform/paths.js';

/** A fenced block of a page of the documentation. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(projectRoot, 'docs', page), 'utf8');
  return [...text.matchAll(/^```([\w ]+)\n([\s\S]*?)^```/gm)].map(([, language = '', body = '']) => ({
    language,
    text: body,
  }));
}

/** The module in a block such as `js mirror`, as the page shows it. */
export async function moduleOf<T>(page: string, language: string): Promise<T> {
  const block = blocksOf(page).find((one) => one.language === language);
  if (!block) throw new Error(`${page} has no block ${language}`);
  return (await import(`data:text/javascript;base64,${Buffer.from(block.text).toString('base64')}`)) as T;
}

/** What `<name>` stands for: taken from the first answer that shows it, put into what is asked after that. */
export type Names = Map<string, string>;

export interface Example {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly answer: unknown;
}

/** Each question of a page with its variables and its answer; `null` as answer when the page shows none. */
export function examplesOf(page: string): Example[] {
  const examples: { query: string; variables: Record<string, unknown>; answer: unknown }[] = [];
  for (const { language, text } of blocksOf(page)) {
    const last = examples.at(-1);
    if (language === 'graphql') examples.push({ query: text, variables: {}, answer: null });
    if (language === 'json variables' && last) last.variables = JSON.parse(text);
    if (language === 'json answer' && last) last.answer = JSON.parse(text);
  }
  return examples;
}

export function fillIn(value: unknown, names: Names): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/"<(\w+)>"/g, (_all, name: string) => {
      const known = names.get(name);
      if (known === undefined) throw new Error(`Nothing showed <${name}> yet`);
      return JSON.stringify(known);
    }),
  );
}

/** Compares with what the page shows: `…` is anything, a list `["…"]` any list, `<name>` is noted or, when noted already, the same. */
export function expectShown(actual: unknown, shown: unknown, names: Names, path = ''): void {
  const name = typeof shown === 'string' ? /^<(\w+)>$/.exec(shown)?.[1] : undefined;
  if (shown === '…') return;
  if (Array.isArray(shown) && shown[0] === '…') {
    expect([path, Array.isArray(actual)]).toEqual([path, true]);
  } else if (name) {
    if (!names.has(name)) names.set(name, String(actual));
    expect([path, actual]).toEqual([path, names.get(name)]);
  } else if (typeof shown !== 'object' || shown === null) {
    expect([path, actual]).toEqual([path, shown]);
  } else {
    expect([path, Object.keys(actual ?? {})]).toEqual([path, Object.keys(shown)]);
    for (const [key, part] of Object.entries(shown))
      expectShown((actual as Record<string, unknown>)[key], part, names, `${path}.${key}`);
  }
}
