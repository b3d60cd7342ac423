import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Html, html, when } from '../../gateway/http/pages/html.js';
import { readDay, readKana, readList, readMonth, readNumber, readYear } from '../../gateway/http/pages/japanese.js';
import { dayIn, lastDayIn, sayIn, yenIn } from '../../gateway/http/pages/language.js';
import { type Offer, sightsOf } from '../../gateway/http/pages/offer.js';
import { itemIn, occupationOptions, prefectureIn, prefectureOptions } from '../../gateway/http/pages/terms.js';
import { releaseItems, scopeNames } from '../../schema/release-scopes.js';

describe('a template', () => {
  it('lets text in escaped, and markup of its own as it is', () => {
    expect(String(html`<p title="${'"><b>'}">${['<i>', html`<b>${"'&"}</b>`, 3, null, false, undefined]}</p>`)).toBe(
      '<p title="&#34;&#62;&#60;b&#62;">&#60;i&#62;<b>&#39;&#38;</b>3</p>',
    );
    expect(String(when('', () => 'x') ?? 'nothing')).toBe('nothing');
  });

  it('lets no text open a tag or end an attribute, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = html`<a title="${text}">${text}</a>`;
        expect(page).toBeInstanceOf(Html);
        expect(String(page).match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
      }),
    );
  });
});

describe('what is typed in Japanese', () => {
  it('is read in every form', () => {
    expect(['いとう　あおい', 'イトウ アオイ', 'ｲﾄｳ ｱｵｲ', ' いとう  アオイ '].map(readKana)).toEqual(
      Array.from({ length: 4 }, () => 'イトウ アオイ'),
    );
    expect(['ガッコー', 'ｶﾞｯｺｰ', 'Itou Aoi'].map(readKana)).toEqual(['ガッコー', 'ガッコー', 'イトウ アオイ']);
    expect(['７', '7年', ' 1,200万円', '６２０'].map(readNumber)).toEqual([7, 7, 1200, 620]);
    expect(['', '七', '7-8', '-1'].map(readNumber)).toEqual([NaN, NaN, NaN, NaN]);
    expect(['1994', '１９９４年', '平成6年', 'H6', '昭和６４年', '令和元年'].map(readYear)).toEqual([
      1994, 1994, 1994, 1994, 1989, 2019,
    ]);
    expect(['94', '1994年4月', 'いつか'].map(readYear)).toEqual([NaN, NaN, NaN]);
    expect(['2019年4月', '2019/4', '2019-04', '平成31年4月', '２０１９．４'].map(readMonth)).toEqual(
      Array.from({ length: 5 }, () => '2019-04'),
    );
    expect(['2026年6月1日', '2026/6/1', '2026-06-01', '令和8年6月1日', 'R8.6.1'].map(readDay)).toEqual(
      Array.from({ length: 5 }, () => '2026-06-01'),
    );
    expect(['2026年', 'きょう'].map(readDay)).toEqual(['2026年', 'きょう']);
    expect(readList('TypeScript、Go, Go\n\nRust；')).toEqual(['TypeScript', 'Go', 'Rust']);
  });

  it('is shown as it is said', () => {
    const [ja, en] = [sayIn('ja'), sayIn('en')];
    expect([dayIn(ja, '2026-06-01'), dayIn(en, '2026-06-01')]).toEqual(['2026年6月1日', '1 June 2026']);
    expect(lastDayIn(ja, '2026-05-31T15:00:00Z')).toBe('2026年5月31日');
    expect([yenIn(ja, 6_200_000), yenIn(ja, 6_200_001), yenIn(en, 6_200_000)]).toEqual([
      '620万円',
      '6,200,001円',
      '¥6,200,000',
    ]);
  });

  it('has a word in both languages for every prefecture, occupation and item', () => {
    for (const say of [sayIn('ja'), sayIn('en')]) {
      expect([prefectureOptions(say).length, occupationOptions(say).length]).toEqual([47, 15]);
      expect(releaseItems.filter(({ path }) => itemIn(say, path) === path)).toEqual([]);
    }
    expect([prefectureIn(sayIn('ja'), '01'), prefectureIn(sayIn('ja'), '27'), prefectureIn(sayIn('en'), '47')]).toEqual(
      ['北海道', '大阪府', 'Okinawa'],
    );
  });
});

describe('what recipients will see', () => {
  const offer = (more: Partial<Offer>): Offer => ({
    network: false,
    agencies: [],
    scopes: ['PROFILE'],
    days: 180,
    ...more,
  });

  it('is the offers together; those who see the same stand together', () => {
    const offers = [
      offer({ network: true, agencies: ['a'] }),
      offer({ agencies: ['b', 'c'], scopes: ['PROFILE', 'CONTACT'] }),
      offer({ agencies: ['c'], scopes: ['PROFILE', 'CAREER'] }),
    ];
    expect(sightsOf(offers, [])).toEqual([
      { network: true, agencies: ['a'], scopes: ['PROFILE'] },
      { network: false, agencies: ['b'], scopes: ['PROFILE', 'CONTACT'] },
      { network: false, agencies: ['c'], scopes: ['PROFILE', 'CAREER', 'CONTACT'] },
    ]);
  });

  it('a blocked agency that is named sees what names it, and nothing of the network’s', () => {
    const offers = [offer({ network: true, scopes: [...scopeNames] }), offer({ agencies: ['a'] })];
    expect(sightsOf(offers, ['a'])[1]).toEqual({ network: false, agencies: ['a'], scopes: ['PROFILE'] });
  });
});
