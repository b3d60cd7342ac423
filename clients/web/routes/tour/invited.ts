import * as ask from '../../generated/operations.js';
import { today } from '../../ui/format.js';
import { need, type Step } from './step.js';

/** Who the tour's candidate is. */
export const PROFILE = {
  headline: 'TypeScriptによるバックエンド開発 7年',
  occupation: '02',
  skills: ['TypeScript', 'PostgreSQL', 'GraphQL'],
  yearsOfExperience: 7,
  prefecture: '13',
  openToRelocation: true,
};

/** From the rejection to the consent. */
export const invited: readonly Step[] = [
  {
    who: 'EMPLOYER',
    title: ['見送った方を登録する', 'Register a person who was passed over'],
    text: [
      'あおぞらテックは、最終面接まで進んだ伊藤葵さんを見送りました。登録すると、不採用の通知に案内が添えられます。',
      'Aozora Tech passed over Ito Aoi after the final interview. The rejection mail will carry an invitation.',
    ],
    button: ['登録する', 'Register'],
    run: async (cast) => {
      await cast.as('employer-aozora', ask.TourRegisterDocument, {
        input: {
          name: '伊藤 葵',
          nameKana: 'イトウ アオイ',
          email: cast.email,
          position: 'バックエンドエンジニア',
          stageReached: 'FINAL_INTERVIEW',
          disposition: 'QUALIFIED_NOT_SELECTED',
          rejectedOn: today(),
          sendDelayHours: 0,
        },
      });
      const link = await cast.mailed(/\/relay\/([\w-]+)/);
      return {
        link,
        said: ['メールが1通届きました。受信箱をご覧ください。', 'One mail arrived. Look at the inbox.'],
      };
    },
  },
  {
    who: 'CANDIDATE',
    title: ['案内を開き、確認コードを受け取る', 'Open the invitation, ask for a code'],
    text: [
      'リンクを開いても、まだ何も変わりません。本人のメールボックスに届くコードがなければ、先へは進めません。',
      'Opening the link changes nothing. Without the code sent to that very mailbox nobody gets further.',
    ],
    button: ['確認コードを受け取る', 'Ask for the code'],
    run: async (cast, { link }) => {
      const { invitation } = await cast.asCandidate(ask.TourInvitationDocument, { token: need(link) });
      const { requestInvitationCode } = await cast.asCandidate(ask.TourCodeDocument, { input: { token: need(link) } });
      await cast.mailed(/確認コード: (\d{6})/);
      return {
        said: [
          `${invitation.employerName}からの案内です。コードを ${requestInvitationCode.sentTo} に送りました。`,
          `Invited by ${invitation.employerName}. The code went to ${requestInvitationCode.sentTo}.`,
        ],
      };
    },
  },
  {
    who: 'CANDIDATE',
    title: ['何を見せるかを決める', 'Decide what is shown'],
    text: [
      '最初は、すべて「見せない」です。選んだものだけが、許可を受けた紹介会社に開示されます。プロフィールは必須です。',
      'At first nothing is shown. Only what is chosen is released to licensed agencies. The profile is the least.',
    ],
    button: ['この範囲で同意する', 'Consent to this'],
    choose: ['PROFILE', 'CAREER', 'IDENTITY', 'CONTACT', 'CONDITIONS'],
    run: async (cast, { link }, chosen) => {
      const { acceptInvitation } = await cast.asCandidate(ask.TourAcceptDocument, {
        input: {
          token: need(link),
          code: await cast.mailed(/確認コード: (\d{6})/),
          profile: PROFILE,
          career: {
            positions: [{ employerName: '株式会社みなと', title: 'テックリード', from: '2019-04' }],
            educations: [],
            certifications: ['応用情報技術者'],
            summary: '決済のシステムを7年',
          },
          identity: { name: '伊藤 葵', nameKana: 'イトウ アオイ', birthYear: 1994 },
          contact: { email: cast.email, phone: '090-1234-5678' },
          conditions: { currentSalary: 6_200_000, desiredSalary: 7_000_000 },
          consents: [{ audience: { kind: 'NETWORK' }, scopes: [...chosen] }],
          showOutcomeToEmployer: false,
        },
      });
      cast.hold(acceptInvitation.accessToken);
      return { said: ['同意しました。控えがメールで届きます。', 'Consent is given. A receipt arrives by mail.'] };
    },
  },
];
