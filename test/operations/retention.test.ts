import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { firstBroken } from '../../subgraphs/candidate/domain/disclosure.js';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, type Joined, join, type Person, searchPool } from '../support/story.js';

describe('what is let go when its time is over', () => {
  let hub: TestHub;
  let owner: pg.Client;
  let idle: Joined & Person;
  let staying: Joined & Person;

  const count = async (from: string) => Number((await owner.query(`select count(*) from ${from}`)).rows[0].count);
  const mails = async (to: string) => (await hub.mails(to, 0)).map(({ subject }) => subject);

  beforeAll(async () => {
    hub = await startHub('one process');
    owner = new pg.Client({ connectionString: hub.databaseUrl });
    await owner.connect();
    const [aozora, mirai] = [await hub.token('employer-aozora'), await hub.token('agency-mirai')];
    idle = await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
    staying = await join(hub, aozora, [
      {
        audience: { kind: 'NETWORK' },
        scopes: ['PROFILE'],
        expiresAt: new Date(Date.now() + 364 * 86_400_000).toISOString(),
      },
    ]);
    await searchPool(hub, mirai);
  }, 180_000);
  afterAll(async () => {
    await owner?.end();
    await hub?.stop();
  });

  it('somebody who shows himself to nobody and is not heard of is asked, and erased when he does not answer', async () => {
    await hub.advance({ advance: 'P181D' });
    expect(await mails(idle.email)).toContain('ご登録の継続についての確認（キャリアリレー）');
    expect(await mails(staying.email)).not.toContain('ご登録の継続についての確認（キャリアリレー）');
    await hub.advance({ advance: 'P13D' });
    expect(await count("candidate.candidate where mailbox <> ''")).toBe(2);
    await hub.advance({ advance: 'P2D' });
    expect(await count("candidate.candidate where mailbox <> ''")).toBe(1);
    expect(await mails(idle.email)).toEqual([]);
    // He did not ask to be forgotten: another employer may write to him.
    expect(await count('candidate.tombstone')).toBe(0);
    expect(codes(await hub.ask(idle.token, '{ me { id } }'))).toEqual(['UNAUTHENTICATED']);
  }, 180_000);

  it('records of disclosures go after three years, and the chain goes on whole', async () => {
    expect(await count('candidate.disclosure')).toBe(2);
    expect(await count('candidate.code_sent')).toBe(0);
    await hub.advance({ advance: 'P900D' });
    expect(await count('candidate.disclosure')).toBe(0);
    const { rows } = await owner.query(
      'select from_seq as "fromSeq", from_hash as "fromHash", seq, hash from candidate.disclosure_head',
    );
    expect(rows).toHaveLength(2);
    for (const head of rows) {
      expect(head).toMatchObject({ fromSeq: head.seq });
      expect(firstBroken([], head)).toBeNull();
    }
  }, 180_000);

  it('consents of an erased person go after five years', async () => {
    expect(await count('candidate.consent')).toBe(2);
    await hub.advance({ advance: 'P800D' });
    expect(await count('candidate.consent')).toBe(2);
    await hub.advance({ advance: 'P300D' });
    expect(await count('candidate.consent')).toBe(1);
    // The last request was made on the day of the first leap, and goes three years after that.
    expect(await count('candidate.deletion_notice')).toBe(0);
  }, 180_000);
});
