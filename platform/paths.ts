import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: the same whether this file runs compiled from `dist/` or from its source. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  return findRoot(dirname(folder));
}

/** A file of an installed package, as `package/path/in/it`. */
export function packageFile(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier);
}

const read = new Map<string, Buffer>();

/** The content of a file of a package, read once: for what is large and needed again and again, such as fonts. */
export function packageBytes(file: string): Buffer {
  const bytes = read.get(file) ?? readFileSync(packageFile(file));
  read.set(file, bytes);
  return bytes;
}
