import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the development issuer remembers of one kind of thing: sessions, codes, refresh tokens. A restart forgets it. */
export function memory(): Adapter {
  const kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const alive = (id: string) => {
    const found = kept.get(id);
    if (found && found.until > performance.now()) return found.payload;
    kept.delete(id);
    return undefined;
  };
  const where = (matches: (payload: AdapterPayload) => boolean) =>
    [...kept.keys()].map(alive).find((payload) => payload !== undefined && matches(payload));
  return {
    find: async (id) => alive(id),
    findByUid: async (uid) => where((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => where((payload) => payload.userCode === userCode),
    async upsert(id, payload, expiresInS = Number.POSITIVE_INFINITY) {
      kept.set(id, { payload, until: performance.now() + expiresInS * 1000 });
    },
    async consume(id) {
      const payload = alive(id);
      if (payload) payload.consumed = true;
    },
    async destroy(id) {
      kept.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
    },
  };
}
