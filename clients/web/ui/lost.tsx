import { useSay } from '../app/language.js';
import { Link } from './link.js';
import { Page } from './page.js';
import { Failed } from './states.js';

export function NotFound() {
  const say = useSay();
  return (
    <Page title={say('このページはありません', 'There is no such page')}>
      <Link to="/">{say('入口へ戻る', 'Back to the entrance')}</Link>
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
