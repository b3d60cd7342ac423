import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ADD_LOGIN,
  type AddedLogin,
  APPLY,
  admitAgency,
  application,
  DECIDE_FILING,
  FILE_RENEWAL,
  permitPdf,
  tokenBy,
} from '../support/agencies.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { codes, data, reasonsOf } from '../support/story.js';

const FILINGS = `query($status: PermitFilingStatus) { permitFilings(status: $status) {
  id kind status name corporateNumber permitNumber documents { id kind mediaType bytes } } }`;
const MINE = '{ myAgency { id name standing permitValidTo contactEmail } }';
const REVOKE_LOGIN =
  'mutation($input: RevokeAgencyLoginInput!) { revokeAgencyLogin(input: $input) { login { revokedAt } } }';
const ROTATE =
  'mutation($input: RotateLoginSecretInput!) { rotateLoginSecret(input: $input) { secret login { rotatedAt } } }';

interface Filings {
  readonly permitFilings: { id: string; kind: string; name: string; documents: { id: string; mediaType: string }[] }[];
}

describe('how an agency comes, stays and goes', () => {
  let hub: TestHub;
  let operator: string;
  beforeAll(async () => {
    hub = await startHub('one process');
    operator = await hub.token('operator');
  });
  afterAll(() => hub?.stop());

  const apply = (more: Record<string, unknown>) => hub.ask(null, APPLY, { input: application(more) });

  it.each([
    ['a permit number in another form', { permitNumber: '48-ユ-399777' }, 'permitNumber', 'NOT_A_PERMIT_NUMBER'],
    [
      'a corporate number whose check digit is wrong',
      { corporateNumber: '1900000000007' },
      'corporateNumber',
      'NOT_A_CORPORATE_NUMBER',
    ],
    ['a period that ends before it begins', { permitValidTo: '2024-03-31' }, 'permitValidTo', 'PERIOD_REVERSED'],
    ['a permit that has ended', { permitValidTo: '2025-03-31' }, 'permitValidTo', 'IN_THE_PAST'],
    ['a day that does not exist', { permitValidFrom: '2024-02-30' }, undefined, undefined],
    ['no address to write to', { contactEmail: ' ' }, 'contactEmail', 'REQUIRED'],
    ['no permit', { documents: [{ kind: 'OTHER', contentBase64: permitPdf }] }, 'documents', 'PERMIT_MISSING'],
    [
      'a file of another kind',
      { documents: [{ kind: 'PERMIT', contentBase64: 'PGh0bWw+' }] },
      'documents',
      'NOT_A_DOCUMENT',
    ],
    ['no base64', { documents: [{ kind: 'PERMIT', contentBase64: 'JVBERi0x!' }] }, 'documents', 'NOT_BASE64'],
  ])('is refused with %s, and told which field and why', async (_what, more, field, reason) => {
    const { errors } = await apply(more);
    // A day that is none is refused by its scalar, before any operation.
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field, extensions.reason])).toEqual([
      ['INVALID_INPUT', field, reason],
    ]);
  });

  it('is refused with a file of more than 2 MiB', async () => {
    const contentBase64 = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(2_200_000)]).toString('base64');
    expect(codes(await apply({ documents: [{ kind: 'PERMIT', contentBase64 }] }))).toEqual(['TOO_LARGE']);
  });

  it('answers an application for a member like any other, and the operator is told when he decides', async () => {
    const answer = await apply({ corporateNumber: '4900000000005', permitNumber: '13-ユ-399001' });
    const { filingId } = data(
      answer as never as { status: number; data: { applyAsAgency: { filingId: string } } },
    ).applyAsAgency;
    const input = { filingId, accepted: true, reason: '確認' };
    expect(reasonsOf(await hub.ask(operator, DECIDE_FILING, { input }))).toEqual(['MEMBER_EXISTS']);
    data(await hub.ask(operator, DECIDE_FILING, { input: { ...input, accepted: false, reason: '加盟済みのため' } }));
    expect(reasonsOf(await hub.ask(operator, DECIDE_FILING, { input }))).toEqual(['FILING_STATE']);
  });

  it('is admitted by the operator with a reason, and can act through a client whose secret rotates and ends', async () => {
    const { agencyId, token, clientId, secret, loginId } = await admitAgency(hub);
    const mine = await hub.ask(token, MINE);
    expect(data(mine)).toEqual({
      myAgency: {
        id: agencyId,
        name: '北海道キャリア株式会社',
        standing: 'ACTIVE',
        permitValidTo: '2029-03-31',
        contactEmail: 'info@hokkaido.example.jp',
      },
    });
    expect((await hub.mails('info@hokkaido.example.jp'))[0]?.text).toContain('理由: 許可証と照合済み');
    const [filing] = data(await hub.ask<Filings>(token, FILINGS)).permitFilings;
    expect(filing).toMatchObject({
      kind: 'APPLICATION',
      documents: [{ kind: 'PERMIT', mediaType: 'application/pdf' }],
    });
    const read = 'query($id: ID!) { permitDocument(id: $id) { contentBase64 } }';
    const document = { id: filing?.documents[0]?.id };
    expect(data(await hub.ask(operator, read, document))).toEqual({ permitDocument: { contentBase64: permitPdf } });
    expect(codes(await hub.ask(await hub.token('agency-mirai'), read, document))).toEqual(['NOT_FOUND']);

    const rotated = await hub.ask<{ rotateLoginSecret: { secret: string } }>(token, ROTATE, { input: { loginId } });
    const next = data(rotated).rotateLoginSecret.secret;
    expect(next).not.toBe(secret);
    expect(await tokenBy(hub, clientId, secret)).toEqual(expect.any(String));
    await hub.advance({ advance: 'P1DT1M' });
    operator = await hub.token('operator');
    expect(await tokenBy(hub, clientId, secret)).toBe(401);
    const newest = String(await tokenBy(hub, clientId, next));
    data(await hub.ask(newest, MINE));

    data(await hub.ask(operator, REVOKE_LOGIN, { input: { loginId } }));
    await eventually(async () => (codes(await hub.ask(newest, MINE))[0] === 'UNAUTHENTICATED' ? true : null));
    expect(await tokenBy(hub, clientId, next)).toBe(401);
    expect(reasonsOf(await hub.ask(operator, ROTATE, { input: { loginId } }))).toEqual(['LOGIN_STATE']);
  });

  it('lists its people by role: a consultant can see who acts, and not change it', async () => {
    const { token } = await admitAgency(hub, {
      corporateNumber: '1900000000008',
      permitNumber: '01-ユ-399778',
      contactEmail: 'b@hokkaido.example.jp',
    });
    const added = await hub.ask<AddedLogin>(token, ADD_LOGIN, {
      input: { kind: 'MACHINE', name: '担当者用', role: 'CONSULTANT' },
    });
    const { login, secret } = data(added).addAgencyLogin;
    const consultant = String(await tokenBy(hub, login.subject, secret ?? ''));
    const list = '{ agencyLogins { subject name role revokedAt } }';
    const { agencyLogins } = data(await hub.ask<{ agencyLogins: object[] }>(consultant, list));
    expect(agencyLogins).toHaveLength(2);
    for (const [query, input] of [
      [ADD_LOGIN, { kind: 'MACHINE', name: '別', role: 'ADMIN' }],
      [REVOKE_LOGIN, { loginId: login.id }],
      [ROTATE, { loginId: login.id }],
      [
        FILE_RENEWAL,
        { permitValidFrom: '2029-04-01', permitValidTo: '2034-03-31', documents: application().documents },
      ],
    ] as const) {
      const refused = await hub.ask(consultant, query, { input });
      expect([codes(refused), reasonsOf(refused)]).toEqual([['FORBIDDEN'], ['ADMINS_ONLY']]);
    }
    // Another agency's login is nobody's.
    expect(
      codes(await hub.ask(await hub.token('agency-mirai'), REVOKE_LOGIN, { input: { loginId: login.id } })),
    ).toEqual(['NOT_FOUND']);
    // A person is listed by the subject that the issuer gives him; the same subject is not listed twice.
    const person = {
      kind: 'PERSON',
      subject: 'issuer|123',
      name: '佐藤',
      email: 'sato@b.example.jp',
      role: 'CONSULTANT',
    };
    expect(data(await hub.ask<AddedLogin>(token, ADD_LOGIN, { input: person })).addAgencyLogin.secret).toBeNull();
    expect(reasonsOf(await hub.ask(token, ADD_LOGIN, { input: person }))).toEqual(['LOGIN_EXISTS']);
  });

  it('is reminded 90, 60 and 30 days before its permit ends and when it has, once each, however late', async () => {
    const mirai = 'keiri@mirai-career.example.jp';
    await hub.advance({ now: '2026-12-31T12:00:00+09:00' });
    expect((await hub.mails(mirai))[0]?.subject).toContain('90日以内');
    await hub.advance({ now: '2027-01-20T12:00:00+09:00' });
    expect(await hub.mails(mirai)).toHaveLength(1);
    // Both the 60th and the 30th day went by unseen: the nearer one is told.
    await hub.advance({ now: '2027-03-10T12:00:00+09:00' });
    expect((await hub.mails(mirai, 2)).map(({ subject }) => /\d+/.exec(subject)?.[0])).toEqual(['30', '90']);
    await hub.advance({ now: '2027-04-01T00:00:00+09:00' });
    expect((await hub.mails(mirai, 3))[0]?.subject).toContain('満了しました');
    await hub.advance({ advance: 'P3D' });
    expect(await hub.mails(mirai)).toHaveLength(3);
  });
});
