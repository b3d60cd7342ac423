import { existsSync, readFileSync } from 'node:fs';

/** True when this process lives and its command line speaks of `word`; where that cannot be read, when it lives. */
export function isProcess(pid: number, word: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) ? readFileSync(commandLine, 'utf8').includes(word) : process.platform !== 'linux';
}
