import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ReasonCode, reasons } from '../../platform/errors/reasons.js';
import { startHub, type TestHub } from '../support/hub.js';
import { career, join, rejection } from '../support/story.js';

type Asker = 'employer-aozora' | 'operator' | 'candidate';
type Case = readonly [ReasonCode, Asker, string, string | undefined, object, string?];

const someone = rejection({ name: '伊藤 葵', kana: 'イトウ アオイ', email: 'aoi@example.jp' });
const opening = { title: 'SRE', occupation: '02', skills: ['Go'], prefecture: '13', description: '運用' };
const template = {
  name: '標準',
  subject: '選考結果のご連絡',
  body: '{{candidateName}} 様\nご応募ありがとうございました。\n{{relayUrl}}',
};
const agency = {
  name: 'そらキャリア株式会社',
  corporateNumber: '9900000000009',
  permitNumber: '13-ユ-399777',
  permitValidFrom: '2026-01-01',
  permitValidTo: '2029-01-01',
  specialities: [],
  feeRatePercent: 30,
};
const programme = {
  version: 'relay-other-v1',
  trigger: 'HIRES',
  benefit: 'FREE_HIRE',
  unitsPerHire: 60,
  unitsPerSlot: 180,
  attribution: 'BUT_FOR',
  attributionWindowDays: 180,
  slotValidDays: 365,
  chainWeights: [[60], [40, 20], [40, 12, 8]],
  clawback: [{ withinDays: 30, percent: 100 }],
  effectiveFrom: '2099-01-01',
  legalEvidence: '意見書 2026-1',
};
const network = { audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] };
const day = 86_400_000;
const csv = (text: string, more: object = {}) => ({
  contentBase64: Buffer.from(text).toString('base64'),
  dryRun: true,
  ...more,
});
const HEADINGS = 'name,email,position,stageReached,rejectedOn';

/** What is refused, to whom, by which mutation, naming which field, in which input. */
const cases: readonly Case[] = [
  ['REQUIRED', 'employer-aozora', 'registerCandidate', 'name', { ...someone, name: '　' }],
  ['TOO_LONG', 'employer-aozora', 'registerCandidate', 'name', { ...someone, name: '葵'.repeat(500) }],
  ['CONTROL_CHARACTER', 'employer-aozora', 'registerCandidate', 'name', { ...someone, name: '伊藤\u0000葵' }],
  ['LINE_BREAK', 'employer-aozora', 'registerCandidate', 'name', { ...someone, name: '伊藤\r\nBcc: x@example.jp' }],
  ['NOT_AN_EMAIL', 'employer-aozora', 'registerCandidate', 'email', { ...someone, email: 'aoi@example' }],
  ['NOT_A_PHONE', 'employer-aozora', 'registerCandidate', 'phone', { ...someone, phone: '電話なし' }],
  ['IN_THE_FUTURE', 'employer-aozora', 'registerCandidate', 'rejectedOn', { ...someone, rejectedOn: '2099-01-01' }],
  ['NOT_IN_RANGE', 'employer-aozora', 'registerCandidate', 'sendDelayHours', { ...someone, sendDelayHours: -1 }],
  ['NOT_A_PREFECTURE', 'employer-aozora', 'openJob', 'prefecture', { ...opening, prefecture: '48' }],
  ['NOT_AN_OCCUPATION', 'employer-aozora', 'openJob', 'occupation', { ...opening, occupation: '16' }],
  ['MIN_OVER_MAX', 'employer-aozora', 'openJob', 'salaryMin', { ...opening, salaryMin: 2, salaryMax: 1 }],
  ['PLACEHOLDER_MISSING', 'employer-aozora', 'saveNoticeTemplate', 'body', { ...template, body: '残念ですが' }],
  ['PLACEHOLDER_UNKNOWN', 'employer-aozora', 'saveNoticeTemplate', 'subject', { ...template, subject: '{{salary}}' }],
  [
    'PROMISES_A_JOB',
    'employer-aozora',
    'saveNoticeTemplate',
    'body',
    { ...template, body: '内定をお約束します。{{relayUrl}}' },
  ],
  ['TEMPLATE_UNSUPPORTED', 'employer-aozora', 'importRegistrations', 'template', csv('a\n1', { template: 'LEVER' })],
  ['COLUMN_MISSING', 'employer-aozora', 'importRegistrations', 'email', csv('name\n葵'), 'CSV_UNREADABLE'],
  [
    'PROHIBITED_COLUMN',
    'employer-aozora',
    'importRegistrations',
    '本籍',
    csv(`${HEADINGS},本籍\n葵,a@example.jp,開発,SCREENING,2026-01-01,東京`),
    'PROHIBITED_DATA',
  ],
  [
    'NOT_THIS_ENCODING',
    'employer-aozora',
    'importRegistrations',
    undefined,
    { contentBase64: Buffer.from([0x6e, 0xff, 0xfe, 0x0a]).toString('base64'), encoding: 'UTF_8', dryRun: true },
    'CSV_UNREADABLE',
  ],
  [
    'NOT_CONNECTABLE',
    'employer-aozora',
    'connectAts',
    'provider',
    { provider: 'HRMOS', secret: 'x'.repeat(20), relayTags: [] },
  ],
  ['NOT_A_CORPORATE_NUMBER', 'operator', 'registerAgency', 'corporateNumber', { ...agency, corporateNumber: '1' }],
  ['NOT_A_PERMIT_NUMBER', 'operator', 'registerAgency', 'permitNumber', { ...agency, permitNumber: '99-ユ-1' }],
  [
    'MEMBER_EXISTS',
    'operator',
    'registerAgency',
    'corporateNumber',
    { ...agency, corporateNumber: '4900000000005' },
    'CONFLICT',
  ],
  ['IN_THE_PAST', 'operator', 'publishProgramme', 'effectiveFrom', { ...programme, effectiveFrom: '2020-01-01' }],
  ['NOT_CHAIN_WEIGHTS', 'operator', 'publishProgramme', 'chainWeights', { ...programme, chainWeights: [[40, 20]] }],
  [
    'STEPS_NOT_ASCENDING',
    'operator',
    'publishProgramme',
    'clawback',
    {
      ...programme,
      clawback: [
        { withinDays: 30, percent: 50 },
        { withinDays: 30, percent: 20 },
      ],
    },
  ],
  ['TOO_MANY', 'operator', 'setCorporateGroup', 'corporateNumbers', { corporateNumbers: Array(1001).fill('1') }],
  [
    'NOT_A_MONTH',
    'candidate',
    'updateProfile',
    'career.positions.from',
    { career: { ...career, positions: [{ employerName: '株式会社みなと', title: '開発', from: '2019-13' }] } },
  ],
  ['NOT_IN_THE_FUTURE', 'candidate', 'grantConsent', 'expiresAt', { ...network, expiresAt: '2020-01-01T00:00:00Z' }],
  [
    'TOO_FAR_AHEAD',
    'candidate',
    'grantConsent',
    'expiresAt',
    { ...network, expiresAt: new Date(Date.now() + 366 * day).toISOString() },
  ],
  ['SCOPES_NEED_PROFILE', 'candidate', 'grantConsent', 'scopes', { ...network, scopes: ['CONTACT'] }],
  ['AUDIENCE_NEEDS_AGENCY', 'candidate', 'grantConsent', 'audience', { ...network, audience: { kind: 'AGENCY' } }],
  ['AUDIENCE_NOT_GRANTABLE', 'candidate', 'grantConsent', 'audience', { ...network, audience: { kind: 'EMPLOYER' } }],
  ['BLOCK_NEEDS_RECIPIENT', 'candidate', 'blockRecipient', 'block', { block: { kind: 'NETWORK' } }],
];

describe('a value that cannot be accepted', () => {
  let hub: TestHub;
  const tokens = new Map<Asker, string>();
  beforeAll(async () => {
    hub = await startHub('one process');
    for (const client of ['employer-aozora', 'operator'] as const) tokens.set(client, await hub.token(client));
    tokens.set('candidate', (await join(hub, tokens.get('employer-aozora') ?? '', [])).token);
  });
  afterAll(() => hub?.stop());

  const refusal = async (asker: Asker, query: string, variables: object = {}) => {
    const { errors } = await hub.ask(tokens.get(asker) ?? null, query, variables as Record<string, unknown>);
    const { message = '', extensions } = errors?.[0] ?? {};
    return { message, ...extensions };
  };

  it.each(cases)('is refused as %s to %s by %s, in both languages', async (reason, asker, mutation, field, ...rest) => {
    const [input, code = 'INVALID_INPUT'] = rest;
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
    const said = await refusal(asker, query, { input });
    expect(said).toMatchObject({ code, ...reasons[reason] });
    expect(said.field).toBe(field);
  });

  it('names the row and the column of a file, and takes the rows beside it', async () => {
    const rows = [
      `${HEADINGS},disposition`,
      '葵,a@example.jp,開発,一次,2026-01-01,',
      '凛,r@example.jp,開発,？？？,2026-01-01,',
      '蓮,l@example.jp,開発,最終,2026-02-30,',
      '翔,s@example.jp,開発,書類,2026-01-01,すごい',
    ];
    const query = `mutation($input: ImportRegistrationsInput!) { importRegistrations(input: $input) {
      registered refused { row column message messageJa } } }`;
    const answer = await hub.ask<{ importRegistrations: { registered: number; refused: object[] } }>(
      tokens.get('employer-aozora') ?? '',
      query,
      { input: csv(rows.join('\n')) },
    );
    expect(answer.data.importRegistrations).toMatchObject({
      registered: 1,
      refused: [
        { row: 3, column: 'stageReached', ...reasons.NOT_A_STAGE },
        { row: 4, ...reasons.NOT_A_DAY },
        { row: 5, ...reasons.NOT_A_DISPOSITION },
      ],
    });
  });

  it('is refused in a page, a document, a comment and an own mapping', async () => {
    const many = await refusal('employer-aozora', '{ registrations(first: 101) { totalCount } }');
    expect(many).toMatchObject({ field: 'first', ...reasons.NOT_A_PAGE_SIZE });
    const unknown = await refusal('employer-aozora', '{ nothingOfTheSort }');
    expect(unknown.messageJa).toBe(reasons.MALFORMED_QUERY.messageJa);
    const { data } = await hub.ask<{ registrations: { edges: { node: { id: string } }[] } }>(
      tokens.get('employer-aozora') ?? '',
      '{ registrations(first: 1) { edges { node { id } } } }',
    );
    const registrationId = data.registrations.edges[0]?.node.id;
    const evaluate = 'mutation($input: WriteEvaluationInput!) { writeEvaluation(input: $input) { __typename } }';
    const input = { registrationId, scores: [], comment: '支持政党の話が多かった', shareable: true };
    expect(await refusal('employer-aozora', evaluate, { input })).toMatchObject({
      code: 'PROHIBITED_DATA',
      ...reasons.PROHIBITED_TOPIC,
    });
    const map = 'mutation($input: SaveImportMappingInput!) { saveImportMapping(input: $input) { __typename } }';
    const mapping = { name: '自社', columns: [{ field: 'name', headings: ['氏名'] }], rejectionWords: [] };
    expect(await refusal('employer-aozora', map, { input: mapping })).toMatchObject(reasons.FIELD_UNMAPPED);
  });

  it('does not move the clock back, nor by what is no time', async () => {
    const back = await hub.http.post('/dev/clock').send({ now: '2020-01-01T00:00:00Z' });
    expect(back.body.errors[0].extensions.messageJa).toBe(reasons.CLOCK_BACKWARDS.messageJa);
    const odd = await hub.http.post('/dev/clock').send({ advance: 'tomorrow' });
    expect(odd.body.errors[0].extensions.messageJa).toBe(reasons.NOT_AN_INSTANT.messageJa);
  });
});
