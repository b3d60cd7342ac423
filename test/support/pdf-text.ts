import { inflateSync } from 'node:zlib';

/** What a PDF of ours says and carries, read from its bytes: the text of each page, and the fonts that are in the file. */
export interface ReadPdf {
  readonly pages: string[];
  readonly embeddedFonts: string[];
}

export function readPdf(file: Buffer): ReadPdf {
  const objects = new Map(
    [...file.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      id ?? '',
      body ?? '',
    ]),
  );
  const body = (ref: string | undefined) => objects.get(ref ?? '') ?? '';
  const find = (text: string, pattern: RegExp) => pattern.exec(text)?.[1];
  const letters = (font: string) => lettersOf(streamOf(body(find(body(font), /\/ToUnicode (\d+)/))));
  const pages = [...objects.values()].filter((one) => /\/Type \/Page\b/.test(one));
  return {
    pages: pages.map((page) => {
      const resources = body(find(page, /\/Resources (\d+)/));
      const fonts = new Map(
        [...(find(resources, /\/Font <<([\s\S]*?)>>/) ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
          ([, name, id]) => [name ?? '', letters(id ?? '')] as const,
        ),
      );
      return textOf(streamOf(body(find(page, /\/Contents (\d+)/))), fonts);
    }),
    embeddedFonts: [...objects.values()]
      .filter((one) => /\/FontFile\d? \d+/.test(one))
      .map((one) => find(one, /\/FontName \/(\S+)/) ?? ''),
  };
}

function streamOf(object: string): string {
  const raw = /stream\n([\s\S]*)\nendstream/.exec(object)?.[1] ?? '';
  return /\/FlateDecode/.test(object) ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
}

/** Glyph → letter, from the ranges of a ToUnicode map. */
function lettersOf(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f]*)>/gi)].forEach(([, hex = ''], index) => {
      found.set(Number.parseInt(from, 16) + index, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    });
  }
  return found;
}

function textOf(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  let text = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map();
    const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    if (shown) text += `${glyphs.map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '?').join('')}\n`;
  }
  return text;
}
