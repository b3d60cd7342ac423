import { type UseQueryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Connection, type Operation } from '../../sdk/core/connection.js';
import { TasukiError, unanswered } from '../../sdk/core/errors.js';
import { announce } from '../ui/announce.js';
import { keepFile } from './files.js';
import { accessToken } from './session.js';
import { settings } from './settings.js';

const connection = new Connection({ url: location.origin, tokens: { token: accessToken }, retries: 2 });

/** A question of the page on screen: kept while it is looked at, asked again when something was changed. */
export function useHub<R, V extends object>(
  operation: Operation<R, V>,
  variables: V,
  options: Partial<UseQueryOptions<R, Error, R>> = {},
) {
  return useQuery<R>({
    queryKey: [operation.__meta__?.hash, variables],
    queryFn: ({ signal }) => connection.run(operation, variables, { signal }),
    ...options,
  });
}

/** A wish. When it is done, `said` is announced and everything on screen is asked again. */
export function useWish<R, V>(operation: Operation<R, V>, said?: (answer: R) => string) {
  const known = useQueryClient();
  return useMutation<R, Error, V>({
    mutationFn: (variables) => connection.run(operation, variables),
    onSuccess: async (answer) => {
      if (said) announce(said(answer));
      await known.invalidateQueries();
    },
  });
}

/** For what is asked aside from any page. */
export function ask<R, V>(operation: Operation<R, V>, variables: V): Promise<R> {
  return connection.run(operation, variables);
}

/** A file from an address beside /graphql, with the caller's token, saved under its name. `onBytes` hears what came so far. */
export async function download(path: string, name: string, onBytes?: (bytes: Uint8Array) => void): Promise<void> {
  const answer = await beside(path, {});
  const type = answer.headers.get('content-type') ?? '';
  keepFile(onBytes ? await read(answer, type, onBytes) : await answer.blob(), name);
}

async function read(answer: Response, type: string, onBytes: (bytes: Uint8Array) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    onBytes(part.value);
  }
  return new Blob(parts, { type });
}

/** A file to an address beside /graphql, as it is: larger ones than a GraphQL request may hold. */
export async function upload<R>(path: string, file: Blob, headers: Record<string, string> = {}): Promise<R> {
  const answer = await beside(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body: file,
  });
  return (await answer.json()) as R;
}

async function beside(path: string, request: RequestInit): Promise<Response> {
  const token = await accessToken();
  const headers = { ...(request.headers as Record<string, string>), authorization: `Bearer ${token}` };
  const answer = await fetch(path, { ...request, headers }).catch((cause: unknown) => {
    throw unanswered(cause);
  });
  if (answer.ok) return answer;
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: never }[] };
  throw new TasukiError(errors[0]?.message ?? '', errors[0]?.extensions as never);
}

export const development = settings.development;
