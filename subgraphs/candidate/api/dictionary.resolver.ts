import { Arg, Int, Query, Resolver } from 'type-graphql';
import { occupations } from '../domain/occupation.js';
import { listSkills } from '../operations/list-skills.js';
import { Occupation, Skill } from './dictionary.type.js';

@Resolver()
export class DictionaryResolver {
  @Query(() => [Skill], { description: 'Public. Skills of the dictionary that begin with, or hold, this text.' })
  skills(@Arg('text', () => String) text: string, @Arg('first', () => Int, { defaultValue: 10 }) first: number) {
    return listSkills({ text, first });
  }

  @Query(() => [Occupation], { description: 'Public.' })
  occupations() {
    return occupations;
  }
}
