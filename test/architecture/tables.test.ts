import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { catalogue } from '../../platform/errors/catalog.js';
import { reasons } from '../../platform/errors/reasons.js';
import { buildGraph } from '../../platform/graphql/build-subgraph.js';
import { projectRoot } from '../../platform/paths.js';
import { eventTable } from '../../schema/events.js';
import { releaseItems, releaseScopes, scopeNames } from '../../schema/release-scopes.js';
import { subgraphNames } from '../../schema/roles.js';
import { subgraphs } from '../../subgraphs/all.js';
import { releasedView } from '../../subgraphs/candidate/storage/released-view.js';
import { deliveryNotes } from '../../subgraphs/employer/domain/ats-delivery.js';

const JAPANESE = /[぀-ヿ一-鿿]/;

describe('the tables', () => {
  it('say every error in both languages', () => {
    for (const { message, messageJa } of [
      ...Object.values(catalogue),
      ...Object.values(reasons),
      ...Object.values(deliveryNotes),
    ]) {
      expect(messageJa).toMatch(JAPANESE);
      expect(message.replace('13-ユ-399001', '')).not.toMatch(JAPANESE);
    }
  });

  it('give every release scope a field of Candidate, a column of the view, and wire items that exist', async () => {
    const { schema } = await buildGraph(subgraphs.candidate);
    const fieldsOf = (type: string) => {
      const found = schema.getType(type);
      return isObjectType(found) ? found.getFields() : {};
    };
    for (const scope of scopeNames) {
      const { field, bit } = releaseScopes[scope];
      expect(fieldsOf('Candidate')).toHaveProperty(field);
      expect(releasedView).toContain(`r.scopes & ${bit} <> 0`);
    }
    const missing = releaseItems.filter(({ path }) => {
      let type = 'Candidate';
      return !path.split('.').every((step) => {
        const found = fieldsOf(type)[step];
        type = found ? String(found.type).replace(/[![\]]/g, '') : '';
        return found !== undefined;
      });
    });
    expect(missing).toEqual([]);
  });

  it('never give two scopes or two items one bit', () => {
    expect(new Set(scopeNames.map((scope) => releaseScopes[scope].bit)).size).toBe(scopeNames.length);
    expect(new Set(releaseItems.map(({ bit }) => bit)).size).toBe(releaseItems.length);
    expect(releaseItems.length).toBeLessThan(63);
  });

  it('have a reaction at every subscriber of every event, and none besides', () => {
    const wanted = Object.entries(eventTable).flatMap(([type, { subscribers }]) =>
      subscribers.map((name) => `${name} ${type}`),
    );
    const present = Object.values(subgraphs).flatMap((definition) =>
      definition.reactions.map(({ type }) => `${definition.name} ${type}`),
    );
    expect(present.sort()).toEqual(wanted.sort());
  });

  it('have the same slots in every subgraph', () => {
    for (const name of subgraphNames) {
      for (const part of ['subgraph.ts', 'permissions.ts', 'api', 'operations', 'domain', 'storage', 'reactions']) {
        expect([name, part, existsSync(join(projectRoot, 'subgraphs', name, part))]).toEqual([name, part, true]);
      }
    }
  });
});
