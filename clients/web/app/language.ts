import { useSyncExternalStore } from 'react';

export type Language = 'ja' | 'en';
/** Both texts stand where they are shown; a missing one does not compile. */
export type Say = (ja: string, en: string) => string;

const KEPT = 'tasuki.language';
const MODE = 'tasuki.mode';
export type Mode = 'auto' | 'light' | 'dark';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

let language: Language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'ja';
let mode: Mode = (localStorage.getItem(MODE) as Mode | null) ?? 'auto';

function apply(): void {
  document.documentElement.lang = language;
  if (mode === 'auto') delete document.documentElement.dataset.mode;
  else document.documentElement.dataset.mode = mode;
  for (const listener of listeners) listener();
}
apply();

export function setLanguage(wanted: Language): void {
  language = wanted;
  localStorage.setItem(KEPT, wanted);
  apply();
}

export function setMode(wanted: Mode): void {
  mode = wanted;
  localStorage.setItem(MODE, wanted);
  apply();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => language);
}

export function useMode(): Mode {
  return useSyncExternalStore(subscribe, () => mode);
}

export function useSay(): Say {
  const now = useLanguage();
  return (ja, en) => (now === 'ja' ? ja : en);
}
