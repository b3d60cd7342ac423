import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueuedMail } from '../../platform/mail/queue.js';
import { projectRoot } from '../../platform/paths.js';
import * as agency from '../../subgraphs/agency/adapters/mails.js';
import * as candidate from '../../subgraphs/candidate/adapters/mails.js';
import { noticeMail } from '../../subgraphs/employer/adapters/mail/rejection-notice.js';
import { DEFAULT_WORDING, REMINDER_WORDING } from '../../subgraphs/employer/domain/notice-template.js';
import * as rewards from '../../subgraphs/rewards/adapters/mails.js';

type Report = Parameters<typeof rewards.monthlyReportMail>[2];

const DAY = '2026-10-01' as Parameters<typeof rewards.reminderMail>[2];
const SOMEBODY = 'somebody@example.jp';

/** What each function that writes a mail writes, with links to this hub and this invitation, under `<subgraph>.<function>`. */
export function everyMail(url: string, token: string): Record<string, readonly QueuedMail[]> {
  const notice = {
    ...{ email: SOMEBODY, candidateName: '伊藤 葵', position: '開発', employerName: '株式会社あおぞらテック' },
    token,
  };
  const receipt = { recipient: 'みらい', scopes: 'プロフィール', expiresOn: '2027-01-01', receipt: 'eyJ.eyJ.sig' };
  const permit = { name: 'みらい', permitNumber: '13-ユ-123456', permitValidTo: '2027-03-31' };
  const counts = ['registered', 'invited', 'consented', 'introduced', 'hired', 'started', 'leftEarly'];
  const slots = ['slotsMinted', 'slotsConsumed', 'slotsExpired', 'feesSaved', 'unitCostBefore', 'unitCostAfter'];
  const figures = Object.fromEntries([...counts, ...slots].map((name) => [name, null]));
  const report = { total: figures, funnel: [], costs: figures, pdf: Buffer.from('%PDF') } as unknown as Report;
  const dispute = { placementId: 'a', answerDueOn: DAY };
  const about = { name: '伊藤 葵', employerName: '東都ソフト株式会社', position: '開発' };
  return {
    'employer.noticeMail': [
      noticeMail('rejection-notice', url, DEFAULT_WORDING, notice),
      noticeMail('reminder', url, REMINDER_WORDING, notice),
    ],
    'candidate.invitationCodeMail': [candidate.invitationCodeMail(SOMEBODY, '123456')],
    'candidate.signInCodeMail': [candidate.signInCodeMail(SOMEBODY, '123456')],
    'candidate.mailboxProofMail': [candidate.mailboxProofMail(SOMEBODY, '123456', 10)],
    'candidate.mergedMail': [candidate.mergedMail(SOMEBODY)],
    'candidate.newLinkMail': [candidate.newLinkMail(SOMEBODY, `${url}/relay/${token}`)],
    'candidate.welcomeMail': [candidate.welcomeMail(SOMEBODY, [receipt], url)],
    'candidate.introductionNewsMail': (['AWAITED', 'FROZEN', 'THAWED'] as const).map((what) =>
      candidate.introductionNewsMail(SOMEBODY, what, url),
    ),
    'candidate.chainInvitationMail': [candidate.chainInvitationMail(SOMEBODY, about, url, token)],
    'candidate.searchAlertMail': [candidate.searchAlertMail(SOMEBODY, '東京の開発', 3, url)],
    'candidate.stayMail': [candidate.stayMail(SOMEBODY, 30, url)],
    'agency.permitReminderMail': [60, 0].map((days) => agency.permitReminderMail(SOMEBODY, permit, days)),
    'agency.filingDecidedMail': (['APPLICATION', 'RENEWAL'] as const).map((kind) =>
      agency.filingDecidedMail(SOMEBODY, { name: 'みらい', kind, isAccepted: true, reason: '照合済み' }),
    ),
    'agency.introductionMovedMail': [agency.introductionMovedMail(SOMEBODY, 'みらい')],
    'agency.confirmationDueMail': [agency.confirmationDueMail(SOMEBODY, 'みらい', 'a', 14)],
    'rewards.monthlyReportMail': [rewards.monthlyReportMail(SOMEBODY, { month: '2026-09' } as never, report, url)],
    'rewards.reminderMail': [rewards.reminderMail(SOMEBODY, [], DAY, url)],
    'rewards.disputeMail': (['OPENED', 'OVERDUE'] as const).map((why) =>
      rewards.disputeMail(SOMEBODY, dispute, why, url),
    ),
    'rewards.confirmationDueMail': [rewards.confirmationDueMail(SOMEBODY, 'a', 7, url)],
  };
}

/** Every function of the subgraphs that writes a mail, as the source has it: one that is added is missed in `everyMail`. */
export function mailsInSource(): string[] {
  return globSync('subgraphs/*/adapters/**/*.ts', { cwd: projectRoot }).flatMap((path) =>
    [...readFileSync(join(projectRoot, path), 'utf8').matchAll(/^export function (\w+Mail)\(/gm)].map(
      ([, name]) => `${path.split('/')[1]}.${name}`,
    ),
  );
}
