import type { Dice } from './random.js';

/** Made-up people, in Japanese. Names are common ones put together at random; every address ends in the reserved example.jp. */
const families = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['髙橋', 'タカハシ'],
  ['田中', 'タナカ'],
  ['伊藤', 'イトウ'],
  ['渡辺', 'ワタナベ'],
  ['山本', 'ヤマモト'],
  ['中村', 'ナカムラ'],
  ['小林', 'コバヤシ'],
  ['加藤', 'カトウ'],
  ['吉田', 'ヨシダ'],
  ['山田', 'ヤマダ'],
  ['佐々木', 'ササキ'],
  ['山口', 'ヤマグチ'],
  ['松本', 'マツモト'],
  ['井上', 'イノウエ'],
  ['木村', 'キムラ'],
  ['林', 'ハヤシ'],
  ['斎藤', 'サイトウ'],
  ['清水', 'シミズ'],
  ['山﨑', 'ヤマザキ'],
  ['森', 'モリ'],
  ['池田', 'イケダ'],
  ['橋本', 'ハシモト'],
  ['阿部', 'アベ'],
  ['石川', 'イシカワ'],
  ['前田', 'マエダ'],
  ['藤田', 'フジタ'],
  ['小川', 'オガワ'],
  ['岡田', 'オカダ'],
  ['後藤', 'ゴトウ'],
  ['長谷川', 'ハセガワ'],
  ['村上', 'ムラカミ'],
  ['近藤', 'コンドウ'],
  ['石井', 'イシイ'],
  ['坂本', 'サカモト'],
  ['遠藤', 'エンドウ'],
  ['青木', 'アオキ'],
  ['藤井', 'フジイ'],
  ['西村', 'ニシムラ'],
] as const;

const givens = [
  ['翔', 'ショウ'],
  ['葵', 'アオイ'],
  ['蓮', 'レン'],
  ['凛', 'リン'],
  ['陽菜', 'ヒナ'],
  ['大輝', 'ダイキ'],
  ['美咲', 'ミサキ'],
  ['拓海', 'タクミ'],
  ['さくら', 'サクラ'],
  ['健太', 'ケンタ'],
  ['愛', 'アイ'],
  ['直樹', 'ナオキ'],
  ['千尋', 'チヒロ'],
  ['悠斗', 'ユウト'],
  ['結衣', 'ユイ'],
  ['一郎', 'イチロウ'],
  ['舞', 'マイ'],
  ['達也', 'タツヤ'],
  ['由美子', 'ユミコ'],
  ['誠', 'マコト'],
  ['彩', 'アヤ'],
  ['亮', 'リョウ'],
  ['真由', 'マユ'],
  ['浩二', 'コウジ'],
  ['奈々', 'ナナ'],
  ['航', 'ワタル'],
  ['香織', 'カオリ'],
  ['修平', 'シュウヘイ'],
  ['萌', 'モエ'],
  ['隆', 'タカシ'],
] as const;

export interface Trade {
  /** Major group of the occupational classification. */
  readonly occupation: string;
  readonly titles: readonly string[];
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
  /** What is done in it, for summaries and headlines. */
  readonly works: readonly string[];
  /** Whole yen a year at the beginning, and more for each year. */
  readonly pay: readonly [start: number, perYear: number];
}

export const trades: readonly Trade[] = [
  {
    occupation: '02',
    titles: ['バックエンドエンジニア', 'フロントエンドエンジニア', 'SRE', 'テックリード', 'データエンジニア'],
    skills: [
      'TypeScript',
      'JavaScript',
      'React',
      'Node.js',
      'PostgreSQL',
      'GraphQL',
      'Go',
      'Java',
      'Python',
      'AWS',
      'Docker',
      'Kubernetes',
      'Terraform',
      'SQL',
    ],
    certificates: [
      '応用情報技術者',
      '基本情報技術者',
      'データベーススペシャリスト',
      'AWS認定ソリューションアーキテクト',
    ],
    works: [
      '決済基盤の開発',
      '物流システムの設計と運用',
      'ECサイトの改善',
      '社内データ基盤の構築',
      '予約サービスの開発',
    ],
    pay: [3_900_000, 330_000],
  },
  {
    occupation: '07',
    titles: ['法人営業', 'カスタマーサクセス', '営業マネージャー', 'インサイドセールス'],
    skills: ['法人営業', '新規開拓', 'ソリューション営業', 'Salesforce', '提案書作成', '交渉', '英語', 'マネジメント'],
    certificates: ['日商簿記2級', '普通自動車第一種運転免許', 'TOEIC 800点'],
    works: ['製造業向けの新規開拓', 'SaaSの導入支援', '既存顧客の深耕', '代理店網の立ち上げ'],
    pay: [3_600_000, 250_000],
  },
  {
    occupation: '03',
    titles: ['経理', '法務', '人事', '経営企画', '広報'],
    skills: ['月次決算', '連結決算', '契約書レビュー', '採用', '労務管理', '予実管理', 'Excel', '英語', 'SAP'],
    certificates: ['日商簿記2級', '社会保険労務士', 'ビジネス実務法務検定2級', 'TOEIC 860点'],
    works: ['月次決算の早期化', '採用計画の立案と実行', '契約審査の標準化', '中期計画の策定'],
    pay: [3_700_000, 240_000],
  },
  {
    occupation: '06',
    titles: ['一般事務', '営業事務', '貿易事務'],
    skills: ['Excel', 'Word', '受発注', '電話応対', '請求処理', '貿易実務', '英語'],
    certificates: ['MOSエキスパート', '日商簿記3級', '貿易実務検定C級'],
    works: ['受発注と請求の管理', '輸出入書類の作成', '部門の庶務全般'],
    pay: [2_900_000, 120_000],
  },
  {
    occupation: '12',
    titles: ['品質管理', '生産技術', '製造オペレーター', '商品開発'],
    skills: ['品質管理', '生産管理', 'HACCP', 'QC七つ道具', 'CAD', '設備保全', '食品衛生', '改善活動'],
    certificates: ['品質管理検定2級', '食品衛生責任者', 'フォークリフト運転技能講習'],
    works: ['食品工場の品質保証', '生産ラインの自動化', '不良率の低減活動', '新商品の立ち上げ'],
    pay: [3_200_000, 180_000],
  },
  {
    occupation: '08',
    titles: ['介護福祉士', '生活相談員', 'ケアマネジャー'],
    skills: ['介護', '生活支援', 'ケアプラン作成', '記録', '家族対応'],
    certificates: ['介護福祉士', '介護支援専門員', '社会福祉士'],
    works: ['特別養護老人ホームでの介護', '在宅サービスの調整'],
    pay: [3_000_000, 110_000],
  },
];

const prefectures = [
  '13',
  '13',
  '13',
  '13',
  '14',
  '11',
  '12',
  '27',
  '27',
  '27',
  '28',
  '26',
  '23',
  '40',
  '01',
  '04',
] as const;
const companies = [
  '株式会社みなと',
  '山手システム株式会社',
  '北星商事株式会社',
  '株式会社あさひ製作所',
  '西海物流株式会社',
  '株式会社つばめ',
  '中央食品株式会社',
  '株式会社はなみずき',
] as const;
const schools = ['東都大学', '北浜大学', '西陵大学', '中央高等専門学校', '港北短期大学', '青葉高等学校'] as const;

export interface DemoPerson {
  readonly name: string;
  readonly nameKana: string;
  readonly email: string;
  readonly phone: string;
  readonly trade: Trade;
  readonly title: string;
  readonly years: number;
  readonly birthYear: number;
  readonly prefecture: string;
  readonly salary: number;
  readonly skills: readonly string[];
}

export function makePerson(dice: Dice, index: number, trade: Trade, thisYear: number): DemoPerson {
  const [family, familyKana] = dice.pick(families);
  const [given, givenKana] = dice.pick(givens);
  const years = dice.whole(1, 22);
  return {
    name: `${family} ${given}`,
    nameKana: `${familyKana} ${givenKana}`,
    email: `demo${String(index).padStart(4, '0')}@example.jp`,
    phone: `090-${String(dice.whole(0, 9999)).padStart(4, '0')}-${String(index).padStart(4, '0')}`,
    trade,
    title: dice.pick(trade.titles),
    years,
    birthYear: thisYear - 22 - years - dice.whole(0, 6),
    prefecture: dice.pick(prefectures),
    salary: Math.round((trade.pay[0] + trade.pay[1] * years) / 100_000) * 100_000,
    skills: dice.some(trade.skills, Math.min(trade.skills.length, dice.whole(3, 7))),
  };
}

/** What the person sends when he accepts: the whole of himself, of which the consents release parts. */
export function profileOf(dice: Dice, person: DemoPerson, thisYear: number, availableFrom: string) {
  const { trade, title, years, name, nameKana, birthYear, email, phone, prefecture, salary, skills } = person;
  const began = thisYear - years;
  const changed = years > 4 ? began + Math.floor(years / 2) : began;
  const positions = [
    { employerName: dice.pick(companies), title, from: `${changed}-04`, to: null, description: dice.pick(trade.works) },
    ...(changed > began
      ? [
          {
            employerName: dice.pick(companies),
            title: dice.pick(trade.titles),
            from: `${began}-04`,
            to: `${changed}-03`,
            description: dice.pick(trade.works),
          },
        ]
      : []),
  ];
  return {
    profile: {
      headline: `${title} ${years}年 — ${dice.pick(trade.works)}`,
      occupation: trade.occupation,
      skills: [...skills],
      yearsOfExperience: years,
      prefecture,
      openToRelocation: dice.chance(0.3),
    },
    career: {
      positions,
      educations: [{ school: dice.pick(schools), degree: '学士', graduatedOn: `${began}-03` }],
      certifications: dice.some(trade.certificates, dice.whole(0, 2)),
      summary: `${years}年にわたり${dice.pick(trade.works)}に携わってきました。${skills.slice(0, 2).join('、')}を得意としています。`,
    },
    identity: { name, nameKana, birthYear },
    contact: { email, phone },
    conditions: { currentSalary: salary, desiredSalary: salary + dice.whole(0, 8) * 100_000, availableFrom },
  };
}
