import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Config, ConfigError } from './config.js';
import { projectRoot } from './paths.js';

const secret = z.base64({ error: 'must be base64' }).refine((text) => Buffer.from(text, 'base64').length >= 32, {
  error: 'must hold at least 32 bytes',
});
const privateJwk = z.looseObject({ kty: z.string(), kid: z.string(), d: z.string({ error: 'must be a private key' }) });
const publicJwk = z.looseObject({ kty: z.string(), kid: z.string() });

/** One file of keys. A process needs only the sections that it uses, so each may be absent from its file. */
const keyFile = z.object({
  /** Signs the actor that the gateway hands to a subgraph (HMAC). */
  actor: secret.optional(),
  /** Signs candidates' access tokens (Ed25519). */
  candidateToken: privateJwk.optional(),
  /** The public halves by which the gateway knows candidates' tokens. */
  candidateTokenPublic: z.array(publicJwk).optional(),
  /** Signs consent receipts (Ed25519). */
  receipt: privateJwk.optional(),
  /** The public halves of keys that signed receipts before: those stay valid. */
  receiptPublic: z.array(publicJwk).optional(),
  /** The development issuer's signing key (RSA). */
  issuer: privateJwk.optional(),
  /** Seals what rests in the database but is not searched: queued mails, webhook bodies (AES-256-GCM). */
  seal: secret.optional(),
  /** Keys the hashes of mailboxes, invitation tokens and codes. */
  hash: secret.optional(),
  /** Pairwise ids: the version that makes new ones, and every version whose ids still live. */
  pairwise: z
    .object({
      current: z.string(),
      versions: z.record(z.string(), secret),
      /** From when a version holds, for ids made from then on; the first holds from the beginning. */
      since: z.record(z.string(), z.iso.datetime()).optional(),
    })
    .optional(),
  /** From which the passwords of the database roles are derived. */
  databaseRoles: secret.optional(),
});

export type Keys = z.infer<typeof keyFile>;
export type KeySection = keyof Keys;

export function keysPath(config: Config): string {
  return resolve(projectRoot, config.KEYS_FILE ?? join(config.TASUKI_DATA, 'keys.json'));
}

/**
 * The keys of this process. Outside production a missing file is generated, readable by its owner only.
 * Throws ConfigError naming the file, and the section that is wrong.
 */
export function loadKeys(config: Config): Keys {
  const path = keysPath(config);
  if (!existsSync(path)) {
    if (config.KEYS_FILE) throw new ConfigError(`KEYS_FILE names ${config.KEYS_FILE}, which does not exist.`);
    mkdirSync(resolve(projectRoot, config.TASUKI_DATA), { recursive: true });
    writeFileSync(path, `${JSON.stringify(generateKeys(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  const parsed = keyFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => `KEYS_FILE: ${issue.path.join('.')} ${issue.message}.`).join('\n'),
  );
}

/** The section, or a refusal that names it. */
export function needKey<S extends KeySection>(keys: Keys, section: S): NonNullable<Keys[S]> {
  const found = keys[section];
  if (found === undefined) throw new ConfigError(`KEYS_FILE: ${section} is missing.`);
  return found as NonNullable<Keys[S]>;
}

export function generateKeys(): Keys {
  const random = () => randomBytes(32).toString('base64');
  const candidateToken = ed25519('candidate-1');
  const { d: _private, ...candidatePublic } = candidateToken;
  return {
    actor: random(),
    candidateToken,
    candidateTokenPublic: [candidatePublic],
    receipt: ed25519('receipt-1'),
    issuer: {
      ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
      kid: 'issuer-1',
      use: 'sig',
      alg: 'RS256',
    } as Keys['issuer'],
    seal: random(),
    hash: random(),
    pairwise: { current: '1', versions: { '1': random() } },
    databaseRoles: random(),
  };
}

export function ed25519(kid: string): NonNullable<Keys['receipt']> {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { ...jwk, kid, alg: 'EdDSA', use: 'sig' } as NonNullable<Keys['receipt']>;
}

/** A key of its own for one purpose, so that no secret serves two. */
export function deriveKey(base64Secret: string, purpose: string): Buffer {
  return createHmac('sha256', Buffer.from(base64Secret, 'base64')).update(purpose).digest();
}
