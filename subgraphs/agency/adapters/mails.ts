import { plainMail } from '../../../platform/mail/plain-mail.js';
import type { QueuedMail } from '../../../platform/mail/queue.js';

/** Reminder of a permit's end, `days` ahead; 0 when it has ended. */
export function permitReminderMail(
  to: string,
  agency: { readonly name: string; readonly permitNumber: string; readonly permitValidTo: string },
  days: number,
): QueuedMail {
  const ended = days === 0;
  return plainMail(
    'permit-reminder',
    to,
    ended ? '許可の有効期間が満了しました' : `許可の有効期間の満了まで${days}日以内です`,
    [
      `${agency.name} 御中`,
      '',
      `許可番号 ${agency.permitNumber} の有効期間の末日: ${agency.permitValidTo}`,
      '',
      ended
        ? '新しい紹介と候補者の閲覧はできません。進行中の紹介は凍結され、候補者にお知らせしました。更新後の許可証を提出し、運営者が確認すると再開します。満了前に紹介した方の採用は、引き続き報告できます。'
        : '更新後の許可証を、満了の前に提出してください。有効期間が過ぎると、新しい紹介と候補者の閲覧はできなくなり、進行中の紹介は凍結されます。',
    ],
  );
}

/** The operator's decision on a filing, with its reason. */
export function filingDecidedMail(
  to: string,
  filing: {
    readonly name: string;
    readonly kind: 'APPLICATION' | 'RENEWAL';
    readonly isAccepted: boolean;
    readonly reason: string;
  },
): QueuedMail {
  const what = filing.kind === 'APPLICATION' ? '加盟の申請' : '許可の更新の届出';
  const outcome = filing.isAccepted ? '承認しました' : '承認できませんでした';
  return plainMail('filing-decided', to, `${what}を${outcome}`, [
    `${filing.name} 御中`,
    '',
    `${what}を${outcome}。`,
    `理由: ${filing.reason}`,
  ]);
}

/** A candidate moved a frozen introduction to this agency; who and for what is shown to it by the hub only. */
export function introductionMovedMail(to: string, name: string): QueuedMail {
  return plainMail('introduction-moved', to, '候補者が紹介を貴社に移しました', [
    `${name} 御中`,
    '',
    '候補者が、停止した紹介を貴社に移し、新しく同意しました。ハブの「移管された紹介」で候補者と求人を確認し、改めて提案してください。',
  ]);
}

/** The hiring employer has not confirmed a report, `days` after it. */
export function confirmationDueMail(to: string, name: string, placementId: string, days: number): QueuedMail {
  return plainMail('confirmation-due', to, `成約の確認がまだです（報告から${days}日）`, [
    `${name} 御中`,
    '',
    `成約 ${placementId} を、採用企業がまだ確認していません。採用企業にご確認ください。`,
    days >= 14 ? '14日を過ぎたため、運営者が裁定できます。' : '報告から14日を過ぎると、運営者が裁定できます。',
  ]);
}
