import { type SelectionStage, selectionStages } from './registration.js';

const WORDS: readonly (readonly [RegExp, SelectionStage])[] = [
  [/内定|オファー|\boffer/i, 'OFFER'],
  [/最終|\bfinal|\bon-?site|face to face/i, 'FINAL_INTERVIEW'],
  [/[二2]次|\bsecond|\b2nd|[三3]次|\bthird|\b3rd/i, 'SECOND_INTERVIEW'],
  [/[一1]次|面接|面談|\bfirst|\b1st|interview|phone/i, 'FIRST_INTERVIEW'],
  [/書類|応募|エントリー|screen|review|resume|application|applied|entry|\bnew\b/i, 'SCREENING'],
];

/** The stage that a system's own wording means, in Japanese or English; null when it means none. */
export function stageIn(text: string): SelectionStage | null {
  const folded = text.normalize('NFKC').trim();
  const exact = selectionStages.find((stage) => stage === folded.toUpperCase());
  return exact ?? WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
