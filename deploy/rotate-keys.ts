import { renameSync, writeFileSync } from 'node:fs';
import { type Rotatable, rotatable, rotated } from '../platform/key-rotation.js';
import { keysPath, loadKeys } from '../platform/keys.js';
import { runCommand } from './run-command.js';
import { say } from './say.js';

/** `npm run keys:rotate <section>` — puts a new key into the file of keys; what was made under the old one stays good. */
const section = process.argv[2] as Rotatable;
if (!rotatable.includes(section)) {
  say(`Usage: npm run keys:rotate ${rotatable.join('|')}`);
  process.exit(1);
}
await runCommand(async (config) => {
  const path = keysPath(config);
  const keys = rotated(loadKeys(config), section, new Date());
  writeFileSync(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  say(`${path} has a new ${section} key. Restart the hub's processes.`);
  return true;
});
