import DataLoader from 'dataloader';
import type { Ctx } from './context.js';

/**
 * The DataLoader of one request for one way of fetching. `fetch` gets distinct keys and answers a map; a key that the
 * map lacks is null. The function itself is the loader's identity, so it must be a module's, not made on the spot.
 */
export function loader<C extends Ctx, Value>(
  ctx: C,
  fetch: (ctx: C, keys: readonly string[]) => Promise<Map<string, Value>>,
): DataLoader<string, Value | null> {
  const known = ctx.loaders.get(fetch);
  if (known) return known as DataLoader<string, Value | null>;
  const made = new DataLoader<string, Value | null>(async (keys) => {
    const found = await fetch(ctx, keys);
    return keys.map((key) => found.get(key) ?? null);
  });
  ctx.loaders.set(fetch, made);
  return made;
}
