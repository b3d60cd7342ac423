/** What the gateway writes into the page: who signs people in, where the consoles live, and whether this is a demo. */
export interface Settings {
  readonly issuer: string;
  readonly clientId: string;
  readonly origin: string;
  readonly development: boolean;
}

export const settings: Settings = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name=tasuki]')?.content ?? '{}',
);
