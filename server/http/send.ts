import type { ServerResponse } from 'node:http';

/** An error in the shape of GraphQL's. */
export function sendError(response: ServerResponse, status: number, code: string, message: string, remedy: string): void {
  send(response, status, { errors: [{ message, extensions: { code, remedy } }] });
}

export function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}
