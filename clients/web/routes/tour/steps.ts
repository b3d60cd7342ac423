import { isTasukiError } from '../../../sdk/core/errors.js';
import * as ask from '../../generated/operations.js';
import { today } from '../../ui/format.js';
import { invited, PROFILE } from './invited.js';
import { type Both, need, type Step, soon } from './step.js';

/** Once around the relay. */
export const steps: readonly Step[] = [
  ...invited,
  {
    who: 'AGENCY',
    title: ['人材プールで見つける', 'Find her in the pool'],
    text: [
      'みらいキャリアが検索します。開示されていない項目は、値も、あるかどうかも分かりません。閲覧は記録されます。',
      'Mirai Career searches. Of what is not released neither the value nor its existence is told. Looking is recorded.',
    ],
    button: ['検索する', 'Search'],
    run: async (cast) => {
      const found = await soon(async () => {
        const { candidatePool } = await cast.as('agency-mirai', ask.TourPoolDocument, {
          filter: { skillsAll: PROFILE.skills },
        });
        return candidatePool.edges[0]?.node ?? null;
      });
      const hidden: Both = ['開示されていません', 'not released'];
      return {
        candidateId: found.id,
        said: [
          `「${found.profile?.headline}」 氏名：${found.identity?.name ?? hidden[0]}、連絡先：${found.contact?.email ?? hidden[0]}`,
          `“${found.profile?.headline}”, name: ${found.identity?.name ?? hidden[1]}, contact: ${found.contact?.email ?? hidden[1]}`,
        ],
      };
    },
  },
  {
    who: 'AGENCY',
    title: ['別の企業の求人に紹介する', 'Propose an introduction'],
    text: [
      '東都ソフトの求人に紹介します。東都ソフトには、候補者が承認するまで何も伝わりません。',
      'To an opening of Toto Soft, which hears nothing until the candidate approves.',
    ],
    button: ['紹介する', 'Propose'],
    run: async (cast, { candidateId }) => {
      const { openJob } = await cast.as('employer-toto', ask.TourOpenJobDocument, {
        input: {
          title: 'サーバーサイドエンジニア',
          occupation: '02',
          skills: ['TypeScript'],
          prefecture: '13',
          salaryMin: 5_000_000,
          salaryMax: 8_000_000,
          description: '自社サービスの開発',
        },
      });
      const { proposeIntroduction } = await cast.as('agency-mirai', ask.TourProposeDocument, {
        input: {
          candidateId: need(candidateId),
          jobOpeningId: openJob.jobOpening.id,
          message: 'ご経験が求人に合うと考えました。',
          conditions: '雇用期間の定めなし。年収600〜700万円。東京都港区。',
        },
      });
      return {
        openingId: openJob.jobOpening.id,
        introductionId: proposeIntroduction.introduction.id,
        said: ['候補者の承認を待っています。', 'Now it waits for the candidate.'],
      };
    },
  },
  {
    who: 'CANDIDATE',
    title: ['紹介を承認する', 'Approve the introduction'],
    text: [
      'この企業に何を見せるかも、あらためて選びます。断っても、今後の応募に影響はありません。',
      'What this employer sees is chosen anew. Declining has no effect on later applications.',
    ],
    button: ['承認する', 'Approve'],
    choose: ['PROFILE', 'CAREER', 'IDENTITY', 'CONTACT', 'CONDITIONS'],
    run: async (cast, { introductionId }, chosen) => {
      await cast.asCandidate(ask.TourRespondDocument, {
        input: { introductionId: need(introductionId), approve: true, scopes: [...chosen] },
      });
      return { said: ['東都ソフトに紹介されました。', 'Toto Soft now learns of it.'] };
    },
  },
  {
    who: 'HIRER',
    title: ['選考し、採用が決まる', 'Select and hire'],
    text: [
      '東都ソフトが選考して内定を出し、紹介会社が成約を報告し、東都ソフトが確認します。',
      'Toto Soft makes an offer, the agency reports the hire, Toto Soft confirms it.',
    ],
    button: ['採用する', 'Hire'],
    run: async (cast, { introductionId }) => {
      const id = need(introductionId);
      const { introduction } = await cast.as('employer-toto', ask.TourReceivedDocument, { id });
      await cast.as('employer-toto', ask.TourAdvanceDocument, { input: { introductionId: id, to: 'OFFERED' } });
      const { reportPlacement } = await cast.as('agency-mirai', ask.TourReportDocument, {
        input: { introductionId: id, startsOn: inDays(10), annualSalary: 6_500_000 },
      });
      const placementId = reportPlacement.placement.id;
      await cast.as('employer-toto', ask.TourConfirmDocument, { input: { placementId } });
      const name = introduction.candidate?.identity?.name;
      return {
        placementId,
        said: [
          `${name ?? '候補者の方'}の採用が決まりました。手数料 ${reportPlacement.placement.fee.toLocaleString('ja-JP')}円。`,
          `${name ?? 'The candidate'} is hired. The fee is ¥${reportPlacement.placement.fee.toLocaleString('en')}.`,
        ],
      };
    },
  },
  {
    who: 'EMPLOYER',
    title: ['単位が付く', 'Earn units'],
    text: [
      '最初に見送ったあおぞらテックに、60単位が付きます（入社日に確定）。180単位で、自社の採用1名の手数料が無料になります。',
      'Aozora Tech, who passed her on, earns 60 units, counted on her first day. 180 make one hire of its own free.',
    ],
    button: ['単位を見る', 'See the units'],
    run: async (cast) => {
      const { myRewards } = await soon(async () => {
        const answer = await cast.as('employer-aozora', ask.TourRewardsDocument, {});
        return answer.myRewards.pendingUnits > 0 ? answer : null;
      });
      return {
        said: [
          `確定 ${myRewards.units}単位、入社待ち ${myRewards.pendingUnits}単位`,
          `${myRewards.units} units, ${myRewards.pendingUnits} pending`,
        ],
      };
    },
  },
  {
    who: 'CANDIDATE',
    title: ['誰が何を見たかを確かめ、取り消す', 'See who looked, and withdraw'],
    text: [
      '開示の記録はすべて本人に見えます。同意は、いつでもまとめて取り消せます。',
      'Every disclosure is shown to her. All consents can be withdrawn at any time.',
    ],
    button: ['記録を見て、すべて取り消す', 'Look, then withdraw all'],
    run: async (cast, { candidateId }) => {
      const { myDisclosures } = await cast.asCandidate(ask.TourDisclosuresDocument, {});
      const seen = new Set(
        myDisclosures.edges.map(({ node: { audience } }) => audience.agency?.name ?? audience.employer?.name),
      );
      await cast.asCandidate(ask.TourRevokeDocument, { input: {} });
      const gone = await cast
        .as('agency-mirai', ask.TourCandidateDocument, { id: need(candidateId) })
        .then(() => false)
        .catch((error: unknown) => isTasukiError(error, 'NOT_FOUND'));
      if (!gone) throw new Error('She is still shown');
      return {
        said: [
          `見た相手：${[...seen].join('、')}。取り消した直後の検索では、もう見つかりません。`,
          `Seen by ${[...seen].join(', ')}. The very next search no longer finds her.`,
        ],
      };
    },
  },
];

const DAY_MS = 86_400_000;

function inDays(days: number): string {
  return new Date(Date.parse(today()) + days * DAY_MS).toISOString().slice(0, 10);
}
