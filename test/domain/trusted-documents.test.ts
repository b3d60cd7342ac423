import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type DocumentNode, parse, specifiedRules, validate } from 'graphql';
import { complexityRules } from '../../gateway/limits.js';
import { TrustedDocuments } from '../../gateway/trusted-documents.js';
import { projectRoot } from '../../platform/paths.js';

const read = (name: string) => readFileSync(join(projectRoot, 'schema/generated', name), 'utf8');

describe('the documents of our own consoles', () => {
  const texts = Object.entries(JSON.parse(read('trusted-documents.json')) as Record<string, string>);
  const schema = buildSchema(read('api.graphql'));

  it('are within the rules and limits that nobody checks again when they are asked for', () => {
    const refused = texts.flatMap(([, text]) => validate(schema, parse(text), [...specifiedRules, ...complexityRules]));
    expect(refused).toEqual([]);
  });

  it('are planned before they are asked for, and stay; whatever else is sent is known beside them', async () => {
    const documents = new TrustedDocuments();
    const planned: DocumentNode[] = [];
    await documents.prepare((document) => planned.push(document));
    const known = await Promise.all(texts.map(([hash]) => documents.known.get(`schema:${hash}`)));
    expect(known).toEqual(planned);
    expect(planned).toHaveLength(texts.length);

    const other = parse('{ __typename }');
    await documents.known.set('schema:other', other);
    expect(await documents.known.get('schema:other')).toBe(other);
    expect(await documents.byHash.get('apq:other')).toBeUndefined();
    expect(await documents.byHash.get(`apq:${texts[0]?.[0]}`)).toBe(texts[0]?.[1]);
  });
});
