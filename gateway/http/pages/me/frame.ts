import { type Hole, html, when } from '../html.js';
import type { Say } from '../language.js';
import { banner } from '../layout.js';
import type { Screen } from '../routes.js';
import type { Visitor } from '../visitor.js';

const places: readonly (readonly [path: string, ja: string, en: string])[] = [
  ['/me', 'ホーム', 'Home'],
  ['/me/introductions', '紹介', 'Introductions'],
  ['/me/consents', '同意', 'Consents'],
  ['/me/disclosures', '閲覧の記録', 'Who saw what'],
  ['/me/mirror', '見え方', 'How I look'],
  ['/me/blocks', '拒否先', 'Blocks'],
  ['/me/profile', 'プロフィール', 'Profile'],
];

/** What went as wished, by the word that the address carries: it names an event and nobody. */
const done: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  joined: [
    'ご参加を承りました。控えは、このページのほか、メールでもお送りしています。',
    'You have joined. A receipt is on this page and in your mail.',
  ],
  granted: ['同意を承りました。', 'Your consent is given.'],
  withdrawn: [
    '取り消しました。この時点から、新たに見られることはありません。',
    'Withdrawn. From now on nothing more is seen under it.',
  ],
  saved: ['保存しました。', 'Saved.'],
  approved: ['紹介を承認しました。', 'You have approved the introduction.'],
  declined: ['紹介を断りました。', 'You have declined the introduction.'],
  moved: [
    '紹介を移しました。新しい紹介会社が、あらためてご紹介します。',
    'The introduction is moved. The other agency will propose it to you anew.',
  ],
  merged: [
    'ひとつにまとめました。もう一方の登録で結んでいた同意は、終わりました。',
    'They are one now. What you had consented to under the other registration has ended.',
  ],
  rated: ['ご回答をありがとうございました。', 'Thank you for your answer.'],
};

/** The frame of one's own pages. `here` is the entry of the navigation that they belong to. */
export function mine(visitor: Visitor, here: string, screen: Omit<Screen, 'navigation'>): Screen {
  const { say } = visitor;
  const news = done[visitor.query('done') ?? ''];
  return {
    ...screen,
    body: html`${when(news, () => banner('done', say(...(news ?? ['', '']))))}${screen.body}`,
    navigation: navigation(say, here),
  };
}

function navigation(say: Say, here: string): Hole {
  return html`<nav class="mine" aria-label="${say('マイページ', 'My page')}"><ul>${places.map(
    ([path, ja, en]) =>
      html`<li><a href="${path}"${when(path === here, () => html` aria-current="page"`)}>${say(ja, en)}</a></li>`,
  )}</ul></nav>`;
}
