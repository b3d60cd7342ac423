import { type ReactNode, useState } from 'react';
import { download } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { announce } from './announce.js';
import { Failed } from './states.js';

/** A button that fetches a file as the signed-in member and saves it; while it is made, that is said. */
export function Download(props: { path: string; name: string; label: ReactNode; className?: string }) {
  const { path, name, label, className = 'button button-other' } = props;
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function get(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    await download(path, name).then(() => announce(say(`${name}を保存しました`, `${name} is saved`)), setError);
    setBusy(false);
  }
  return (
    <>
      <button type="button" className={className} aria-disabled={busy} onClick={get}>
        {busy ? say('作成しています…', 'Being made…') : label}
      </button>
      {error !== null && <Failed error={error} />}
    </>
  );
}
