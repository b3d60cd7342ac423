import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  await globalThis.tasukiTestPostgres?.stop();
  rmSync(process.env.TASUKI_TEST_FOLDER, { recursive: true, force: true });
}
