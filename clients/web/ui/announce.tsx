import { useSyncExternalStore } from 'react';

let text = '';
let count = 0;
const listeners = new Set<() => void>();

/** Says what has just happened, on screen and to screen readers, for a few seconds. */
export function announce(said: string): void {
  text = said;
  count += 1;
  const mine = count;
  for (const listener of listeners) listener();
  window.setTimeout(() => {
    if (mine !== count) return;
    text = '';
    for (const listener of listeners) listener();
  }, 6_000);
}

export function Announcer() {
  const said = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center">
      {said && (
        <p className="bg-ink text-page rounded-lg px-5 py-3 font-bold shadow-lg" data-announcement>
          {said}
        </p>
      )}
    </div>
  );
}
