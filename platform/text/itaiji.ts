import { normalise } from './normalise.js';

/** 異体字 — shapes of one character that names are written with; the last of a group stands for all. Unicode does not fold them. */
const GROUPS =
  '髙高 﨑崎埼碕嵜 濵濱浜 邊邉辺 齋齊斎斉 𠮷吉 澤沢 廣広 國国 德徳 惠恵 眞真 榮栄 櫻桜 瀧滝 龍竜 ' +
  '嶋嶌島 槇槙 槗橋 曻昇 淸清 瀨瀬 靑青 鄕郷 礒磯 萬万 莊荘 藏蔵 薗園 藪薮 蘆芦 蝦蛯 證証 讓譲 ' +
  '豐豊 豫予 貳弐 遙遥 邨村 鐵鉄 鎭鎮 關関 雜雑 靜静 顯顕 館舘 鴈雁 鷗鴎 麥麦 黑黒 圓円 學学 ' +
  '實実 寶宝 將将 嶽岳 巖巌岩 彌弥 彥彦 應応 戶戸 拂払 曾曽 條条 來来 步歩 氣気 涉渉 溫温 獨独 ' +
  '瑤瑶 畑畠 稻稲 穗穂 緣縁 繩縄 總総 聲声 會会 佛仏 假仮 內内 冨富 刈苅 勳勲 單単 卷巻 參参 ' +
  '壽寿 增増 壯壮 奧奥 寬寛 專専 晉晋 柳栁 桑桒 梅楳 峯峰 杉杦 松枩 淵渕 舩船 曉暁 熙煕 燈灯 ' +
  '爲為 禮礼 祿禄 亙亘 亞亜 峽峡 劍剣 與与 處処 冲沖 凉涼';

const SHAPES = new Map(
  GROUPS.split(' ').flatMap((group) => {
    const shapes = [...group];
    return shapes.map((shape) => [shape, shapes.at(-1) ?? shape] as const);
  }),
);

/** A written name for comparing: folded, without spaces and variation selectors, each character in one shape. */
export function foldName(name: string): string {
  const plain = name.replace(/[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g, '');
  return [...normalise(plain).replace(/[\s・]/g, '')].map((character) => SHAPES.get(character) ?? character).join('');
}
