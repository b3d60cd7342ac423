import { fail } from '../../../platform/errors/hub-error.js';

/**
 * What must not be collected about an applicant: 職業安定法5条の5 with 指針（平成11年労働省告示141号）第5の1(2).
 * Headings are matched anywhere in a column's name, topics anywhere in a free text; both after NFKC.
 */
const prohibitedHeadings = [
  '本籍',
  '出生地',
  '出身地',
  '国籍',
  '人種',
  '民族',
  '社会的身分',
  '門地',
  '家族',
  '親の職業',
  '父の職業',
  '母の職業',
  '家庭環境',
  '住居状況',
  '資産',
  '宗教',
  '信仰',
  '信条',
  '思想',
  '支持政党',
  '政党',
  '人生観',
  '尊敬する人物',
  '購読新聞',
  '愛読書',
  '労働組合',
  '学生運動',
  '社会運動',
  '容姿',
  'スリーサイズ',
  '病歴',
  '既往歴',
  '障害',
  '健康診断',
  '犯罪歴',
  '前科',
  '妊娠',
  '婚姻',
  '配偶者',
] as const;

const prohibitedTopics = [
  '本籍',
  '出生地',
  '被差別部落',
  '同和地区',
  '門地',
  '国籍',
  '在日',
  '宗教',
  '信仰',
  '創価学会',
  '支持政党',
  '共産党',
  '労働組合',
  '組合活動',
  '家族構成',
  '親の職業',
  '父親の職業',
  '母親の職業',
  '母子家庭',
  '父子家庭',
  '持ち家',
  '病歴',
  '既往歴',
  '持病',
  'うつ病',
  '障害者',
  '前科',
  '逮捕歴',
  '妊娠',
  '結婚の予定',
  '出産の予定',
  '容姿',
  '美人',
  'ブス',
  '尊敬する人物',
  '愛読書',
  '購読新聞',
] as const;

/** The first heading that names something prohibited, or null. */
export function prohibitedHeading(headings: readonly string[]): string | null {
  return (
    headings.find((heading) => prohibitedHeadings.some((word) => heading.normalize('NFKC').includes(word))) ?? null
  );
}

/** Refuses a free text that touches a prohibited topic; the answer names the field, never the words. */
export function checkTopics(field: string, text: string): void {
  if (touchesProhibited(text)) fail('PROHIBITED_DATA', { field, reason: 'PROHIBITED_TOPIC' });
}

/** True for a text that touches a prohibited topic. */
export function touchesProhibited(text: string): boolean {
  const folded = text.normalize('NFKC');
  return prohibitedTopics.some((topic) => folded.includes(topic));
}
