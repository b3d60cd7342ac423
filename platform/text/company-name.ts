import { foldName } from './itaiji.js';

/** 法人格, wherever it stands in a name, in words and in brackets; NFKC has opened ㈱ and the like. */
const FORMS =
  /(株式|有限|合同|合資|合名|相互)会社|(特定非営利活動|医療|学校|社会福祉|宗教|(一般|公益)?(社団|財団)|独立行政|弁護士|税理士|監査)法人(社団|財団)?|\((株|有|同|資|名|医|学|福|一社|一財|社|財)\)/g;
const FORMS_LATIN = /[,.\s]*\b(co\.?,?\s*ltd|inc|corp|corporation|company|limited|llc|k\.?k)\b\.?/g;

/**
 * The name of a company for comparing: without its legal form, spaces and punctuation, folded as names are. Two spellings of
 * one company come out alike; so do two companies of one name.
 */
export function companyKey(name: string): string {
  const latin = name.normalize('NFKC').toLowerCase().replace(FORMS_LATIN, '');
  return foldName(latin)
    .replace(FORMS, '')
    .replace(/[\p{P}\p{S}\p{Z}]/gu, '');
}
