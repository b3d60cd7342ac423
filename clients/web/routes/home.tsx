import { development } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { rooms, signedInAs, signIn } from '../app/session.js';
import { Link } from '../ui/link.js';
import { Page } from '../ui/page.js';

const STEPS = [
  [
    '不採用',
    'Rejected',
    '企業が、見送った方に案内を送ります。',
    'An employer sends an invitation to those it passes over.',
  ],
  [
    '同意',
    'Consent',
    '候補者が、見せる範囲と相手と期限を決めます。',
    'The candidate decides what is shown, to whom, until when.',
  ],
  [
    '紹介',
    'Introduction',
    '許可を受けた紹介会社が、別の企業に紹介します。',
    'A licensed agency introduces to another employer.',
  ],
  ['採用', 'Hire', '採用が決まると、最初の企業に単位が付きます。', 'On a hire, the first employer earns units.'],
  [
    '無償紹介枠',
    'Free placement',
    '3名の入社で1枠。自社の採用に無料で使えます。',
    'Three starts make one free hire of its own.',
  ],
] as const;

/** The entrance: what this is, and the way in. */
export function Home() {
  const say = useSay();
  const role = signedInAs();
  return (
    <Page
      title={say('キャリアリレーのハブ Tasuki 襷', 'Tasuki 襷, the career-relay hub')}
      lead={say(
        '不採用で終わらせず、本人の同意のもとで次の企業へ。紹介会社に見えるのは、候補者が開示したものだけです。',
        'A rejection need not be the end. With the candidate’s consent the baton goes on; an agency sees only what was released.',
      )}
    >
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
        {STEPS.map(([ja, en, textJa, textEn], index) => (
          <li key={en} className="card">
            <p className="text-brand text-sm font-bold">{index + 1}</p>
            <h2 className="text-lg font-bold">{say(ja, en)}</h2>
            <p className="text-quiet text-sm">{say(textJa, textEn)}</p>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        {role ? (
          <Link to={rooms[role]} className="button button-main">
            {say('自分の画面へ', 'Go to my console')}
          </Link>
        ) : (
          <button type="button" className="button button-main" onClick={() => signIn('/')}>
            {say('ログイン', 'Sign in')}
          </button>
        )}
        {development && (
          <Link to="/tour" className="button button-other">
            {say('5分のツアー', 'The five-minute tour')}
          </Link>
        )}
      </div>
      {development && (
        <ul className="text-quiet flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <li>
            <a className="link" href="/dev/mail">
              {say('送信されたメール', 'Mails that were sent')}
            </a>
          </li>
          <li>
            <a className="link" href="/graphiql">
              GraphiQL
            </a>
          </li>
          <li>
            <a className="link" href="/readyz">
              {say('稼働状況', 'Readiness')}
            </a>
          </li>
        </ul>
      )}
      <p className="text-quiet text-sm">
        {say(
          '候補者の方は、届いたメールのリンクからお進みください。ログインは不要です。',
          'Candidates: follow the link in your mail. You need not sign in here.',
        )}
      </p>
    </Page>
  );
}
