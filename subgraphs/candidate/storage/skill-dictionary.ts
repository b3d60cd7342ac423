import { sql } from 'kysely';
import { type Ctx, rows, type Tx } from '../../../platform/storage/context.js';
import { canonicalSkill } from '../domain/skill.js';

/**
 * スキルの辞書 — a number for each skill that anyone has named, synonyms under one. It only grows, so what a process has
 * read of it stays true.
 */
export class SkillDictionary {
  private readonly known = new Map<string, number>();

  /** The numbers of these skills, adding those that are new; same order, without repetitions. */
  async learn(tx: Tx, skills: readonly string[]): Promise<number[]> {
    const names = [...new Set(skills.map(canonicalSkill))];
    const missing = names.filter((name) => !this.known.has(name)).sort();
    if (missing.length > 0) {
      await rows(tx, sql`insert into candidate.skill (name) select unnest(${missing}::text[]) on conflict do nothing`);
      // Not kept in memory: were this transaction undone, its numbers would belong to nothing.
      const added = await this.read(tx, missing);
      return names.map((name) => this.known.get(name) ?? added.get(name) ?? 0);
    }
    return names.map((name) => this.known.get(name) ?? 0);
  }

  /** The numbers of the skills that the dictionary has; a word that nobody ever named matches nobody. */
  async find(ctx: Ctx, skills: readonly string[]): Promise<(number | null)[]> {
    const names = [...new Set(skills.map(canonicalSkill))];
    const missing = names.filter((name) => !this.known.has(name));
    if (missing.length > 0) for (const [name, id] of await this.read(ctx, missing)) this.known.set(name, id);
    return names.map((name) => this.known.get(name) ?? null);
  }

  private async read(ctx: Ctx, names: readonly string[]): Promise<Map<string, number>> {
    const found = await rows<{ id: number; name: string }>(
      ctx,
      sql`select id, name from candidate.skill where name = any(${[...names]}::text[])`,
    );
    return new Map(found.map(({ id, name }) => [name, id]));
  }
}
