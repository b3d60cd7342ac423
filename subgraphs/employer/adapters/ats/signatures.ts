import { createHmac } from 'node:crypto';
import { sameHash } from '../../../../platform/crypto.js';

/** HMAC-SHA256 over the parts, one behind the other. */
export function hmac(key: string | Buffer, ...parts: readonly (string | Buffer)[]): Buffer {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

/** True if the text is this hash in hexadecimal, in time that does not depend on where they differ. */
export function isHex(text: string | undefined, hash: Buffer): boolean {
  return text !== undefined && /^[0-9a-f]{64}$/i.test(text) && sameHash(Buffer.from(text, 'hex'), hash);
}

/** A signed time further from ours than this is refused as a replay. */
const REPLAY_WINDOW_S = 300;

/** True for a text of whole seconds since 1970 that lies within five minutes of `now`. */
export function isRecent(seconds: string | undefined, now: Date): boolean {
  return (
    seconds !== undefined &&
    /^\d{1,12}$/.test(seconds) &&
    Math.abs(now.getTime() / 1000 - Number(seconds)) <= REPLAY_WINDOW_S
  );
}
