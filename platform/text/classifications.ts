const PREFECTURES =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );

/** 都道府県 — the name behind a code of JIS X 0401, `01` to `47`; empty for none. */
export function prefectureName(code: string | null | undefined): string {
  return code ? (PREFECTURES[Number(code) - 1] ?? '') : '';
}

const OCCUPATIONS = [
  '管理的職業',
  '研究・技術の職業',
  '法務・経営・文化芸術等の専門的職業',
  '医療・看護・保健の職業',
  '保育・教育の職業',
  '事務的職業',
  '販売・営業の職業',
  '福祉・介護の職業',
  'サービスの職業',
  '警備・保安の職業',
  '農林漁業の職業',
  '製造・修理・塗装・製図等の職業',
  '配送・輸送・機械運転の職業',
  '建設・土木・電気工事の職業',
  '運搬・清掃・包装・選別等の職業',
];

/** 厚生労働省編職業分類（2022年改定）— the name of a major group, `01` to `15`; empty for none. */
export function occupationName(code: string | null | undefined): string {
  return code ? (OCCUPATIONS[Number(code) - 1] ?? '') : '';
}
