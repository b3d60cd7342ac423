import type { ReactNode } from 'react';
import { isTasukiError } from '../../sdk/core/errors.js';
import { useLanguage, useSay } from '../app/language.js';
import { unbroken } from './unbroken.js';

/** What an error says to a person, in the language of the page. */
export function useErrorText() {
  const ja = useLanguage() === 'ja';
  return (error: unknown): string =>
    isTasukiError(error)
      ? ja
        ? error.messageJa
        : error.message
      : ja
        ? '予期しない問題が起きました。再読み込みしてください。'
        : 'Something unexpected happened. Reload the page.';
}

interface Asked<R> {
  readonly data: R | undefined;
  readonly error: Error | null;
  refetch(): unknown;
}

/** A question's states: on its way, refused, failed, or answered. */
export function Answered<R>({ of, children }: { of: Asked<R>; children: (data: R) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (!of.error) return <Loading />;
  return isTasukiError(of.error) && of.error.kind === 'FORBIDDEN' ? (
    <Denied error={of.error} />
  ) : (
    <Failed error={of.error} again={() => of.refetch()} />
  );
}

export function Loading() {
  const say = useSay();
  return (
    <div role="status" className="space-y-3 py-4">
      <span className="text-quiet">{say('読み込んでいます…', 'Loading…')}</span>
      {['w-3/4', 'w-full', 'w-2/3'].map((width) => (
        <div key={width} className={`bg-raised h-5 rounded ${width} motion-safe:animate-pulse`} />
      ))}
    </div>
  );
}

export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const say = useSay();
  const textOf = useErrorText();
  return (
    <Note tone="bad" title={textOf(error)} alert>
      {isTasukiError(error) && error.requestId && (
        <p className="text-sm">
          {say('お問い合わせ番号', 'Reference')}: <code>{error.requestId}</code>
        </p>
      )}
      {again && (
        <button type="button" className="button button-other mt-3" onClick={again}>
          {say('もう一度試す', 'Try again')}
        </button>
      )}
    </Note>
  );
}

export function Denied({ error }: { error: unknown }) {
  const say = useSay();
  const textOf = useErrorText();
  return (
    <Note tone="warn" title={say('この画面は利用できません', 'This page is not open to you')}>
      <p>{textOf(error)}</p>
    </Note>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-line rounded-xl border border-dashed px-6 py-10 text-center text-balance">
      <p className="font-bold">{title}</p>
      {children && <div className="text-quiet mt-2">{children}</div>}
    </div>
  );
}

const tones = {
  good: 'border-good bg-good-soft',
  warn: 'border-warn bg-warn-soft',
  bad: 'border-bad bg-bad-soft',
  plain: 'border-line bg-card',
} as const;
const titles = { good: 'text-good', warn: 'text-warn', bad: 'text-bad', plain: 'text-ink' } as const;
export type Tone = keyof typeof tones;

export function Note(props: { tone: Tone; title: string; alert?: boolean; children?: ReactNode }) {
  return (
    <div className={`rounded-xl border-2 p-4 ${tones[props.tone]}`} {...(props.alert ? { role: 'alert' } : {})}>
      <p className={`font-bold ${titles[props.tone]}`}>{props.title}</p>
      {props.children && <div className="mt-1">{unbroken(props.children)}</div>}
    </div>
  );
}

const badges = {
  good: 'border-good text-good',
  warn: 'border-warn text-warn',
  bad: 'border-bad text-bad',
  plain: 'border-edge text-quiet',
} as const;

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-md border px-2 text-sm font-bold sm:whitespace-nowrap ${badges[tone]}`}>
      {children}
    </span>
  );
}
