/**
 * One form of a text for comparing and searching: NFKC (full and half width fold together), lower case,
 * hiragana as katakana, runs of white space as one space. What a person wrote is kept beside it, never replaced.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, toKatakana)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The form in which free text is searched: as `normalise`, and a long vowel at the end of a longer katakana word is left
 * out, as half of all texts do (サーバー, サーバ). Short words keep theirs (コピー).
 */
export function searchForm(text: string): string {
  return normalise(text.normalize('NFKC').replace(/([ァ-ヺ][ァ-ヺー]{2,})ー(?![ァ-ヺー])/g, '$1'));
}

function toKatakana(hiragana: string): string {
  return String.fromCharCode(hiragana.charCodeAt(0) + 0x60);
}

/** A mail address in the form under which a mailbox is recognised. The local part keeps its dots and tags. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** The reading of a name, in katakana without spaces, however it was typed. */
export function normaliseKana(kana: string): string {
  return normalise(kana).replace(/[\s・]/g, '');
}

/** `taro@example.jp` as `t***@example.jp`: enough to recognise one's own mailbox, too little to learn another's. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}***${email.slice(at)}`;
}
