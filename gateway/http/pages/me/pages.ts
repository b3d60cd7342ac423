import type { Pages } from '../routes.js';
import { blockPages } from './blocks.js';
import { consentPages } from './consents.js';
import { dataPages } from './data.js';
import { deletionPage } from './deletions.js';
import { grantPages } from './grant.js';
import { homePage } from './home.js';
import { introductionPages } from './introductions.js';
import { profilePages } from './profile.js';
import { ratePage } from './rate.js';
import { reapplyPage } from './reapply.js';
import { recordPages } from './records.js';
import { samePersonPages } from './same-person.js';
import { signInPages } from './sign-in.js';

/** /me — a candidate's own pages. */
export function ownPages(pages: Pages): void {
  signInPages(pages);
  homePage(pages);
  grantPages(pages);
  consentPages(pages);
  recordPages(pages);
  deletionPage(pages);
  introductionPages(pages);
  blockPages(pages);
  profilePages(pages);
  ratePage(pages);
  reapplyPage(pages);
  samePersonPages(pages);
  dataPages(pages);
}
