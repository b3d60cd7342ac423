import Mustache from 'mustache';
import type { Placeholder } from '../../domain/notice-template.js';

export interface RenderedNotice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const asIs = (text: string) => text;

/** 不採用通知 — fills an employer's wording. The HTML part is the text itself, escaped, with the link made clickable. */
export function renderNotice(
  wording: { subject: string; body: string },
  values: Record<Placeholder, string>,
): RenderedNotice {
  const fill = (text: string) => Mustache.render(text, values, {}, { escape: asIs });
  const text = fill(wording.body);
  return { subject: fill(wording.subject).replace(/[\r\n]+/g, ' '), text, html: htmlOf(text, values.relayUrl) };
}

function htmlOf(text: string, relayUrl: string): string {
  const link = `<a href="${Mustache.escape(relayUrl)}">${Mustache.escape(relayUrl)}</a>`;
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(Mustache.escape).join('<br>')}</p>`)
    .join('\n')
    .replaceAll(Mustache.escape(relayUrl), () => link);
  return `<!doctype html>\n<html lang="ja"><body style="font-family:sans-serif;line-height:1.8">\n${paragraphs}\n</body></html>\n`;
}
