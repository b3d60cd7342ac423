import { releaseScopes, scopesOf } from '../../../schema/release-scopes.js';
import type { Consent } from './consent.js';
import { PURPOSE } from './consent.js';
import { noticeHash } from './notice.js';

export interface ReceiptParties {
  /** Where the hub is reached and answers for itself. */
  readonly publicUrl: string;
  /** Who answers for the data. */
  readonly controller: {
    readonly name: string;
    readonly address: string;
    readonly email: string;
    readonly phone: string;
  };
  /** Who may receive: the agency's or employer's kind and id, or every agency in good standing. */
  readonly recipient: { readonly kind: string; readonly id: string | null };
  /** The person, as the receipt names him: a pseudonym that only he and the hub can resolve. */
  readonly principalId: string;
}

/**
 * 同意の控え — what the person keeps of a consent, in the fields of the Kantara Consent Receipt 1.1 and, beside them,
 * those of ISO/IEC TS 27560:2023. Nothing in it names the person but the pseudonym.
 */
export function receiptOf(consent: Consent, parties: ReceiptParties): Record<string, unknown> {
  const categories = scopesOf(consent.scopes).map((scope) => releaseScopes[scope].nameJa);
  const network = parties.recipient.kind === 'NETWORK';
  const recipient = network
    ? 'すべての有効な許可を持つ人材紹介会社'
    : `${parties.recipient.kind}:${parties.recipient.id ?? ''}`;
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: 'JP',
    consentTimestamp: Math.floor(consent.grantedAt.getTime() / 1000),
    collectionMethod: 'web form with one-time code',
    consentReceiptID: consent.id,
    language: 'ja',
    piiPrincipalId: parties.principalId,
    piiControllers: [controllerOf(parties)],
    policyUrl: `${parties.publicUrl}/policy/${consent.noticeVersion}`,
    services: [
      {
        service: 'キャリアリレー',
        purposes: [
          {
            purpose: PURPOSE,
            purposeCategory: ['職業紹介'],
            consentType: 'EXPLICIT',
            piiCategory: categories,
            primaryPurpose: true,
            termination: consent.expiresAt.toISOString(),
            thirdPartyDisclosure: true,
            thirdPartyName: recipient,
          },
        ],
      },
    ],
    sensitive: false,
    spiCat: [],
    record: record27560(consent, parties, recipient),
  };
}

function controllerOf({ controller, publicUrl }: ReceiptParties): Record<string, unknown> {
  return {
    piiController: controller.name,
    onBehalf: false,
    contact: 'プライバシー窓口',
    piiControllerUrl: publicUrl,
    address: controller.address,
    email: controller.email,
    phone: controller.phone,
  };
}

function record27560(consent: Consent, parties: ReceiptParties, recipient: string): Record<string, unknown> {
  return {
    schemaVersion: 'ISO/IEC TS 27560:2023',
    recordId: consent.id,
    piiPrincipalId: parties.principalId,
    parties: [
      { partyId: parties.publicUrl, partyType: 'PII controller', ...parties.controller },
      { partyId: recipient, partyType: 'third party' },
    ],
    processing: {
      privacyNotice: { version: consent.noticeVersion, sha256: noticeHash(consent.noticeVersion) },
      language: 'ja',
      purpose: PURPOSE,
      lawfulBasis: '個人情報の保護に関する法律27条1項（本人の同意）',
      piiInformation: scopesOf(consent.scopes),
      storageLocations: ['JP'],
      retentionPeriod: consent.expiresAt.toISOString(),
      jurisdiction: 'JP',
      recipientThirdParties: [recipient],
      withdrawalMethod: `${parties.publicUrl}/me`,
    },
    events: [
      { eventType: 'given', eventTime: consent.grantedAt.toISOString(), validUntil: consent.expiresAt.toISOString() },
    ],
  };
}
