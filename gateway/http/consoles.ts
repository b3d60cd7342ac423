import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import sirv from 'sirv';
import type { Config } from '../../platform/config.js';
import { projectRoot } from '../../platform/paths.js';

/** The rooms of the consoles: one application, whatever the address below them. */
const ROOMS = ['employer', 'agency', 'analyst', 'operator'];
const YEAR_S = 31_536_000;

/** GET / and the rooms — the consoles, one page whose scripts and styles come from here and nowhere else. */
export function consoleRoutes(app: Express, config: Config): void {
  const made = join(projectRoot, 'dist/web');
  const page = readFileSync(join(made, 'index.html'), 'utf8').replace('__CONSOLE__', escaped(settings(config)));
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${new URL(config.issuer).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  // Names of assets carry the hash of their content, so a copy never grows old.
  const assets = sirv(join(made, 'assets'), { immutable: true, maxAge: YEAR_S, brotli: true, gzip: true });
  app.use('/assets', assets);
  app.get(['/', '/signed-in', '/tour', ...ROOMS.map((room) => `/${room}{/*rest}`)], (_request, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-cache');
    response.type('html').send(page);
  });
}

/** What the page must know before it can ask: who signs people in, and whether this is a demo. */
function settings(config: Config): string {
  return JSON.stringify({
    issuer: config.issuer,
    clientId: config.CONSOLE_CLIENT,
    origin: config.publicUrl,
    development: !config.production,
  });
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
