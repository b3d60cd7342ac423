import { checkFirst } from '../../../platform/graphql/pagination.js';
import { checkLine } from '../../../platform/text/check.js';
import { type Skill, suggestSkills } from '../domain/skill.js';

/** Skills of the dictionary that begin with, or hold, what was typed. It is a published list: what people wrote is not in it. */
export function listSkills(input: { text: string; first: number }): Skill[] {
  return suggestSkills(checkLine('text', input.text, 60), checkFirst(input.first));
}
