import { ask } from '../../../platform/graphql/ask.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { type KeptRecord, type Sections, together } from '../../../platform/storage/personal-data.js';
import type { CandidateCtx } from './own.js';

/** What a subgraph holds of a person, and what of it stays after an erasure. */
export interface PersonalRecords {
  readonly sections: Sections;
  readonly kept: readonly KeptRecord[];
}

const others = ['employer', 'agency', 'rewards'] as const;

/** The calling person's records in the other subgraphs, of which each answers for its own tables. */
export async function recordsElsewhere(
  ctx: CandidateCtx,
  registrationIds: readonly RegistrationId[],
): Promise<PersonalRecords> {
  const answers = await Promise.all(
    others.map(async (name) => {
      const query = `query($ids: [ID!]!) { ${name}Records(registrationIds: $ids) }`;
      const answer = await ask<Record<string, string>>(ctx, name, query, { ids: registrationIds });
      return JSON.parse(answer[`${name}Records`] ?? '') as PersonalRecords;
    }),
  );
  return {
    sections: together(answers.map(({ sections }) => sections)),
    kept: answers.flatMap(({ kept }) => kept),
  };
}
