import { connectAgency, isTasukiError } from '@tasuki/sdk/agency';

const { HUB = 'http://127.0.0.1:4000', OPENING = '' } = process.env;
const agency = connectAgency({ url: HUB, clientId: 'agency-mirai', clientSecret: 'demo-secret' });

// 開示された範囲だけが返る。開示されていない項目は null で、releasedScopes にない。
const { edges } = await agency.candidatePool({ filter: { skillsAll: ['TypeScript'] }, orderBy: 'MATCH', first: 5 });
const found = edges[0]?.node;
if (!found) throw new Error('nobody has released anything to this agency');
console.log(`found ${found.profile?.headline} released ${found.releasedScopes.join(' ')} name ${found.identity?.name}`);

// 冪等キーは SDK が付ける。通信が切れて再送しても、紹介は一つだけ。
const { introduction } = await agency.proposeIntroduction({
  input: {
    candidateId: found.id,
    jobOpeningId: OPENING,
    message: 'ご経験が求人に合うと考えました。',
    conditions: '雇用期間の定めなし。年収600〜700万円。東京都港区。',
  },
});
console.log(`introduced ${introduction.status}`);

try {
  await agency.proposeIntroduction({
    input: { candidateId: found.id, jobOpeningId: OPENING, message: '再度', conditions: '同上' },
  });
} catch (error) {
  if (!isTasukiError(error, 'INTRODUCTION_EXISTS')) throw error;
  console.log(`refused ${error.code}`);
}
