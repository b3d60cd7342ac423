import { form } from '../controls.js';
import { NO_SCORE, ratingForm, scoreOf } from '../mail-links.js';
import type { Outcome, Pages } from '../routes.js';
import type { Visitor } from '../visitor.js';
import { mine } from './frame.js';

const RATE = 'mutation($input: RateRejectionInput!) { rateRejection(input: $input) { ok } }';

export function ratePage(pages: Pages): void {
  pages.get('/me/rate', rating);
  pages.post('/me/rate', rate);
}

function rating(visitor: Visitor, errors = {}): Outcome {
  return mine(
    visitor,
    '/me',
    ratingForm(visitor, (body) => form(visitor, '/me/rate', body), errors),
  );
}

async function rate(visitor: Visitor): Promise<Outcome> {
  const score = scoreOf(visitor);
  if (score === undefined) return rating(visitor, NO_SCORE);
  await visitor.ask(RATE, { input: { score, comment: visitor.text('comment') } });
  return { goTo: '/me?done=rated' };
}
