/**
 * 取扱禁止職業 — what a paid agency may not introduce for: port transport and construction (職業安定法32条の11第1項). Free
 * placement (無料職業紹介) is not bound by it.
 *
 * The classification's major group 14 is construction, civil engineering and electrical works as a whole; engineers and
 * site managers are in 02. Port transport has no major group of its own, so the words of 港湾労働法2条 tell it.
 */
const CONSTRUCTION = '14';
const PORT_TRANSPORT = /港湾(運送|荷役|作業)|船内荷役|沿岸荷役|はしけ運送|いかだ運送|船舶貨物整備/;

export interface OpeningWork {
  readonly occupation: string;
  readonly title: string;
  readonly description: string;
}

/** True when an agency with this permit may not introduce anyone for this work. */
export function isForbidden({ occupation, title, description }: OpeningWork, permitNumber: string): boolean {
  if (!permitNumber.includes('-ユ-')) return false;
  return occupation === CONSTRUCTION || PORT_TRANSPORT.test(`${title}\n${description}`.normalize('NFKC'));
}
