import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kept } from './cache.js';

/** An error in the shape of GraphQL's. */
export function sendError(response: ServerResponse, status: number, code: string, message: string, remedy: string): void {
  send(response, status, { errors: [{ message, extensions: { code, remedy } }] });
}

export function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}

/** Weak, since an answer that was kept says so: of the text before that. */
export function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 27)}"`;
}

export function sendKept(request: IncomingMessage, response: ServerResponse, { body, mediaType, tag }: Kept): void {
  if (request.method === 'GET') {
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', 'no-cache');
    if (request.headers['if-none-match']?.includes(tag)) {
      response.writeHead(304).end();
      return;
    }
  }
  response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': body.byteLength });
  response.end(body);
}
