import Mustache from 'mustache';
import type { QueuedMail } from '../../../../platform/mail/queue.js';
import type { Placeholder } from '../../domain/notice-template.js';

export interface RenderedNotice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Stands below every wording: an employer cannot leave it out (特定電子メール法4条). */
const UNSUBSCRIBE = 'このような案内を今後受け取らない（どの企業からも届かなくなります）';

const RATE = 'このご連絡はいかがでしたか（0〜10でお答えいただけます）';

export interface Links {
  readonly relayUrl: string;
  readonly rateUrl: string;
  readonly unsubscribeUrl: string;
}

/** Where a notice's links lead, by its token. */
export function linksOf(publicUrl: string, token: string): Links {
  return {
    rateUrl: `${publicUrl}/rate/${token}`,
    relayUrl: `${publicUrl}/relay/${token}`,
    unsubscribeUrl: `${publicUrl}/unsubscribe/${token}`,
  };
}

const asIs = (text: string) => text;

/** 不採用通知 — fills an employer's wording. The HTML part is the text itself, escaped, with the link made clickable. */
export function renderNotice(
  wording: { subject: string; body: string },
  values: Record<Placeholder, string> & Links,
): RenderedNotice {
  const fill = (text: string) => Mustache.render(text, values, {}, { escape: asIs });
  const text = `${fill(wording.body).trimEnd()}\n\n――\n${RATE}\n${values.rateUrl}\n${UNSUBSCRIBE}\n${values.unsubscribeUrl}\n`;
  return {
    subject: fill(wording.subject).replace(/[\r\n]+/g, ' '),
    text,
    html: htmlOf(text, [values.relayUrl, values.rateUrl, values.unsubscribeUrl]),
  };
}

/** The mail that carries a notice or its reminder to a person, with the links of this token. */
export function noticeMail(
  kind: 'rejection-notice' | 'reminder',
  publicUrl: string,
  wording: { subject: string; body: string },
  to: { email: string; candidateName: string; position: string; employerName: string; token: string },
): QueuedMail {
  const { candidateName, position, employerName } = to;
  const links = linksOf(publicUrl, to.token);
  return {
    kind,
    to: to.email,
    headers: unsubscribeHeaders(links.unsubscribeUrl),
    ...renderNotice(wording, { candidateName, position, employerName, ...links }),
  };
}

/** RFC 2369 and RFC 8058: a mail program's own button ends all invitations, by a POST that no scanner sends. */
function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function htmlOf(text: string, urls: readonly string[]): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(Mustache.escape).join('<br>')}</p>`)
    .join('\n');
  const linked = urls
    .map((url) => Mustache.escape(url))
    .reduce((html, url) => html.replaceAll(url, () => `<a href="${url}">${url}</a>`), paragraphs);
  return `<!doctype html>\n<html lang="ja"><body style="font-family:sans-serif;line-height:1.8">\n${linked}\n</body></html>\n`;
}
