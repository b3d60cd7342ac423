import { connectEmployer, isTasukiError } from '@tasuki/sdk/employer';

const { HUB = 'http://127.0.0.1:4000', EMAIL = 'aoi@example.jp' } = process.env;
const employer = connectEmployer({ url: HUB, clientId: 'employer-aozora', clientSecret: 'demo-secret' });

// 不採用にした方を登録する。通知メールはすぐに送られる。
const { registration } = await employer.registerCandidate({
  input: {
    name: '伊藤 葵',
    nameKana: 'イトウ アオイ',
    email: EMAIL,
    position: 'バックエンドエンジニア',
    stageReached: 'FINAL_INTERVIEW',
    disposition: 'QUALIFIED_NOT_SELECTED',
    rejectedOn: '2026-01-15',
    sendDelayHours: 0,
  },
});
console.log(`registered ${registration.id} ${registration.status}`);

// 入力の誤りは、コードと項目名で分かる。
try {
  await employer.withdrawRegistration({ input: { registrationId: crypto.randomUUID() } });
} catch (error) {
  if (!isTasukiError(error, 'NOT_FOUND')) throw error;
  console.log(`refused ${error.code} ${error.messageJa}`);
}

// すべての登録を、ページを意識せずにたどる。
let count = 0;
for await (const { candidateName } of employer.registrations.each({ filter: { source: 'API' } })) {
  count += candidateName === '伊藤 葵' ? 1 : 0;
}
console.log(`registrations ${count}`);

const { units, slots } = await employer.myRewards();
console.log(`units ${units} slots ${slots.length}`);
