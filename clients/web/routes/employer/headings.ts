/** Enough of a file to hold its first line. */
const BEGINNING_BYTES = 16_384;

/** The headings of a CSV or TSV, read here: nothing of the file leaves the page. */
export async function headingsOf(file: Blob): Promise<string[]> {
  const line = (await textOf(file)).split(/\r?\n/)[0] ?? '';
  const cell = line.includes('\t') ? /(?:^|\t)("(?:[^"]|"")*"|[^\t]*)/g : /(?:^|,)("(?:[^"]|"")*"|[^,]*)/g;
  return [...line.matchAll(cell)]
    .map(([, text = '']) => text.replace(/^"|"$/g, '').replaceAll('""', '"').normalize('NFKC').trim())
    .filter(Boolean);
}

async function textOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, BEGINNING_BYTES).arrayBuffer());
  const end = bytes.indexOf(0x0a);
  // Up to the line's end, so that no character is cut in two.
  const line = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch (notUtf8) {
    if (!(notUtf8 instanceof TypeError)) throw notUtf8;
    return new TextDecoder('shift_jis').decode(line);
  }
}

/** What headings of this field usually say; a proposal that the person sees and may change. */
const USUAL: Readonly<Record<string, RegExp>> = {
  name: /^(氏名|お?名前|応募者名|候補者名|name)/i,
  nameKana: /(カナ|かな|ふりがな|フリガナ|kana)/i,
  email: /(メール|e-?mail)/i,
  phone: /(電話|携帯|tel|phone)/i,
  position: /(職種|求人|応募先|ポジション|position)/i,
  stageReached: /(ステップ|段階|ステージ|どこまで|stage)/i,
  disposition: /(評価|disposition)/i,
  rejectedOn: /(判定日|結果日|終了日|決定日|不採用日|rejected)/i,
  externalId: /(id|番号)$/i,
  tags: /(タグ|ラベル|tag)/i,
  outcomeHeading: /^(結果|選考結果|合否|ステータス|status|result)/i,
};

export function guess(field: string, headings: readonly string[]): string | null {
  return headings.find((heading) => USUAL[field]?.test(heading)) ?? null;
}
