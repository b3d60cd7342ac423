import { type Day, daysBetween } from '../../../platform/calendar.js';
import { plainMail } from '../../../platform/mail/plain-mail.js';
import type { QueuedMail } from '../../../platform/mail/queue.js';
import type { ReportMonth } from '../domain/monthly-report.js';
import type { FunnelStep, HiringCosts } from '../domain/relay-funnel.js';
import type { Ending } from '../domain/reminder.js';
import type { ReportRow } from '../domain/slot-report.js';

const shown = (figure: number | null, unit: string) =>
  figure === null ? '—' : `${figure.toLocaleString('ja-JP')}${unit}`;

/** 月次レポート — the figures in the mail itself, and the printed report with it. */
export function monthlyReportMail(
  to: string,
  { month }: ReportMonth,
  report: {
    readonly total: ReportRow;
    readonly funnel: readonly FunnelStep[];
    readonly costs: HiringCosts;
    readonly pdf: Buffer;
  },
  publicUrl: string,
): QueuedMail {
  const { total, funnel, costs } = report;
  const [year, number] = month.split('-').map(Number);
  const offered = funnel.find(({ stage }) => stage === 'OFFERED')?.count ?? null;
  const mail = plainMail('monthly-report', to, `キャリアリレー 月次レポート（${year}年${number}月）`, [
    `${year}年${number}月の実績をお知らせします。詳しくは添付のPDFをご覧ください。`,
    '',
    `登録: ${shown(total.registered, '人')}`,
    `案内: ${shown(total.invited, '人')}`,
    `同意: ${shown(total.consented, '人')}`,
    `紹介: ${shown(total.introduced, '人')}`,
    `内定: ${shown(offered, '人')}`,
    `成約: ${shown(total.hired, '人')}`,
    `入社: ${shown(total.started, '人')}`,
    `早期退職: ${shown(total.leftEarly, '人')}`,
    `無償紹介枠の付与: ${shown(total.slotsMinted, '枠')}`,
    `無償紹介枠の利用: ${shown(total.slotsConsumed, '枠')}`,
    `無償紹介枠の失効: ${shown(total.slotsExpired, '枠')}`,
    `回収額: ${shown(total.feesSaved, '円')}`,
    `採用単価（枠の利用前 → 利用後）: ${shown(costs.unitCostBefore, '円')} → ${shown(costs.unitCostAfter, '円')}`,
    '',
    '「—」は、対象外か、人数が少ないため表示しない数値です。',
    `${publicUrl}/`,
  ]);
  const attachment = {
    filename: `tasuki-${month}.pdf`,
    contentType: 'application/pdf',
    contentBase64: report.pdf.toString('base64'),
  };
  return { ...mail, attachments: [attachment] };
}

/** 期限のお知らせ — what ends soon unless it is used. */
export function reminderMail(to: string, endings: readonly Ending[], today: Day, publicUrl: string): QueuedMail {
  const lines = endings.map(({ kind, amount, expiresOn }) => {
    const what = kind === 'SLOT' ? '無償紹介枠 1枠' : `${amount.toLocaleString('ja-JP')}ポイント`;
    return `・${what}: ${expiresOn} の前日まで（あと${daysBetween(today, expiresOn)}日）`;
  });
  return plainMail('reminder', to, 'まもなく期限を迎える無償紹介枠・ポイントがあります', [
    '次の無償紹介枠・ポイントは、期限までに利用されないと失効します。',
    '',
    ...lines,
    '',
    `${publicUrl}/`,
  ]);
}

/** 異議の照会 — asks the agency that made a contested hire; what was claimed it reads in the hub. */
export function disputeMail(
  to: string,
  dispute: { readonly placementId: string; readonly answerDueOn: Day },
  why: 'OPENED' | 'OVERDUE',
  publicUrl: string,
): QueuedMail {
  const { subject, line } = {
    OPENED: { subject: '成約への異議について、ご回答をお願いします', line: '貴社の成約に異議が申し立てられました。' },
    OVERDUE: {
      subject: '成約への異議について、回答期限を過ぎています',
      line: '貴社の成約への異議について、まだご回答をいただいていません。運営者がご回答なしで裁定することがあります。',
    },
  }[why];
  return plainMail('dispute', to, subject, [
    line,
    '',
    `成約: ${dispute.placementId}`,
    `回答期限: ${dispute.answerDueOn}（10営業日）`,
    '',
    `${publicUrl}/`,
  ]);
}

/** 成約確認の督促 — to the hiring employer; the placement by its id, nobody by name. */
export function confirmationDueMail(to: string, placementId: string, days: number, publicUrl: string): QueuedMail {
  return plainMail('confirmation-due', to, `成約の確認をお願いします（報告から${days}日）`, [
    `人材紹介会社から報告のあった成約 ${placementId} を、まだ確認いただいていません。`,
    '内容に相違がなければ確認を、相違があれば取消をお願いします。報告から14日を過ぎると、運営者が裁定できます。',
    '',
    publicUrl,
  ]);
}
