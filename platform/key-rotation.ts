import { randomBytes } from 'node:crypto';
import { ed25519, type Keys, needKey } from './keys.js';

/** Keys that can be replaced without breaking what was made under the old one. */
export const rotatable = ['pairwise', 'receipt', 'candidateToken'] as const;
export type Rotatable = (typeof rotatable)[number];

/** The keys with a new one in this section, and what is still needed of the one before. */
export function rotated(keys: Keys, section: Rotatable, now: Date): Keys {
  if (section === 'pairwise') return { ...keys, pairwise: withNewVersion(needKey(keys, 'pairwise'), now) };
  const old = needKey(keys, section);
  const { d: _private, ...publicHalf } = old;
  const [name, number] = /^(.*?)-?(\d*)$/.exec(old.kid)?.slice(1) ?? [];
  const fresh = ed25519(`${name}-${Number(number || 1) + 1}`);
  if (section === 'receipt')
    return { ...keys, receipt: fresh, receiptPublic: [...(keys.receiptPublic ?? []), publicHalf] };
  const { d: _secret, ...freshPublic } = fresh;
  return { ...keys, candidateToken: fresh, candidateTokenPublic: [...(keys.candidateTokenPublic ?? []), freshPublic] };
}

function withNewVersion(pairwise: NonNullable<Keys['pairwise']>, now: Date): NonNullable<Keys['pairwise']> {
  const current = String(Number(pairwise.current) + 1);
  return {
    current,
    versions: { ...pairwise.versions, [current]: randomBytes(32).toString('base64') },
    since: { ...pairwise.since, [current]: now.toISOString() },
  };
}
