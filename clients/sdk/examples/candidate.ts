import { connectCandidate } from '@tasuki/sdk/candidate';

const { HUB = 'http://127.0.0.1:4000', EMAIL = 'aoi@example.jp' } = process.env;
const candidate = connectCandidate({ url: HUB });

// 案内のリンクと確認コードは、本人のメールボックスに届く。
const token = await mailed(/\/relay\/([\w-]+)/);
const { employerName, position } = await candidate.invitation({ token });
console.log(`invited by ${employerName} for ${position}`);
await candidate.requestInvitationCode({ input: { token } });
const code = await mailed(/確認コード: (\d{6})/);

// 承諾すると本人のトークンが得られ、以後の呼び出しに使われる。
const { consents } = await candidate.acceptInvitation({
  input: {
    token,
    code,
    profile: {
      headline: 'TypeScriptによるバックエンド開発 7年',
      occupation: '02',
      skills: ['TypeScript', 'PostgreSQL'],
      yearsOfExperience: 7,
      prefecture: '13',
      openToRelocation: false,
    },
    identity: { name: '伊藤 葵', nameKana: 'イトウ アオイ', birthYear: 1994 },
    contact: { email: EMAIL },
    consents: [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }],
    showOutcomeToEmployer: false,
  },
});
console.log(`released ${consents[0]?.scopes.join(' ')}`);

for await (const { audience, items } of candidate.myDisclosures.each()) {
  console.log(`seen by ${audience.agency?.name}: ${items.join(' ')}`);
}

async function mailed(pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${HUB}/dev/mail?to=${encodeURIComponent(EMAIL)}`, {
      headers: { accept: 'application/json' },
    });
    const mails = (await answer.json()) as { text: string }[];
    const found = mails.map(({ text }) => pattern.exec(text)?.[1]).find(Boolean);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no such mail');
}
