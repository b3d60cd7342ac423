import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** The account that PostgreSQL runs under: it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** As root: `postgres` if the machine has it, else `nobody`. As anyone else: oneself, which is `undefined`. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch (error) {
      if (name === 'nobody') throw error;
    }
  }
  return undefined;
}

/** True when every folder above `path` lets strangers pass: a checkout under /root does not. */
function reachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === parse(folder).root) return true;
  }
}

/**
 * A place below /var/lib for what the server account cannot reach where it is: a checkout in root's home.
 * The name is derived from the path, so the same checkout finds its data again.
 */
function elsewhere(path: string): string {
  return join('/var/lib/tasuki', createHash('sha256').update(path).digest('hex').slice(0, 12));
}

/** Where the data really lies: `wanted`, or a reachable folder that stands for it. Created and owned by `account`. */
export function dataFolderFor(wanted: string, account: Account | undefined): string {
  const folder = account === undefined || reachable(wanted) ? wanted : elsewhere(wanted);
  mkdirSync(dirname(folder), { recursive: true });
  if (folder !== wanted) chmodSync(dirname(folder), 0o755);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** The folder of binaries, or a copy of the package that `account` can reach. */
export function reachableBinaries(bin: string, account: Account | undefined): string {
  if (account === undefined || reachable(bin)) return bin;
  const copy = elsewhere(bin);
  if (!existsSync(join(copy, 'bin', 'postgres')))
    cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}
