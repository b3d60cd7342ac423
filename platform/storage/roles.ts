import { type Config, ConfigError } from '../config.js';
import { deriveKey, type Keys, needKey } from '../keys.js';

/** Login roles: one for each subgraph, one that reads what is released, one for the job queue, one for the gateway. */
export const databaseRoles = ['employer', 'candidate', 'agency', 'rewards', 'reader', 'jobs', 'gateway'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

export function roleName(role: DatabaseRole): string {
  return `tasuki_${role}`;
}

/**
 * Where and as whom a role logs in: its own URL from the environment, or the owner's URL with the role's name and a
 * password derived from the keys.
 */
export function roleUrl(config: Config, keys: Keys, ownerUrl: string | undefined, role: DatabaseRole): string {
  const given = config[`${role.toUpperCase()}_DATABASE_URL` as `${Uppercase<DatabaseRole>}_DATABASE_URL`];
  if (given) return given;
  if (!ownerUrl) throw new ConfigError(`${role.toUpperCase()}_DATABASE_URL or DATABASE_URL is needed.`);
  const url = new URL(ownerUrl);
  url.username = roleName(role);
  url.password = deriveKey(needKey(keys, 'databaseRoles'), `database:${role}`).toString('hex');
  return url.href;
}
