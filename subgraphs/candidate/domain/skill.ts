import { normalise } from '../../../platform/text/normalise.js';
import { skillTable } from './skill-table.js';

/** Points of weight that MATCH gives a skill that is asked for. */
export const skillWeights = { COMMON: 1, ORDINARY: 2, RARE: 3 } as const;
type Commonness = keyof typeof skillWeights;

export interface Skill {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly weight: number;
}

export const skills: readonly Skill[] = (Object.keys(skillWeights) as Commonness[]).flatMap((commonness) =>
  skillTable[commonness]
    .split(/[;\n]/)
    .map((entry) => entry.split('=').map((part) => part.trim()))
    .filter(([name]) => name !== '')
    .map(([name = '', ...synonyms]) => ({ name, synonyms, weight: skillWeights[commonness] })),
);

const known = new Map(
  skills.flatMap((skill) => [skill.name, ...skill.synonyms].map((name) => [skillKey(name), skill] as const)),
);

/** One spelling for comparing: as `normalise`, and without the signs and spaces that people put or leave out (`Node.js`, `node js`). */
function skillKey(text: string): string {
  const folded = normalise(text);
  return folded.replace(/[\s._/・-]/g, '') || folded;
}

/** The form under which a skill is numbered: ジャバスクリプト, JS and JavaScript are one. A skill that nobody listed is itself. */
export function canonicalSkill(text: string): string {
  const skill = known.get(skillKey(text));
  return skill ? normalise(skill.name) : normalise(text);
}

/** A skill that the dictionary does not name counts as rare. */
export function weightOf(text: string): number {
  return known.get(skillKey(text))?.weight ?? skillWeights.RARE;
}

/** Skills of the dictionary with a name or synonym that begins with, or else holds, this text. Never from what people wrote. */
export function suggestSkills(text: string, first: number): Skill[] {
  const key = skillKey(text);
  const names = (skill: Skill) => [skill.name, ...skill.synonyms].map(skillKey);
  const beginning = skills.filter((skill) => names(skill).some((name) => name.startsWith(key)));
  const holding = skills.filter(
    (skill) => !beginning.includes(skill) && names(skill).some((name) => name.includes(key)),
  );
  return [...beginning, ...holding].slice(0, first);
}

/** Each spelling that is another skill's synonym, and the name that it is numbered under; both normalised. */
export function synonymPairs(): { alias: string; name: string }[] {
  return skills.flatMap(({ name, synonyms }) =>
    synonyms.map((synonym) => ({ alias: normalise(synonym), name: normalise(name) })),
  );
}
