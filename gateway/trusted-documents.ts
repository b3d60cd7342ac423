import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import { type DocumentNode, parse } from 'graphql';
import { projectRoot } from '../platform/paths.js';

/** What comes before the SHA-256 of a text in the keys of Apollo Server's stores. */
const PREFIX = /^.*:/;

/**
 * The documents of our own consoles, by SHA-256. They are made with the consoles (`npm run schema`), where they are
 * checked against the supergraph; whatever else a client would like to have remembered is not.
 */
export class TrustedDocuments {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly parsed = new Map<string, DocumentNode>();
  /** Documents that anyone else sent, as long as there is room for them. */
  private readonly others = new InMemoryLRUCache<DocumentNode>();

  constructor() {
    const path = join(projectRoot, 'schema/generated/trusted-documents.json');
    this.texts = new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>));
  }

  /** For Apollo Server: the text of a hash. */
  readonly byHash: KeyValueCache<string> = {
    get: async (key) => this.texts.get(key.replace(PREFIX, '')),
    set: async () => undefined,
    delete: async () => false,
  };

  /** For Apollo Server: parsed and validated documents by the hash of their text. */
  readonly known: KeyValueCache<DocumentNode> = {
    get: async (key) => this.parsed.get(key.replace(PREFIX, '')) ?? this.others.get(key),
    set: (key, document) => this.others.set(key, document),
    delete: (key) => this.others.delete(key),
  };

  /** Has every one ready before it is asked for, one in a turn: no request waits for more than one of them. */
  async prepare(plan: (document: DocumentNode) => void): Promise<void> {
    for (const [hash, text] of this.texts) {
      await nextTurn();
      const document = parse(text);
      plan(document);
      this.parsed.set(hash, document);
    }
  }
}
