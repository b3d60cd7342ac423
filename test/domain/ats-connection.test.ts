import { describe, expect, it } from '@jest/globals';
import { HubError } from '../../platform/errors/hub-error.js';
import { checkConnection } from '../../subgraphs/employer/domain/ats-connection.js';
import { saysWithdrawal } from '../../subgraphs/employer/domain/ats-event.js';
import { stageIn } from '../../subgraphs/employer/domain/selection-stage.js';

function baseUrl(apiBaseUrl: string, ownHostsOnly: boolean): string | null | undefined {
  const input = { provider: 'LEVER', secret: 's', relayTags: [], apiBaseUrl } as const;
  try {
    return checkConnection(input, { signsWebhooks: true, needsApiKey: false, hosts: ['api.lever.co'] }, ownHostsOnly)
      .apiBaseUrl;
  } catch (error) {
    return error instanceof HubError ? error.details.reason : null;
  }
}

describe('the address of an ATS’s API', () => {
  it.each([
    'http://127.0.0.1:4000/v1',
    'http://api.lever.co/v1',
    'https://api.lever.co.evil.example/v1',
    'https://evilapi.lever.co/v1',
    'https://169.254.169.254/latest',
    'https://[::1]/v1',
    'https://api.lever.co:8443/v1',
  ])('in production is the provider’s own, not %s', (url) => {
    expect(baseUrl(url, true)).toBe('NOT_THE_PROVIDERS_HOST');
  });

  it.each(['https://api.lever.co@evil.example/v1', 'ftp://api.lever.co', 'api.lever.co', 'https://api.lever.co/?x=1'])(
    'is never %s',
    (url) => {
      expect(baseUrl(url, false)).toBe('NOT_AN_API_ADDRESS');
    },
  );

  it('is taken without its last slash', () => {
    expect([baseUrl('https://api.lever.co/v1/', true), baseUrl('http://127.0.0.1:9/v1', false)]).toEqual([
      'https://api.lever.co/v1',
      'http://127.0.0.1:9/v1',
    ]);
  });
});

describe('words of an ATS', () => {
  it.each([
    '選考辞退',
    '内定辞退',
    '応募取下げ',
    'Withdrew',
    'Candidate withdrawn',
    'They rejected us',
    'Offer declined',
  ])('%s is a withdrawal', (text) => {
    expect(saysWithdrawal(text)).toBe(true);
  });

  it.each(['不合格', '見送り', 'We rejected them', 'Underqualified', 'スキル不足', 'Culture fit', '', null])(
    '%s is none',
    (text) => {
      expect(saysWithdrawal(text)).toBe(false);
    },
  );

  it.each([
    ['書類選考', 'SCREENING'],
    ['Application Review', 'SCREENING'],
    ['一次面接', 'FIRST_INTERVIEW'],
    ['Phone Interview', 'FIRST_INTERVIEW'],
    ['２次面接', 'SECOND_INTERVIEW'],
    ['最終面接', 'FINAL_INTERVIEW'],
    ['On-site', 'FINAL_INTERVIEW'],
    ['内定', 'OFFER'],
    ['OFFER', 'OFFER'],
    ['その他', null],
  ])('%s is the stage %s', (text, stage) => {
    expect(stageIn(text)).toBe(stage);
  });
});
