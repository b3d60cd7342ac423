import { connectAnalytics } from '@tasuki/sdk/analytics';

const { HUB = 'http://127.0.0.1:4000', FROM = '2026-01-01', TO = '2026-12-31' } = process.env;
const analytics = connectAnalytics({ url: HUB, clientId: 'analyst', clientSecret: 'demo-secret' });

// 5人未満の人数は null（秘匿）で返る。0人とは区別する。
const { total } = await analytics.slotReport({ input: { from: FROM, to: TO, groupBy: 'MONTH' } });
console.log(`registered ${total.registered ?? 'suppressed'} consented ${total.consented ?? 'suppressed'}`);

const [programme] = await analytics.rewardProgrammes();
console.log(`programme ${programme?.version} ${programme?.unitsPerSlot} units a slot`);
