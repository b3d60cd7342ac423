import { useSay } from '../app/language.js';
import { useWord } from './codes.js';
import { items } from './names.js';

/** Items in words; many of them fold. */
export function Items({ of }: { of: readonly string[] }) {
  const say = useSay();
  const word = useWord();
  const text = of.map((item) => word(items, item)).join(say('、', ', '));
  if (of.length < 6) return text;
  return (
    <details>
      <summary>{say(`${of.length}項目`, `${of.length} items`)}</summary>
      <p className="text-sm">{text}</p>
    </details>
  );
}
