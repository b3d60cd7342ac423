import { useSay } from '../app/language.js';
import { rooms, signedInAs } from '../app/session.js';
import { Link } from './link.js';
import { Page } from './page.js';
import { Failed } from './states.js';

export function NotFound() {
  const say = useSay();
  const role = signedInAs();
  return (
    <Page
      title={say('このページはありません', 'There is no such page')}
      lead={say(
        'アドレスが途中で切れているか、変わったようです。',
        'The address may have been cut off, or has changed.',
      )}
    >
      <Link to={role ? rooms[role] : '/'} className="button button-main">
        {role ? say('自分の画面へ', 'Go to my console') : say('入口へ戻る', 'Back to the entrance')}
      </Link>
    </Page>
  );
}

export function Unexpected({ error }: { error: unknown }) {
  const say = useSay();
  return (
    <Page title={say('表示できませんでした', 'This could not be shown')}>
      <Failed error={error} again={() => location.reload()} />
    </Page>
  );
}
