import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';

/** What went wrong with a request: the server's stable code, or NETWORK when it could not be reached. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Where the API is; the page's own origin. */
const endpoint = '/graphql';

const texts = new WeakMap<object, string>();

/** The text of an operation, for sending and for 'copy as query'. */
export function textOf(document: TadaDocumentNode<unknown, never> | TadaDocumentNode): string {
  const old = texts.get(document);
  if (old !== undefined) return old;
  const text = print(document as Parameters<typeof print>[0]);
  texts.set(document, text);
  return text;
}

/** Asks the server. Fails with RequestError, or with an AbortError when `signal` aborts. */
export async function request<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: textOf(document as TadaDocumentNode), variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError('NETWORK', 'The server cannot be reached');
  }
  const answer = (await response.json().catch(() => ({}))) as Answer;
  const failure = answer.errors?.[0];
  if (failure) throw new RequestError(failure.extensions?.code ?? 'UNKNOWN', failure.message);
  if (!response.ok || answer.data === undefined || answer.data === null) {
    throw new RequestError('NETWORK', `The server answered ${response.status}`);
  }
  return answer.data as Data;
}
