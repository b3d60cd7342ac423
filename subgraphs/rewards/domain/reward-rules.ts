import type { RewardTrigger, SlotBenefit } from './programme.js';

/** What is heard that may earn something. */
export type RewardFact = 'consentGiven' | 'hireConfirmed' | 'hireStarted' | 'hireLeft' | 'hireCancelled';

/** What a fact does to a lot under a programme. */
export type RewardEffect = 'nothing' | 'pend' | 'earn' | 'takeBack' | 'drop';

/** Which fact has which effect, by the programme's trigger. Nothing else earns, and nothing else takes back. */
export const rewardRules = {
  HIRES: {
    consentGiven: 'nothing',
    hireConfirmed: 'pend',
    hireStarted: 'earn',
    hireLeft: 'takeBack',
    hireCancelled: 'drop',
  },
  POINTS: {
    consentGiven: 'nothing',
    hireConfirmed: 'pend',
    hireStarted: 'earn',
    hireLeft: 'takeBack',
    hireCancelled: 'drop',
  },
  REGISTRATIONS: {
    consentGiven: 'earn',
    hireConfirmed: 'nothing',
    hireStarted: 'nothing',
    hireLeft: 'nothing',
    hireCancelled: 'nothing',
  },
} as const satisfies Record<RewardTrigger, Record<RewardFact, RewardEffect>>;

/** ポイント — what a credit unit becomes under the trigger POINTS; a point is one yen off a fee. */
export const POINTS_PER_UNIT = 1_000;
/** Points not used by then are lost. */
export const POINTS_VALID_MONTHS = 24;
/** ポイントへの転換 — what a slot becomes when its owner would rather have points; there is no way back. */
export const POINTS_PER_SLOT = 150_000;
/** What a slot of the benefit FEE_DISCOUNT takes off a fee, whole yen. */
const DISCOUNT = 150_000;

/** What a slot spares its owner of an agency's fee, whole yen. Beyond the cap the agency bills the rest. */
export const feeWaivers = {
  FREE_HIRE: (fee, cap) => Math.min(fee, cap),
  FEE_DISCOUNT: (fee, cap) => Math.min(fee, cap, DISCOUNT),
  // The interview was the benefit: the hire that came of it is paid for.
  GUARANTEED_INTERVIEW: () => 0,
} as const satisfies Record<SlotBenefit, (fee: number, cap: number) => number>;

interface PostingKindRow {
  /** The rule of docs/rewards.md on which it stands. */
  readonly rule: string;
  /** What the employer reads. The sentences are fixed, so none can ever name another employer. */
  readonly reason: string;
  readonly reasonJa: string;
}

const because = (rule: string, reason: string, reasonJa: string): PostingKindRow => ({ rule, reason, reasonJa });

/** Everything that can stand in the ledger. */
export const postingKinds = {
  EARNED: because('R2', 'A person you registered has started work.', 'ご登録の方が入社しました。'),
  EARNED_SHARED: because(
    'R6',
    'A person you registered has started work; shared attribution.',
    'ご登録の方が入社しました（按分による帰属）。',
  ),
  CONSENT_EARNED: because(
    'R12',
    'A person you registered has consented to the relay.',
    'ご登録の方がキャリアリレーに同意しました。',
  ),
  CLAWED_BACK: because(
    'R8',
    'A person you registered left soon after the start; units were taken back.',
    'ご登録の方が早期に退職したため、単位を取り戻しました。',
  ),
  CORRECTED: because('R13', 'An earlier posting was corrected.', '以前の仕訳を訂正しました。'),
  DEBT_OFFSET: because('R8', 'Units made up for a debt.', '単位を負債に充当しました。'),
  SLOT_MINTED: because('R3', 'Your units became a free-placement slot.', '単位が無償紹介枠になりました。'),
  SLOT_CONSUMED: because('R10', 'A slot was spent on a hire of your own.', '貴社の採用に無償紹介枠を利用しました。'),
  SLOT_RESTORED: because(
    'R10',
    'The person hired with a slot left within 30 days; the slot is yours again.',
    '無償紹介枠で採用した方が30日以内に退職したため、枠を復元しました。',
  ),
  SLOT_EXPIRED: because('R10', 'A slot was not used in time.', '無償紹介枠が有効期限を過ぎて失効しました。'),
  SLOT_REVOKED: because(
    'R8',
    'A slot was turned back into units, because units had to be taken back.',
    '単位の取戻しのため、無償紹介枠を単位に戻しました。',
  ),
  SLOT_CONVERTED: because(
    'R11',
    'A slot was turned into points, as you asked.',
    'お申し出により、無償紹介枠をポイントに転換しました。',
  ),
  POINTS_SPENT: because(
    'R11',
    'Points were taken off the fee for a hire of your own.',
    '貴社の採用の手数料から、ポイントを値引きしました。',
  ),
  POINTS_RETURNED: because(
    'R11',
    'Points used for a hire of your own are yours again.',
    '貴社の採用に利用したポイントをお戻ししました。',
  ),
  POINTS_EXPIRED: because(
    'R11',
    'Points were not used within 24 months.',
    '24か月以内に利用されなかったポイントが失効しました。',
  ),
} as const satisfies Record<string, PostingKindRow>;

export type PostingKind = keyof typeof postingKinds;
