import Mustache from 'mustache';
import type { QueuedMail } from './queue.js';

/** A mail of these lines, as text and as HTML in which its links can be clicked. */
export function plainMail(kind: string, to: string | null, subject: string, lines: readonly string[]): QueuedMail {
  const text = `${lines.join('\n')}\n\n― キャリアリレー Tasuki\n`;
  const html = `<!doctype html>\n<html lang="ja"><body style="font-family:sans-serif;line-height:1.8"><p>${Mustache.escape(
    text,
  )
    .replaceAll('\n', '<br>')
    .replace(/https?:&#x2F;&#x2F;[\w.:&#;-]+/g, (link) => `<a href="${link}">${link}</a>`)}</p></body></html>\n`;
  return { kind, to, subject, text, html };
}
