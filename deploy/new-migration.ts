import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/paths.js';
import { subgraphNames } from '../schema/roles.js';
import { say } from './say.js';

/**
 * `npm run migrate:new <subgraph> <purpose>` — writes the next migration of a subgraph, numbered ten after its last so
 * that two people's work can stand between, and says where it must be listed.
 */
const [subgraph = '', purpose = ''] = process.argv.slice(2);
const folder = join(projectRoot, 'subgraphs', subgraph, 'storage/migrations');
if (!subgraphNames.some((name) => name === subgraph) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(purpose)) {
  say(`Usage: npm run migrate:new <${subgraphNames.join('|')}> <purpose-in-small-letters>`);
  process.exit(1);
}

const numbers = readdirSync(folder).map((file) => Number(/^m(\d+)-/.exec(file)?.[1] ?? 0));
const number = String((Math.floor(Math.max(...numbers) / 10) + 1) * 10).padStart(4, '0');
const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;
const name = `${capital(subgraph)}M${number}${purpose.split('-').map(capital).join('')}`;
const file = join(folder, `m${number}-${purpose}.ts`);
if (existsSync(file)) throw new Error(`${file} exists`);
writeFileSync(
  file,
  `import { Migration } from '@mikro-orm/migrations';

export class ${name} extends Migration {
  override up(): void {
    this.addSql('');
  }
}
`,
);
say(`${file}\nList ${name} last under \`migrations\` in subgraphs/${subgraph}/subgraph.ts.`);
