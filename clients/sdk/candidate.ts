import { Connection, type ConnectionOptions } from './core/connection.js';
import { type Methods, methodsOf } from './core/methods.js';
import { HeldToken } from './core/tokens.js';
import * as documents from './generated/candidate.js';

export { isTasukiError, TasukiError } from './core/errors.js';
export type * from './generated/candidate.js';
export type { ErrorCode } from './generated/error-codes.js';

export interface CandidateOptions extends Omit<ConnectionOptions, 'tokens'> {
  /** Of an earlier acceptance or sign-in. */
  readonly accessToken?: string;
}

export type CandidateClient = Methods<typeof documents>;

/** 候補者 — begins without a token; accepting an invitation or signing in brings one, which is held from then on. */
export function connectCandidate({ accessToken, ...options }: CandidateOptions): CandidateClient {
  const tokens = new HeldToken(accessToken);
  const methods = methodsOf(documents, new Connection({ ...options, tokens }));
  const holding =
    <V, R extends { readonly accessToken: string }>(call: (variables: V) => Promise<R>) =>
    async (variables: V): Promise<R> => {
      const answer = await call(variables);
      tokens.hold(answer.accessToken);
      return answer;
    };
  return { ...methods, acceptInvitation: holding(methods.acceptInvitation), signIn: holding(methods.signIn) };
}
