import { newIdAt } from '../../../platform/ids.js';
import type { AttributedItems } from '../domain/disclosure.js';
import type { ReleaseReader } from './release-reader.js';

/** What one answer discloses: to whom, when, of whom, which items under which consent. */
export interface AnswerRecord {
  readonly audience: number;
  readonly at: Date;
  readonly entries: readonly ({ readonly candidateId: string } & AttributedItems)[];
}

interface Waiting {
  readonly record: AnswerRecord;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * No read without a record: an answer waits here until its record is durable. Answers that wait at the same time share
 * one insert and one commit, so a record costs little under load and nothing is delayed for it when there is none.
 */
export class DisclosureLog {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly reader: ReleaseReader) {}

  /** Resolves when the record is durable; rejects when it is not, and then nothing may be answered. */
  record(record: AnswerRecord): Promise<void> {
    if (record.entries.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ record, resolve, reject });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      // Answers that came from the database in one breath are written in one.
      await new Promise((resolve) => setImmediate(resolve));
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.insert(group.map(({ record }) => record));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.writing = false;
  }

  private async insert(records: readonly AnswerRecord[]): Promise<void> {
    const values = records.flatMap(({ audience, at, entries }) => [
      newIdAt(at),
      audience,
      at,
      entries.map(({ candidateId }) => candidateId),
      entries.map(({ consentId }) => consentId),
      entries.map(({ items }) => items.toString()),
    ]);
    const tuples = records.map(
      (_, index) => `(${[1, 2, 3, 4, 5, 6].map((column) => `$${index * 6 + column}`).join(', ')})`,
    );
    await this.reader.query(
      `insert into candidate.disclosure_log (id, audience, at, candidate_ids, consent_ids, items) values ${tuples.join(', ')}`,
      values,
    );
  }
}
