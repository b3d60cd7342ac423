import type { DemoClient, DemoMember } from '../../gateway/http/dev/members.js';
import type { AgencyId, EmployerId } from '../../platform/ids.js';

/**
 * The members that exist in every development hub, demo data or not, and their machine clients. Corporate numbers begin
 * their base with 9, which is given to nobody.
 */
export const demoEmployers = [
  {
    clientId: 'employer-aozora',
    contact: 'jinji@aozora-tech.example.jp',
    id: '01900000-0000-7000-8000-00000000a001' as EmployerId,
    name: '株式会社あおぞらテック',
    corporateNumber: '8900000000001',
    prefecture: '13',
  },
  {
    clientId: 'employer-toto',
    contact: 'saiyo@toto-soft.example.jp',
    id: '01900000-0000-7000-8000-00000000a002' as EmployerId,
    name: '東都ソフト株式会社',
    corporateNumber: '7900000000002',
    prefecture: '13',
  },
  {
    clientId: 'employer-kitahama',
    contact: 'jinji@kitahama-foods.example.jp',
    id: '01900000-0000-7000-8000-00000000a003' as EmployerId,
    name: '北浜フーズ株式会社',
    corporateNumber: '6900000000003',
    prefecture: '27',
  },
  {
    clientId: 'employer-aozora-data',
    contact: 'jinji@aozora-data.example.jp',
    id: '01900000-0000-7000-8000-00000000a004' as EmployerId,
    name: 'あおぞらデータ株式会社',
    corporateNumber: '5900000000004',
    prefecture: '13',
  },
] as const;

/** あおぞらテック and あおぞらデータ. */
export const demoGroup = ['8900000000001', '5900000000004'] as const;

export const demoAgencies = [
  {
    clientId: 'agency-mirai',
    contact: 'info@mirai-career.example.jp',
    id: '01900000-0000-7000-8000-00000000b001' as AgencyId,
    name: 'みらいキャリア株式会社',
    corporateNumber: '4900000000005',
    permitNumber: '13-ユ-399001',
    permitValidFrom: '2024-04-01',
    permitValidTo: '2027-03-31',
    specialities: ['IT・通信', '営業', '管理部門'],
    feeRatePercent: 30,
    contactEmail: 'keiri@mirai-career.example.jp',
    refundPolicy: '入社日から30日以内の退職は手数料の100%、31日から90日以内の退職は50%を返戻します。',
  },
  {
    clientId: 'agency-kansai',
    contact: 'info@kansai-relay.example.jp',
    id: '01900000-0000-7000-8000-00000000b002' as AgencyId,
    name: '関西人材リレー株式会社',
    corporateNumber: '3900000000006',
    permitNumber: '27-ユ-399002',
    permitValidFrom: '2026-04-01',
    permitValidTo: '2029-03-31',
    specialities: ['製造', '食品', '物流'],
    feeRatePercent: 35,
    contactEmail: 'info@kansai-relay.example.jp',
    refundPolicy: '入社日から30日以内の退職は手数料の80%、31日から90日以内の退職は50%を返戻します。',
  },
] as const;

/** The secret of every demo client; agencies' clients are logins of theirs, listed when the demo is seeded. */
export const SECRET = 'demo-secret';

/** Who may sign in to the consoles of a demo. */
export const demoMembers: readonly DemoMember[] = [
  ...demoEmployers.map(({ clientId, id, name }) => ({ clientId, name, role: 'EMPLOYER' as const, org: id })),
  ...demoAgencies.map(({ clientId, id, name }) => ({ clientId, name, role: 'AGENCY' as const, org: id })),
  { clientId: 'analyst', name: '分析担当', role: 'ANALYST', org: null },
  { clientId: 'operator', name: '運営者', role: 'OPERATOR', org: null },
];

export const demoClients: readonly DemoClient[] = demoMembers
  .filter(({ role }) => role !== 'AGENCY')
  .map((member) => ({ ...member, secret: SECRET }));
