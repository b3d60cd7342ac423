import { type Cipheriv, createCipheriv, createDecipheriv } from 'node:crypto';
import { isUuid } from './ids.js';
import { deriveKey, type Keys } from './keys.js';

/**
 * Ids for a person that differ for each viewer: the id, encrypted as one AES-256 block under a key of that viewer's.
 * The same viewer always gets the same id; two viewers' ids for one person share nothing; and text that is no id of the
 * viewer's decrypts to a random id, which is an id of nobody. The first byte names the version of the key. A rotation
 * changes no id that a viewer holds: whoever was there before it keeps his ids under the version that held then.
 */
export class PairwiseIds {
  private readonly derived = new Map<string, Buffer>();
  private readonly ciphers = new Map<string, Cipheriv>();

  constructor(private readonly keys: NonNullable<Keys['pairwise']>) {}

  encode(viewer: string, id: string): string {
    const version = this.versionFor(id);
    const block = this.cipherFor(version, viewer).update(Buffer.from(id.replaceAll('-', ''), 'hex'));
    return Buffer.concat([Buffer.of(Number(version)), block]).toString('base64url');
  }

  /** The id behind a viewer's id; null for text that cannot be one. */
  decode(viewer: string, text: string): string | null {
    const bytes = Buffer.from(text, 'base64url');
    const version = String(bytes[0]);
    if (bytes.length !== 17 || bytes.toString('base64url') !== text || this.keys.versions[version] === undefined)
      return null;
    const decipher = createDecipheriv('aes-256-ecb', this.keyFor(version, viewer), null).setAutoPadding(false);
    const hex = Buffer.concat([decipher.update(bytes.subarray(1)), decipher.final()]).toString('hex');
    const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    return isUuid(id) ? id : null;
  }

  /** The newest version that held already when the id was made: a UUIDv7 says when that was. */
  private versionFor(id: string): string {
    const { current, since = {}, versions } = this.keys;
    const madeAt = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    let version = Number(current);
    while (Date.parse(since[version] ?? '') > madeAt && versions[version - 1] !== undefined) version -= 1;
    return String(version);
  }

  /** One cipher serves all of a viewer's ids: each is a block of its own, and making a cipher costs more than using it. */
  private cipherFor(version: string, viewer: string): Cipheriv {
    const name = `${version} ${viewer}`;
    const known = this.ciphers.get(name);
    if (known) return known;
    const cipher = createCipheriv('aes-256-ecb', this.keyFor(version, viewer), null).setAutoPadding(false);
    if (this.ciphers.size > 1_000) this.ciphers.clear();
    this.ciphers.set(name, cipher);
    return cipher;
  }

  private keyFor(version: string, viewer: string): Buffer {
    const name = `${version} ${viewer}`;
    const known = this.derived.get(name);
    if (known) return known;
    const key = deriveKey(this.keys.versions[version] ?? '', `pairwise:${viewer}`);
    if (this.derived.size > 10_000) this.derived.clear();
    this.derived.set(name, key);
    return key;
  }
}
