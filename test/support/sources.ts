import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../../platform/paths.js';

export interface Source {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

export const ROOMS = ['clients', 'deploy', 'gateway', 'platform', 'schema', 'subgraphs'];

/** Every TypeScript source of the product, and of the tests if asked; generated and compiled files left out. */
export function sources(folders: readonly string[] = ROOMS): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\/(generated|dist)(\/|$)/.test(entry.parentPath),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: relative(projectRoot, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })),
  );
}

export const subgraphFolders = readdirSync(join(projectRoot, 'subgraphs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The code without its comments and strings, for laws that look for words of the language. */
export function codeOf({ text }: Source): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/`(?:\\.|\$\{[^}]*\}|[^`\\])*`|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "''");
}
