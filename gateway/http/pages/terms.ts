import type { ReleaseScope } from '../../../schema/release-scopes.js';
import type { Option } from './controls.js';
import type { Say } from './language.js';

type Pair = readonly [ja: string, en: string];

/** 都道府県, JIS X 0401: the code is the place in the list, from 01. */
const prefectures: readonly Pair[] = (
  '北海道 Hokkaido,青森県 Aomori,岩手県 Iwate,宮城県 Miyagi,秋田県 Akita,山形県 Yamagata,福島県 Fukushima,茨城県 Ibaraki,' +
  '栃木県 Tochigi,群馬県 Gunma,埼玉県 Saitama,千葉県 Chiba,東京都 Tokyo,神奈川県 Kanagawa,新潟県 Niigata,富山県 Toyama,' +
  '石川県 Ishikawa,福井県 Fukui,山梨県 Yamanashi,長野県 Nagano,岐阜県 Gifu,静岡県 Shizuoka,愛知県 Aichi,三重県 Mie,滋賀県 Shiga,' +
  '京都府 Kyoto,大阪府 Osaka,兵庫県 Hyogo,奈良県 Nara,和歌山県 Wakayama,鳥取県 Tottori,島根県 Shimane,岡山県 Okayama,' +
  '広島県 Hiroshima,山口県 Yamaguchi,徳島県 Tokushima,香川県 Kagawa,愛媛県 Ehime,高知県 Kochi,福岡県 Fukuoka,佐賀県 Saga,' +
  '長崎県 Nagasaki,熊本県 Kumamoto,大分県 Oita,宮崎県 Miyazaki,鹿児島県 Kagoshima,沖縄県 Okinawa'
)
  .split(',')
  .map((row) => row.split(' ') as unknown as Pair);

/** 厚生労働省編職業分類の大分類, from 01. */
const occupations: readonly Pair[] = [
  ['管理的職業', 'Management'],
  ['研究・技術の職業', 'Research and engineering'],
  ['法務・経営・文化芸術等の専門的職業', 'Law, business, arts and other professions'],
  ['医療・看護・保健の職業', 'Medicine, nursing and health'],
  ['保育・教育の職業', 'Childcare and education'],
  ['事務的職業', 'Office work'],
  ['販売・営業の職業', 'Sales'],
  ['福祉・介護の職業', 'Welfare and care'],
  ['サービスの職業', 'Services'],
  ['警備・保安の職業', 'Security'],
  ['農林漁業の職業', 'Agriculture, forestry and fishing'],
  ['製造・修理・塗装・製図等の職業', 'Manufacturing and repair'],
  ['配送・輸送・機械運転の職業', 'Delivery, transport and machine operation'],
  ['建設・土木・電気工事の職業', 'Construction and electrical work'],
  ['運搬・清掃・包装・選別等の職業', 'Carrying, cleaning and packing'],
];

const stages: Readonly<Record<string, Pair>> = {
  SCREENING: ['書類選考', 'Screening'],
  FIRST_INTERVIEW: ['一次面接', 'First interview'],
  SECOND_INTERVIEW: ['二次面接', 'Second interview'],
  FINAL_INTERVIEW: ['最終面接', 'Final interview'],
  OFFER: ['内定', 'Offer'],
};

const scopes: Readonly<Record<ReleaseScope, Pair>> = {
  PROFILE: ['プロフィール', 'Profile'],
  CAREER: ['職務経歴・学歴・資格', 'Career and education'],
  IDENTITY: ['氏名・ふりがな・生年', 'Name and year of birth'],
  CONTACT: ['連絡先', 'Contact'],
  CONDITIONS: ['希望条件', 'Conditions'],
  EVALUATION: ['応募先企業による評価', 'The employer’s evaluation'],
  ORIGIN: ['応募した企業と選考の段階', 'Where you applied and how far you came'],
};

/** Items of a disclosure, by their wire path. */
const items: Readonly<Record<string, Pair>> = {
  'profile.headline': ['見出し', 'Headline'],
  'profile.occupation': ['職種', 'Occupation'],
  'profile.skills': ['スキル', 'Skills'],
  'profile.yearsOfExperience': ['経験年数', 'Years of experience'],
  'profile.prefecture': ['都道府県', 'Prefecture'],
  'profile.openToRelocation': ['転居の可否', 'Relocation'],
  'career.positions.employerName': ['勤務先', 'Employers'],
  'career.positions.title': ['役職・職務', 'Positions'],
  'career.positions.from': ['在籍の開始', 'Start of employment'],
  'career.positions.to': ['在籍の終了', 'End of employment'],
  'career.positions.description': ['職務の内容', 'Duties'],
  'career.educations.school': ['学校', 'Schools'],
  'career.educations.degree': ['学位', 'Degrees'],
  'career.educations.graduatedOn': ['卒業年月', 'Graduation'],
  'career.certifications': ['資格', 'Qualifications'],
  'career.summary': ['職務要約', 'Summary'],
  'identity.name': ['氏名', 'Name'],
  'identity.nameKana': ['ふりがな', 'Reading'],
  'identity.birthYear': ['生年', 'Year of birth'],
  'contact.email': ['メールアドレス', 'Mail address'],
  'contact.phone': ['電話番号', 'Telephone'],
  'conditions.currentSalary': ['現在の年収', 'Present salary'],
  'conditions.desiredSalary': ['希望年収', 'Desired salary'],
  'conditions.availableFrom': ['入社可能日', 'Available from'],
  'evaluation.scores.criterion': ['評価の項目', 'Criteria'],
  'evaluation.scores.score': ['評価の点数', 'Scores'],
  'evaluation.comment': ['評価のコメント', 'Comment'],
  'evaluation.writtenOn': ['評価の日', 'Day of the evaluation'],
  'evaluation.employer': ['評価した企業', 'Who evaluated'],
  'origin.employer': ['応募した企業', 'Employer'],
  'origin.position': ['応募した職種', 'Position'],
  'origin.stageReached': ['選考の段階', 'Stage reached'],
  'origin.rejectedOn': ['選考終了の日', 'Day of the decision'],
};

const introductions: Readonly<Record<string, Pair>> = {
  PROPOSED: ['お返事待ち', 'Awaits your answer'],
  APPROVED: ['承認済み', 'Approved'],
  SCREENING: ['書類選考中', 'Screening'],
  INTERVIEW: ['面接中', 'Interview'],
  OFFERED: ['内定', 'Offered'],
  HIRED: ['採用', 'Hired'],
  DECLINED_BY_CANDIDATE: ['辞退', 'Declined by you'],
  REJECTED_BY_EMPLOYER: ['不採用', 'Rejected'],
  WITHDRAWN: ['紹介会社が取り下げ', 'Withdrawn by the agency'],
  CANCELLED: ['取り消し', 'Cancelled'],
  FROZEN: ['紹介会社の資格停止により中断', 'On hold: the agency is suspended'],
};

function said(say: Say, pair: Pair | undefined, otherwise: string): string {
  return pair ? say(...pair) : otherwise;
}

const atCode = (list: readonly Pair[], code: string) => list[Number(code) - 1];
const optionsOf = (say: Say, list: readonly Pair[]): Option[] =>
  list.map((pair, index) => ({ value: String(index + 1).padStart(2, '0'), label: say(...pair) }));

export const prefectureIn = (say: Say, code: string): string => said(say, atCode(prefectures, code), code);
export const occupationIn = (say: Say, code: string): string => said(say, atCode(occupations, code), code);
export const prefectureOptions = (say: Say): Option[] => optionsOf(say, prefectures);
export const occupationOptions = (say: Say): Option[] => optionsOf(say, occupations);
export const stageIn = (say: Say, stage: string): string => said(say, stages[stage], stage);
export const scopeIn = (say: Say, scope: ReleaseScope): string => say(...scopes[scope]);
export const itemIn = (say: Say, path: string): string => said(say, items[path], path);
export const introductionIn = (say: Say, status: string): string => said(say, introductions[status], status);

export function listIn(say: Say, texts: readonly string[]): string {
  return texts.join(say('、', ', '));
}
