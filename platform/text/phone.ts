import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A telephone number as E.164, whatever its width, spaces or country prefix; null for what no numbering plan knows. */
export function normalisePhone(phone: string): string | null {
  const parsed = parsePhoneNumberFromString(phone.normalize('NFKC').replace(/[‐‑‒–—―−ー]/g, '-'), 'JP');
  return parsed?.isValid() ? parsed.number : null;
}
