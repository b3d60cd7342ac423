import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../platform/paths.js';
import { type Hole, type Html, html, when } from './html.js';
import { type Language, sayIn } from './language.js';

const style = readFileSync(join(projectRoot, 'gateway/http/pages/style.css'), 'utf8');
const styleName = createHash('sha256').update(style).digest('hex').slice(0, 12);

export const STYLE = { path: `/pages/${styleName}.css`, text: style } as const;

/** No script at all, nothing from elsewhere, no frame around it. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

export interface Shown {
  readonly language: Language;
  readonly title: string;
  readonly body: Hole;
  /** Where one is on one's own pages; undefined on those of an invitation. */
  readonly navigation?: Hole;
  readonly hasErrors?: boolean;
}

/** The frame of every page for a person. */
export function layout({ language, title, body, navigation, hasErrors }: Shown): Html {
  const say = sayIn(language);
  const other = language === 'ja' ? 'en' : 'ja';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${when(hasErrors, () => say('エラー：', 'Error: '))}${title} — Tasuki</title>
<link rel="stylesheet" href="${STYLE.path}">
</head>
<body>
<a class="skip" href="#main">${say('本文へ移動', 'Skip to the content')}</a>
<header class="top"><p class="brand"><span lang="ja">襷</span> Tasuki<span class="what">${say('キャリアリレー', 'career relay')}</span></p>
<a class="switch" href="?lang=${other}" hreflang="${other}" lang="${other}">${other === 'en' ? 'English' : '日本語'}</a></header>
${navigation}
<main id="main" tabindex="-1">
${body}
</main>
<footer><p>${say(
    'Tasuki は、同意された情報だけを、同意された相手にだけ開示します。費用は一切かかりません。',
    'Tasuki releases only what you agreed to, only to whom you agreed. It costs you nothing.',
  )}</p></footer>
</body>
</html>
`;
}

/** Something that went as wished, or that one should know. */
export function banner(kind: 'done' | 'note' | 'warn', text: Hole): Html {
  return html`<div class="banner ${kind}" role="${kind === 'warn' ? 'note' : 'status'}">${text}</div>`;
}
