import type { Both } from './codes.js';

/** Items of a record, by their path in the API. */
export const items: Readonly<Record<string, Both>> = {
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

/** 厚生労働省編職業分類, major groups. */
export const occupations: Readonly<Record<string, Both>> = {
  '01': ['管理', 'Management'],
  '02': ['研究・技術', 'Research and engineering'],
  '03': ['法務・経営・文化芸術等の専門', 'Law, business and arts'],
  '04': ['医療・看護・保健', 'Medical'],
  '05': ['保育・教育', 'Childcare and education'],
  '06': ['事務', 'Office'],
  '07': ['販売・営業', 'Sales'],
  '08': ['福祉・介護', 'Welfare and care'],
  '09': ['サービス', 'Services'],
  '10': ['警備・保安', 'Security'],
  '11': ['農林漁業', 'Farming, forestry and fishing'],
  '12': ['製造・修理・塗装・製図等', 'Manufacturing'],
  '13': ['配送・輸送・機械運転', 'Transport'],
  '14': ['建設・土木・電気工事', 'Construction and electrical work'],
  '15': ['運搬・清掃・包装・選別等', 'Carrying, cleaning and packing'],
};

const PREFECTURES =
  '北海道 Hokkaido,青森県 Aomori,岩手県 Iwate,宮城県 Miyagi,秋田県 Akita,山形県 Yamagata,福島県 Fukushima,茨城県 Ibaraki,栃木県 Tochigi,群馬県 Gunma,埼玉県 Saitama,千葉県 Chiba,東京都 Tokyo,神奈川県 Kanagawa,新潟県 Niigata,富山県 Toyama,石川県 Ishikawa,福井県 Fukui,山梨県 Yamanashi,長野県 Nagano,岐阜県 Gifu,静岡県 Shizuoka,愛知県 Aichi,三重県 Mie,滋賀県 Shiga,京都府 Kyoto,大阪府 Osaka,兵庫県 Hyogo,奈良県 Nara,和歌山県 Wakayama,鳥取県 Tottori,島根県 Shimane,岡山県 Okayama,広島県 Hiroshima,山口県 Yamaguchi,徳島県 Tokushima,香川県 Kagawa,愛媛県 Ehime,高知県 Kochi,福岡県 Fukuoka,佐賀県 Saga,長崎県 Nagasaki,熊本県 Kumamoto,大分県 Oita,宮崎県 Miyazaki,鹿児島県 Kagoshima,沖縄県 Okinawa';

/** JIS X 0401. A key that looks like a number would be sorted first, so the order is kept beside it. */
export const prefectures: Readonly<Record<string, Both>> = Object.fromEntries(
  PREFECTURES.split(',').map((names, index) => [
    String(index + 1).padStart(2, '0'),
    names.split(' ') as unknown as Both,
  ]),
);
