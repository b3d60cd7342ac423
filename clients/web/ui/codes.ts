import { useLanguage } from '../app/language.js';

export type Both = readonly [ja: string, en: string];

/** Codes of the API in words: one table for each enum. */
export const words = {
  registration: {
    PENDING_INVITATION: ['案内待ち', 'Waiting to be invited'],
    INVITED: ['案内済み', 'Invited'],
    CONSENTED: ['同意あり', 'Consented'],
    ENDED: ['終了', 'Ended'],
  },
  source: { API: ['画面・API', 'Console or API'], CSV: ['CSV', 'CSV'], ATS: ['ATS連携', 'ATS'] },
  stage: {
    SCREENING: ['書類選考', 'Screening'],
    FIRST_INTERVIEW: ['一次面接', 'First interview'],
    SECOND_INTERVIEW: ['二次面接', 'Second interview'],
    FINAL_INTERVIEW: ['最終面接', 'Final interview'],
    OFFER: ['内定', 'Offer'],
  },
  disposition: {
    NOT_QUALIFIED: ['要件に合わず', 'Not qualified'],
    QUALIFIED_NOT_SELECTED: ['要件は満たすが見送り', 'Qualified, not selected'],
    STRONG_FUTURE_FIT: ['次の機会に期待', 'Strong future fit'],
  },
  introduction: {
    PROPOSED: ['候補者の承認待ち', 'Waiting for the candidate'],
    APPROVED: ['紹介済み', 'Introduced'],
    SCREENING: ['書類選考', 'Screening'],
    INTERVIEW: ['面接', 'Interview'],
    OFFERED: ['内定', 'Offered'],
    HIRED: ['採用', 'Hired'],
    DECLINED_BY_CANDIDATE: ['候補者が辞退', 'Declined by the candidate'],
    REJECTED_BY_EMPLOYER: ['企業が見送り', 'Rejected by the employer'],
    WITHDRAWN: ['取り下げ', 'Withdrawn'],
    CANCELLED: ['取消', 'Cancelled'],
    FROZEN: ['凍結中', 'Frozen'],
  },
  placement: {
    REPORTED: ['報告済み（確認待ち）', 'Reported, to be confirmed'],
    CONFIRMED: ['確認済み（入社待ち）', 'Confirmed, not started'],
    STARTED: ['入社', 'Started'],
    CANCELLED: ['取消', 'Cancelled'],
    LEFT_EARLY: ['早期退職', 'Left early'],
  },
  departure: {
    EMPLOYEE_CHOICE: ['本人の都合', 'Employee’s choice'],
    EMPLOYEE_FAULT: ['本人の責め', 'Employee’s fault'],
    EMPLOYER_FAULT: ['企業の都合', 'Employer’s fault'],
    CONDITIONS_DIFFERED: ['労働条件の相違', 'Conditions differed'],
    OTHER: ['その他', 'Other'],
  },
  slot: {
    AVAILABLE: ['利用できます', 'Available'],
    RESERVED: ['予約中', 'Reserved'],
    CONSUMED: ['利用済み', 'Used'],
    EXPIRED: ['失効', 'Expired'],
    REVOKED: ['取消', 'Revoked'],
  },
  benefit: {
    FREE_HIRE: ['紹介手数料 無料', 'Free placement'],
    GUARANTEED_INTERVIEW: ['面接の確約', 'Guaranteed interview'],
    FEE_DISCOUNT: ['手数料の割引', 'Fee discount'],
  },
  opening: { OPEN: ['募集中', 'Open'], CLOSED: ['締切', 'Closed'] },
  standing: {
    APPLIED: ['申請中', 'Applied'],
    ACTIVE: ['有効', 'Active'],
    SUSPENDED: ['停止', 'Suspended'],
    ENDED: ['終了', 'Ended'],
  },
  scope: {
    PROFILE: ['プロフィール', 'Profile'],
    CAREER: ['経歴', 'Career'],
    IDENTITY: ['氏名', 'Name'],
    CONTACT: ['連絡先', 'Contact'],
    CONDITIONS: ['希望条件', 'Conditions'],
    EVALUATION: ['企業の評価', 'Evaluation'],
    ORIGIN: ['選考した企業', 'Origin'],
  },
  delivery: {
    APPLIED: ['反映', 'Applied'],
    DUPLICATE: ['重複', 'Duplicate'],
    IGNORED: ['対象外', 'Ignored'],
    HELD: ['保留', 'Held'],
    FAILED: ['失敗', 'Failed'],
  },
  provider: {
    GREENHOUSE: ['Greenhouse', 'Greenhouse'],
    LEVER: ['Lever', 'Lever'],
    ASHBY: ['Ashby', 'Ashby'],
    WORKABLE: ['Workable', 'Workable'],
    SMARTRECRUITERS: ['SmartRecruiters', 'SmartRecruiters'],
    TEAMTAILOR: ['Teamtailor', 'Teamtailor'],
    HERP: ['HERP Hire', 'HERP Hire'],
    TALENTIO: ['Talentio', 'Talentio'],
    HRMOS: ['HRMOS採用', 'HRMOS'],
    JOBCAN: ['ジョブカン採用管理', 'Jobcan'],
    GENERIC: ['標準の列', 'Standard columns'],
  },
  criterion: {
    skills: ['スキル', 'Skills'],
    occupation: ['職種', 'Occupation'],
    prefecture: ['勤務地', 'Place'],
    years: ['経験年数', 'Years'],
    salary: ['希望年収', 'Desired salary'],
    recency: ['新しさ', 'Recency'],
  },
  trigger: {
    REGISTRATIONS: ['登録（同意）', 'Registrations'],
    HIRES: ['入社', 'Hires'],
    POINTS: ['ポイント', 'Points'],
  },
  attribution: {
    BUT_FOR: ['紹介を可能にした登録', 'But-for'],
    FIRST_TOUCH: ['最初の登録', 'First touch'],
    LAST_TOUCH: ['最後の登録', 'Last touch'],
    EQUAL_SPLIT: ['等分', 'Equal split'],
  },
  dispute: { OPEN: ['申立て中', 'Open'], UPHELD: ['認容', 'Upheld'], REFUSED: ['棄却', 'Refused'] },
  loginKind: { PERSON: ['人', 'Person'], MACHINE: ['システム', 'Machine client'] },
  agencyRole: { ADMIN: ['管理者', 'Administrator'], CONSULTANT: ['担当者', 'Consultant'] },
  filingKind: { APPLICATION: ['加盟の申請', 'Application'], RENEWAL: ['許可の更新', 'Renewal'] },
  filing: { SUBMITTED: ['審査中', 'Being looked at'], ACCEPTED: ['受理', 'Accepted'], REFUSED: ['不受理', 'Refused'] },
  document: {
    PERMIT: ['許可証', 'Permit'],
    FEE_SCHEDULE: ['手数料表', 'Fee schedule'],
    OTHER: ['その他の書類', 'Other document'],
  },
  webhookKind: {
    POOL_CHANGED: ['人材プールの変更', 'Pool changed'],
    SEARCH_MATCHED: ['保存した検索の新着', 'Saved search matched'],
    INTRODUCTION_CHANGED: ['紹介の変化', 'Introduction changed'],
    PLACEMENT_CHANGED: ['成約の変化', 'Placement changed'],
    DELETION_ASKED: ['削除の求め', 'Deletion asked'],
    EXPORT_READY: ['一括出力の準備完了', 'Export ready'],
    TEST: ['試験', 'Test'],
  },
  webhookState: {
    WAITING: ['送信待ち', 'Waiting'],
    DELIVERED: ['送信済み', 'Delivered'],
    DEAD: ['不達', 'Dead letter'],
    DROPPED: ['送信不要', 'Dropped'],
  },
  webhookProblem: {
    UNREACHABLE: ['つながりません', 'Unreachable'],
    TIMED_OUT: ['10秒以内に応答なし', 'No answer within 10 seconds'],
    FORBIDDEN_ADDRESS: ['公開されていないアドレス', 'No public address'],
  },
  export: { WAITING: ['準備中', 'Being prepared'], READY: ['受け取れます', 'Ready'] },
  ledger: {
    JOB_OPENINGS: ['求人管理簿', 'Ledger of openings'],
    JOB_SEEKERS: ['求職管理簿', 'Ledger of job seekers'],
    FEES: ['手数料管理簿', 'Ledger of fees'],
  },
  feePayment: { COLLECTED: ['徴収', 'Collected'], REFUNDED: ['返戻', 'Given back'] },
  importState: {
    WAITING: ['待機中', 'Waiting'],
    RUNNING: ['取り込み中', 'Running'],
    DONE: ['完了', 'Done'],
    FAILED: ['失敗', 'Failed'],
  },
  importField: {
    name: ['氏名', 'Name'],
    nameKana: ['フリガナ', 'Reading'],
    email: ['メールアドレス', 'Mail address'],
    phone: ['電話番号', 'Phone'],
    position: ['応募職種', 'Position'],
    stageReached: ['到達した選考', 'Stage reached'],
    disposition: ['評価の区分', 'Disposition'],
    rejectedOn: ['不採用日', 'Rejected on'],
    externalId: ['応募者番号', 'Your own number'],
    tags: ['タグ', 'Tags'],
  },
  funnel: {
    REJECTED: ['不採用', 'Rejected'],
    INVITED: ['案内', 'Invited'],
    CONSENTED: ['同意', 'Consented'],
    INTRODUCED: ['紹介', 'Introduced'],
    OFFERED: ['内定', 'Offered'],
    STARTED: ['入社', 'Started'],
    SLOT: ['枠', 'Slot'],
  },
  part: {
    employer: ['採用企業', 'Employers'],
    candidate: ['候補者', 'Candidates'],
    agency: ['紹介会社', 'Agencies'],
    rewards: ['還元', 'Rewards'],
    jobs: ['自動処理', 'Jobs'],
  },
  anomaly: {
    REPEATED_DEPARTURE: ['同じ人の早期退職が続いています', 'One person leaves early again and again'],
    RECIPROCAL_HIRING: ['互いの登録者を採用し合っています', 'Two employers hire each other’s people'],
  },
} as const satisfies Record<string, Record<string, Both>>;

/** The word for a code, in the language of the page; a code that nobody knows yet stands for itself. */
export function useWord() {
  const at = useLanguage() === 'ja' ? 0 : 1;
  return (table: Readonly<Record<string, Both>>, code: string | null | undefined): string =>
    code == null ? '—' : (table[code]?.[at] ?? code);
}

/** A table as the entries of a choice. */
export function useChoices() {
  const at = useLanguage() === 'ja' ? 0 : 1;
  return (table: Readonly<Record<string, Both>>): [code: string, word: string][] =>
    Object.entries(table)
      .map(([code, both]): [string, string] => [code, both[at]])
      .sort(([a], [b]) => (/^\d/.test(a) ? a.localeCompare(b) : 0));
}
