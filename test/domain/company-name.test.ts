import { expect, it } from '@jest/globals';
import { companyKey } from '../../platform/text/company-name.js';

it.each([
  ['株式会社あおぞらテック', ['あおぞらテック㈱', '(株) アオゾラ テック', 'ｱｵｿﾞﾗﾃｯｸ', 'あおぞら・テック']],
  ['Aozora Tech Co., Ltd.', ['AOZORA TECH, Inc.', 'ａｏｚｏｒａ　ｔｅｃｈ']],
  ['医療法人社団みどり会', ['みどり会', '医療法人 みどり會']],
  ['有限会社髙橋商店', ['高橋商店（有）']],
])('%s is one company however it is spelt', (name, spellings) => {
  expect(spellings.map(companyKey)).toEqual(spellings.map(() => companyKey(name)));
});

it('other names stay others, and a legal form alone is no name', () => {
  const names = ['コーポ東都', '東都', 'Incubate', 'Cooking', '東都データ', '東都データー'];
  expect(new Set(names.map(companyKey)).size).toBe(names.length);
  expect(companyKey('㈱')).toBe('');
});
