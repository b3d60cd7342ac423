import { Migration } from '@mikro-orm/migrations';
import { synonymPairs } from '../../domain/skill.js';

/**
 * Words of two letters are found by an index of pairs of letters: trigrams know none. And skills that were numbered
 * by each spelling are numbered by their name in the dictionary.
 */
export class CandidateM0081WordsAndSynonyms extends Migration {
  override up(): void {
    for (const statement of [...words, ...synonyms()]) this.addSql(statement);
  }
}

const words = [
  // Dearer than comparing text, so that a plan looks at the text first where it has the row already.
  `create function candidate.bigrams(words text) returns text[] language sql immutable strict parallel safe cost 1000
   set search_path = '' as $$
     select array_agg(distinct letter || next) from (
       select letter, lead(letter) over (order by place) as next
         from unnest(string_to_array(words, null)) with ordinality as letters (letter, place)) pairs
      where next is not null $$`,
  'create index release_bigrams on candidate.release using gin (audience, candidate.bigrams(search_text))',
  'drop index candidate.release_search_text_idx',
];

function synonyms(): string[] {
  const pairs = `(values ${synonymPairs()
    .map(({ alias, name }) => `('${quoted(alias)}', '${quoted(name)}')`)
    .join(', ')}) as pair (alias, name)`;
  const renumbered = (column: string) =>
    `array(select distinct coalesce(m.name_id, n) from unnest(${column}) n left join renumbering m on m.alias_id = n)`;
  const affected = 'array(select alias_id from renumbering)';
  return [
    `insert into candidate.skill (name) select distinct pair.name from ${pairs} join candidate.skill s on s.name = pair.alias on conflict do nothing`,
    `create temporary table renumbering on commit drop as
       select a.id as alias_id, n.id as name_id from ${pairs} join candidate.skill a on a.name = pair.alias join candidate.skill n on n.name = pair.name`,
    `update candidate.candidate set skill_ids = ${renumbered('skill_ids')} where skill_ids && ${affected}`,
    `update candidate.release set skills = ${renumbered('skills')} where skills && ${affected}`,
  ];
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
