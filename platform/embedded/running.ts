import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolderFor, serverAccount } from './account.js';
import { isProcess } from './process.js';

/** The port of the PostgreSQL that runs on this folder, a hub's beside us for instance; null when none does. */
export function runningPort(folder: string): number | null {
  const data = dataFolderFor(folder, serverAccount());
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
  return isProcess(Number(pid), data) ? Number(port) : null;
}
