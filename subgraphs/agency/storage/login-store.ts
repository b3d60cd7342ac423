import { sql } from 'kysely';
import type { AgencyId } from '../../../platform/ids.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import type { AgencyRole } from '../../../schema/roles.js';
import type { LoginKind } from '../domain/login.js';

export interface LoginRow {
  id: string;
  agencyId: string;
  kind: LoginKind;
  subject: string;
  name: string;
  email: string | null;
  role: AgencyRole;
  addedAt: Date;
  rotatedAt: Date | null;
  revokedAt: Date | null;
}

const columns = sql`id, agency_id as "agencyId", kind, subject, name, email, role, added_at as "addedAt", rotated_at as "rotatedAt",
  revoked_at as "revokedAt"`;

/** An agency's logins, the revoked included, in the order in which they were added. */
export function loginsOf(ctx: Pick<Ctx, 'em'>, agencyId: string): Promise<LoginRow[]> {
  return rows(ctx, sql`select ${columns} from agency.login where agency_id = ${agencyId} order by added_at, id`);
}

export function loginById(ctx: Pick<Ctx, 'em'>, id: string): Promise<LoginRow | null> {
  return row(ctx, sql`select ${columns} from agency.login where id = ${id}`);
}

export interface Admission {
  readonly isAdmitted: boolean;
  readonly role: AgencyRole | null;
}

/** Whether tokens of this subject may act for the agency: those it lists, or anyone whom the issuer says while it lists nobody. */
export async function admissionOf(ctx: Pick<Ctx, 'em'>, subject: string, agencyId: string): Promise<Admission> {
  const found = await row<{ listed: boolean; role: AgencyRole | null }>(
    ctx,
    sql`select exists (select from agency.login where agency_id = ${agencyId}) as listed,
               (select role from agency.login where agency_id = ${agencyId} and subject = ${subject} and revoked_at is null) as role`,
  );
  return { isAdmitted: found?.role != null || found?.listed === false, role: found?.role ?? null };
}

export interface MachineClient {
  readonly agencyId: AgencyId;
  readonly secretHash: Buffer;
  readonly earlierSecretHash: Buffer | null;
  readonly earlierUntil: Date | null;
}

/** The machine client of this id whose secret the hub keeps; null for one that is revoked or unknown. */
export function machineClient(ctx: Pick<Ctx, 'em'>, subject: string): Promise<MachineClient | null> {
  return row(
    ctx,
    sql`select agency_id as "agencyId", secret_hash as "secretHash", earlier_secret_hash as "earlierSecretHash", earlier_until as "earlierUntil"
          from agency.login where subject = ${subject} and kind = 'MACHINE' and revoked_at is null and secret_hash is not null`,
  );
}
