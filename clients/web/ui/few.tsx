import { useSay } from '../app/language.js';
import { useFormat } from './format.js';

/** A number of people; where so few are not told, that is said and no number stands there. */
export function People({ value }: { value: number | null }) {
  const say = useSay();
  const { number } = useFormat();
  return value === null ? <span className="text-quiet">{say('秘匿', 'hidden')}</span> : number(value);
}

/** What stands under a table in which numbers may be hidden. */
export function FewNote() {
  const say = useSay();
  return say(
    '「秘匿」は、人が特定されないよう、5名に満たない数を伏せたものです。0名とは限りません。',
    '“hidden” stands for fewer than five people, so that nobody is recognised. It need not be none.',
  );
}
