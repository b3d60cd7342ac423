import { describe, expect, it } from '@jest/globals';
import { foldName } from '../../platform/text/itaiji.js';
import { normaliseKana } from '../../platform/text/normalise.js';
import { normalisePhone } from '../../platform/text/phone.js';

describe('what one person writes in several ways', () => {
  it.each([
    ['髙橋 一郎', '高橋一郎'],
    ['𠮷田　太郎', '吉田太郎'],
    ['渡邉 光', '渡邊　光'],
    ['齋藤 実', '斉藤 實'],
    ['﨑山', '崎山'],
    ['葛󠄀城', '葛城'],
    ['ＪＯＨＮ Smith', 'john smith'],
  ])('%s is %s', (one, other) => expect(foldName(one)).toBe(foldName(other)));

  it('other names stay other names', () => {
    expect(foldName('高橋 一郎')).not.toBe(foldName('高橋 二郎'));
    expect(foldName('渡部')).not.toBe(foldName('渡辺'));
  });

  it('a reading in any script and width is one', () => {
    expect(['ﾀｶﾊｼ ｲﾁﾛｳ', 'たかはし　いちろう', 'タカハシ・イチロウ'].map(normaliseKana)).toEqual(
      Array(3).fill('タカハシイチロウ'),
    );
    expect(normaliseKana('ｶﾞ')).toBe(normaliseKana('ガ'));
  });

  it.each([
    ['０９０−１２３４−５６７８', '+819012345678'],
    ['090 1234 5678', '+819012345678'],
    ['+81 90-1234-5678', '+819012345678'],
    ['03-1234-5678', '+81312345678'],
    ['0120-123-456', '+81120123456'],
    ['12345', null],
    ['090-12', null],
    ['なし', null],
  ])('the number %s is %s', (written, expected) => expect(normalisePhone(written)).toBe(expected));
});
