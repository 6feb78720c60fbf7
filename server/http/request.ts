import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { readVariables } from '../api/index.js';
import { sendError } from './send.js';

/** Bytes of a request body. */
const bodyLimit = 256 * 1024;

/** Says so, and gives true, when the body of a POST is longer than is allowed or does not say how long it is. */
export function tooLarge(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'POST') return false;
  const length = request.headers['content-length'];
  if (length === undefined) {
    sendError(response, 411, 'LENGTH_REQUIRED', 'The request does not say how long it is.', 'Send a Content-Length.');
    return true;
  }
  if (Number(length) <= bodyLimit) return false;
  response.setHeader('Connection', 'close');
  sendError(response, 413, 'BODY_TOO_LARGE', `The request has ${length} bytes; ${bodyLimit} are allowed.`, 'Ask in several queries.');
  return true;
}

/** The text of a POST of JSON, of a length that was checked; undefined for other requests, whose bodies stay unread. */
export async function readJsonText(request: IncomingMessage): Promise<string | undefined> {
  if (request.method !== 'POST' || !/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) return undefined;
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', resolve);
    request.once('error', reject);
  });
  return Buffer.concat(chunks).toString('utf8');
}

/** Fails as GraphQL over HTTP says for a body that is no JSON object. */
export function parseJson(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused('The body of the POST is no JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused('The body of the POST is no JSON object.');
  return value;
}

/** Parameters of a GET that names a document by its id. Fails with BAD_ARGUMENT for variables that are no JSON object. */
export function ofAddress(parameters: URLSearchParams): object {
  const operationName = parameters.get('operationName');
  return {
    documentId: parameters.get('documentId'),
    variables: readVariables(parameters.get('variables')),
    ...(operationName ? { operationName } : {}),
  };
}

function refused(message: string): GraphQLError {
  const remedy = 'Send {"query": …, "variables": {…}}.';
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', remedy, http: { status: 400 } } });
}

/** What an answer depends on besides the graph; undefined for requests whose answers are not kept: streams, and other methods. */
export function cacheKey(request: IncomingMessage, body: string | undefined): string | undefined {
  const { accept = '' } = request.headers;
  if (/event-stream|multipart/i.test(accept)) return undefined;
  if (request.method === 'GET') return `GET ${accept} ${request.url}`;
  return request.method === 'POST' && body !== undefined ? `POST ${accept} ${request.url} ${body}` : undefined;
}
