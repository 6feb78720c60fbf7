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

/** How an answer ends that was just made, and one that was kept. */
const [made, kept] = [Buffer.from('false}}'), Buffer.from('true}}')];

/** Weak, since an answer that was kept says so: of what stands before that in an answer as it was made. */
export function tagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body.subarray(0, -made.length)).digest('base64url').slice(0, 27)}"`;
}

/** An answer that was just made, as JSON. */
export function sendAnswer(response: ServerResponse, body: Buffer | string, mediaType: string): void {
  response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

export function sendKept(request: IncomingMessage, response: ServerResponse, { body, mediaType }: Kept): void {
  if (request.method === 'GET') {
    const tag = tagOf(body);
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', 'no-cache');
    if (request.headers['if-none-match']?.includes(tag)) {
      response.writeHead(304).end();
      return;
    }
  }
  sendAnswer(response, Buffer.concat([body.subarray(0, -made.length), kept]), mediaType);
}
