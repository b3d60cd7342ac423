import { describe, expect, it } from '@jest/globals';
import { normalise, searchForm } from '../../platform/text/normalise.js';
import { occupationCode, occupationDistance, occupations } from '../../subgraphs/candidate/domain/occupation.js';
import { canonicalSkill, skills, suggestSkills, weightOf } from '../../subgraphs/candidate/domain/skill.js';

describe('the dictionary of skills', () => {
  it('has some three hundred skills, and each spelling belongs to one of them', () => {
    expect(skills.length).toBeGreaterThanOrEqual(300);
    const owners = new Map<string, string>();
    for (const { name, synonyms } of skills) {
      for (const spelling of [name, ...synonyms]) {
        expect([spelling, canonicalSkill(spelling)]).toEqual([spelling, normalise(name)]);
        expect([spelling, owners.get(normalise(spelling)) ?? name]).toEqual([spelling, name]);
        owners.set(normalise(spelling), name);
      }
    }
  });

  it.each([
    ['JavaScript', 'ジャバスクリプト', 'JS', 'ｊｓ', 'じゃばすくりぷと', 'java script'],
    ['Node.js', 'NODEJS', 'node js', 'ノード'],
    ['Kubernetes', 'K8s', 'クバネティス'],
    ['日商簿記2級', '簿記', '簿記2級', '簿記２級'],
    ['C#', 'シーシャープ', 'Ｃ＃'],
  ])('knows %s by its other names', (name, ...others) => {
    for (const other of others) expect(canonicalSkill(other)).toBe(canonicalSkill(name));
  });

  it('keeps apart what only looks alike, and leaves unknown skills as they are', () => {
    const apart = ['C', 'C#', 'C++', 'Java', 'JavaScript', 'R', 'Go', 'SQL', '簿記1級', '簿記2級'];
    expect(new Set(apart.map(canonicalSkill)).size).toBe(apart.length);
    expect(canonicalSkill('　盆栽の 剪定')).toBe('盆栽ノ 剪定');
    expect([weightOf('Excel'), weightOf('JS'), weightOf('Rust'), weightOf('盆栽')]).toEqual([1, 2, 3, 3]);
  });

  it('suggests what begins with a text before what holds it', () => {
    expect(suggestSkills('じゃば', 3).map(({ name }) => name)).toEqual(['JavaScript', 'Java']);
    expect(suggestSkills('script', 5).map(({ name }) => name)).toEqual(['JavaScript', 'TypeScript']);
  });
});

describe('the occupations', () => {
  it('are the fifteen major groups, by code, name or a word of theirs', () => {
    expect(occupations.map(({ code }) => Number(code))).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(['02', 'エンジニア', 'ＳＥ', 'ぷろぐらまー', '研究・技術の職業'].map(occupationCode)).toEqual(
      Array(5).fill('02'),
    );
    expect(occupationCode('宇宙飛行')).toBeNull();
  });

  it('lie equally far from each other both ways', () => {
    for (const a of occupations)
      for (const b of occupations)
        expect(occupationDistance(Number(a.code), Number(b.code))).toBe(
          occupationDistance(Number(b.code), Number(a.code)),
        );
    expect([occupationDistance(2, 2), occupationDistance(2, 12), occupationDistance(2, 4)]).toEqual([0, 1, 2]);
  });
});

describe('free text', () => {
  it('is searched without regard to width, kana, case, or a long vowel at a word’s end', () => {
    expect(searchForm('ｻｰﾊﾞｰの ＡＷＳ移行')).toBe(searchForm('サーバの aws移行'));
    expect(searchForm('ユーザー管理')).toBe('ユーザ管理');
    expect(searchForm('コピー機とビール')).toBe('コピー機トビール');
  });
});
