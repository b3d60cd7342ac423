import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Makes the consoles in dist/web, once: a second run whose sources are the same does nothing, and does not even load the
 * bundler. Text is laid down compressed, so that the gateway only hands it out.
 */
const root = join(import.meta.dirname, '../..');
const made = join(root, 'dist/web');
const mark = join(made, '.made-from');

const sources = ['clients/web', 'clients/sdk/core', 'clients/sdk/generated', 'package-lock.json'];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesOf)) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (path.includes('.')) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

async function make(): Promise<void> {
  const [{ build }, { default: tailwind }] = await Promise.all([import('vite'), import('@tailwindcss/vite')]);
  await build({
    configFile: false,
    root: join(root, 'clients/web'),
    logLevel: 'error',
    plugins: [tailwind()],
    build: {
      outDir: made,
      emptyOutDir: true,
      // A source map would tell nothing of people, but a strict page has none to serve.
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        output: {
          // A page comes when it is opened; what several stand on comes once, in one piece and not in thirty small ones.
          codeSplitting: { groups: [{ name: 'parts', test: /clients\/(?:web|sdk)\//, minShareCount: 2 }] },
        },
      },
    },
  });
  for (const name of readdirSync(join(made, 'assets')).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const path = join(made, 'assets', name);
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(content));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

const now = fingerprint();
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== now) {
  await make();
  writeFileSync(mark, now);
}
