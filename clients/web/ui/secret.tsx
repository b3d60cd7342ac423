import { useState } from 'react';
import { useSay } from '../app/language.js';
import { announce } from './announce.js';
import { Note } from './states.js';

/** A secret that is shown this once: to be copied, and confirmed as kept. */
export function Secret(props: { facts: readonly (readonly [what: string, value: string])[]; close: () => void }) {
  const say = useSay();
  return (
    <div className="space-y-4">
      <Note
        tone="warn"
        title={say('この画面を閉じると、二度と表示されません', 'It is not shown again once this is closed')}
      >
        {say('安全な場所に保管してください。', 'Keep it in a safe place.')}
      </Note>
      <dl className="space-y-4">
        {props.facts.map(([what, value]) => (
          <Copied key={what} what={what} value={value} />
        ))}
      </dl>
      <button type="button" className="button button-main" onClick={props.close}>
        {say('保管しました', 'I have kept it')}
      </button>
    </div>
  );
}

function Copied({ what, value }: { what: string; value: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  return (
    <div>
      <dt className="text-quiet text-sm">{what}</dt>
      <dd className="flex flex-wrap items-center gap-3">
        <code className="bg-raised min-w-0 rounded px-2 py-1 break-all">{value}</code>
        <button
          type="button"
          className="button button-other"
          onClick={() =>
            void navigator.clipboard.writeText(value).then(() => {
              setCopied(true);
              announce(say(`${what}をコピーしました`, `${what} is copied`));
            })
          }
        >
          {copied ? say('コピーしました', 'Copied') : say(`コピー（${what}）`, `Copy (${what})`)}
        </button>
      </dd>
    </div>
  );
}
