import { fail, refuse } from '../../../platform/errors/hub-error.js';

export const documentKinds = ['PERMIT', 'FEE_SCHEDULE', 'OTHER'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentGiven {
  readonly kind: DocumentKind;
  readonly contentBase64: string;
}

/** 添付書類 — a file that proves what is filed. Its kind is told by its first bytes, never by a name. */
export interface PermitDocument {
  readonly kind: DocumentKind;
  readonly mediaType: string;
  readonly bytes: number;
  readonly contentBase64: string;
}

/** Bytes of one document, and of all of one filing together: a GraphQL body holds 5 MB of base64. */
export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;
export const MAX_FILING_BYTES = 3 * 1024 * 1024;
const MAX_DOCUMENTS = 5;

const SIGNATURES: readonly [mediaType: string, hex: string][] = [
  ['application/pdf', '255044462d'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/jpeg', 'ffd8ff'],
];

/** Refuses a filing without its permit, and files that are no PDF, PNG or JPEG or too large. Names the field `documents`. */
export function checkDocuments(given: readonly DocumentGiven[]): PermitDocument[] {
  if (!given.some(({ kind }) => kind === 'PERMIT')) refuse('documents', 'PERMIT_MISSING');
  if (given.length > MAX_DOCUMENTS) refuse('documents', 'TOO_MANY');
  const documents = given.map(checkDocument);
  if (documents.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_FILING_BYTES)
    fail('TOO_LARGE', { field: 'documents' });
  return documents;
}

function checkDocument({ kind, contentBase64 }: DocumentGiven): PermitDocument {
  if (contentBase64.length > MAX_DOCUMENT_BYTES * 1.4) fail('TOO_LARGE', { field: 'documents' });
  const content = Buffer.from(contentBase64, 'base64');
  if (content.toString('base64') !== contentBase64) refuse('documents', 'NOT_BASE64');
  if (content.length > MAX_DOCUMENT_BYTES) fail('TOO_LARGE', { field: 'documents' });
  const start = content.subarray(0, 8).toString('hex');
  const [mediaType] = SIGNATURES.find(([, hex]) => start.startsWith(hex)) ?? refuse('documents', 'NOT_A_DOCUMENT');
  return { kind, mediaType, bytes: content.length, contentBase64 };
}
