import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/paths.js';

/** What Apollo Server asks for a document by its hash. */
export interface DocumentStore {
  get(key: string): Promise<string | undefined>;
  set(): Promise<void>;
  delete(): Promise<boolean>;
}

const KEY = /^apq:/;

/**
 * The documents of our own consoles, by SHA-256. They are made with the consoles (`npm run schema`); whatever else a
 * client would like to have remembered is not.
 */
export function trustedDocuments(): DocumentStore {
  const path = join(projectRoot, 'schema/generated/trusted-documents.json');
  const documents = new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>));
  return {
    get: async (key) => documents.get(key.replace(KEY, '')),
    set: async () => undefined,
    delete: async () => false,
  };
}
