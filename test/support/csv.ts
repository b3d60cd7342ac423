import iconv from 'iconv-lite';
import type { TestHub } from './hub.js';
import { eventually } from './hub.js';

export interface Imported {
  readonly encoding: string;
  readonly rows: number;
  readonly registered: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly refused: { row: number; column: string | null; code: string; message: string; messageJa: string }[];
  readonly preview: { row: number; isNew: boolean; name: string; rejectedOn: string; stageReached: string }[];
  readonly registrations: { id: string; candidateName: string }[];
}

export interface Job extends Omit<Imported, 'preview' | 'registrations'> {
  readonly id: string;
  readonly state: string;
  readonly progressPercent: number;
  readonly refusedCount: number;
  readonly errorCode: string | null;
}

export const cp932 = (text: string) => iconv.encode(text, 'CP932');

/** A CSV of these lines, quoted where it must be. */
export function csv(...lines: readonly (readonly string[])[]): string {
  return lines
    .map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n');
}

/** POST /import/registrations. */
export async function importCsv<T = Imported>(
  hub: TestHub,
  token: string,
  file: string | Buffer,
  query: Record<string, string> = {},
  prefer?: string,
): Promise<{
  status: number;
  body: T & { errors?: { extensions: { code: string; field?: string; messageJa: string } }[] };
}> {
  const answer = await fetch(`${hub.url}/import/registrations?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}`, ...(prefer ? { prefer } : {}) },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  return { status: answer.status, body: (await answer.json()) as never };
}

export async function readJob(hub: TestHub, token: string, id: string): Promise<Job> {
  const answer = await fetch(`${hub.url}/import/jobs/${id}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()) as Job;
}

/** The job, once it is over. */
export function finished(hub: TestHub, token: string, id: string, forMs = 60_000): Promise<Job> {
  return eventually(async () => {
    const job = await readJob(hub, token, id).catch(() => null);
    return job && ['DONE', 'FAILED'].includes(job.state) ? job : null;
  }, forMs);
}

const GENERIC = ['name', 'nameKana', 'email', 'phone', 'position', 'stageReached', 'rejectedOn', 'externalId', 'tags'];

/** A file of so many people in the GENERIC template. */
export function manyPeople(count: number, mark: string): string {
  const rows = Array.from({ length: count }, (_, index) => [
    `髙橋 一郎${index}`,
    'タカハシ イチロウ',
    `${mark}${index}@example.jp`,
    '090-1234-5678',
    '営業',
    '一次面接',
    '2026/1/15',
    `${mark}-${index}`,
    'リレー;新卒',
  ]);
  return csv(GENERIC, ...rows);
}
