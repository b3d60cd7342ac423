import type { Express } from 'express';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { GatewayStore } from '../store.js';
import { mailLinkPages } from './pages/mail-links.js';
import { ownPages } from './pages/me/pages.js';
import { policyPages } from './pages/policy.js';
import { relayPages } from './pages/relay/pages.js';
import { Pages } from './pages/routes.js';
import { SessionShop } from './pages/session.js';
import type { PageParts } from './pages/visitor.js';

/** The pages for a candidate: what a rejection mail leads to, and his own. */
export function candidatePages(
  app: Express,
  { store, clock, config }: { readonly store: GatewayStore; readonly clock: Clock; readonly config: Config },
  parts: PageParts,
): void {
  const pages = new Pages(app, parts, new SessionShop(store, clock, config));
  relayPages(pages);
  mailLinkPages(pages);
  ownPages(pages);
  policyPages(pages, config.controller);
}
