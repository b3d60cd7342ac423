import { type ReactNode, useEffect, useRef } from 'react';
import { unbroken } from './unbroken.js';

let visited = 0;

/** A page's heading, which also takes the focus when the page is come to, so that nobody is left at the link they followed. */
export function Page(props: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    visited += 1;
    // The browser itself begins the first page at its top.
    if (visited > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${props.title} — Tasuki`;
  }, [props.title]);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 grow basis-96">
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold md:text-[1.75rem]">
            {props.title}
          </h1>
          {props.lead && <p className="text-quiet mt-1 max-w-4xl">{unbroken(props.lead)}</p>}
        </div>
        {props.actions && <div className="no-print flex flex-wrap gap-3">{props.actions}</div>}
      </div>
      <div className="space-y-6">{props.children}</div>
    </>
  );
}

export function Section(props: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="card">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-lg font-bold">{props.title}</h2>
          {props.lead && <p className="text-quiet max-w-4xl text-sm">{unbroken(props.lead)}</p>}
        </div>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}

/** Facts in pairs: what, and its value. */
export function Facts({ of }: { of: readonly (readonly [what: string, value: ReactNode])[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {of.map(([what, value]) => (
        <div key={what} className="min-w-0">
          <dt className="text-quiet text-sm">{what}</dt>
          <dd>{unbroken(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A figure to be seen at a glance. */
export function Figure({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="card">
      <p className="text-quiet text-sm">{label}</p>
      <p className="text-2xl font-bold whitespace-nowrap tabular-nums 2xl:text-3xl">{value}</p>
      {note && <p className="text-quiet text-sm">{unbroken(note)}</p>}
    </div>
  );
}
