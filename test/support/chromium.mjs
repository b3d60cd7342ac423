import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is, or undefined. CHROMIUM names another than the usual ones. */
export const chromium = [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path));
