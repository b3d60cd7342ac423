import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig, subgraphUrls } from '../../platform/config.js';

const production = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://id.example.jp',
  DATABASE_URL: 'postgres://tasuki:x@db.example.jp/tasuki',
  SMTP_URL: 'smtp://mail.example.jp',
  PUBLIC_URL: 'https://tasuki.example.jp/',
  KEYS_FILE: '/run/keys.json',
};

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the configuration', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['NODE_ENV', 'staging'],
    ['PUBLIC_URL', 'relay.example.com'],
    ['DATABASE_URL', 'mysql://db/tasuki'],
    ['READER_DATABASE_URL', 'db'],
    ['EMPLOYER_URL', 'ftp://employer'],
    ['SMTP_URL', 'https://mail.example.jp'],
    ['TASUKI_TEST_CLOCK', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses a wrong %s by name, without repeating it', (name, value) => {
    const said = refusal({ [name]: value });
    expect(said).toContain(`${name} must be`);
    expect(said).not.toContain(value);
  });

  it('needs in production what development makes up, and has no test clock there', () => {
    expect(refusal(production)).toBe('');
    for (const name of ['OIDC_ISSUER', 'DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'KEYS_FILE']) {
      expect(refusal({ ...production, [name]: '' })).toBe(`${name} is needed in production.`);
    }
    expect(refusal({ ...production, TASUKI_TEST_CLOCK: '1' })).toMatch(/^TASUKI_TEST_CLOCK must not be 1/);
  });

  it('wants the address of every subgraph or of none', () => {
    expect(subgraphUrls(readConfig({}))).toBeNull();
    const some = readConfig({ EMPLOYER_URL: 'http://127.0.0.1:4001', AGENCY_URL: 'http://127.0.0.1:4003' });
    expect(() => subgraphUrls(some)).toThrow('CANDIDATE_URL is missing.\nREWARDS_URL is missing.');
  });

  it('takes an empty variable for an absent one, and issues links under the public address', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ PORT: 4000, publicUrl: 'http://127.0.0.1:4000' });
    expect(readConfig(production)).toMatchObject({
      publicUrl: 'https://tasuki.example.jp',
      issuer: 'https://id.example.jp',
    });
  });
});
