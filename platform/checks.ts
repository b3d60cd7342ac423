import type { Ctx } from './storage/context.js';

/** 検査 — something that is true of a subgraph's data at every commit, and how to find where it is not. It changes nothing. */
export interface Check<Own> {
  /** What is true, as a sentence. */
  readonly name: string;
  /** Each place where it is not, by ids alone. */
  readonly find: (ctx: Ctx<Own>) => Promise<readonly string[]>;
}

export interface Examination {
  readonly check: string;
  readonly findings: readonly string[];
}
