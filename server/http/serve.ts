import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { ZerenError } from '../model/index.js';
import type { GraphStore } from '../store/types.js';
import { readDocuments } from './documents.js';
import { sendExport } from './export.js';
import { graphiqlPage } from './graphiql.js';
import { graphqlHandler } from './graphql.js';
import { guidePage } from './guide.js';
import { pagePolicy, preflight, readableByAll, securityHeaders } from './headers.js';
import { Metrics } from './metrics.js';
import { tooLarge } from './request.js';
import { send, sendError } from './send.js';

export interface ServeOptions {
  readonly store: GraphStore;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Folder of the built page; without it only the API is served. */
  readonly clientDir?: string;
  /** Answers only the documents of the page and of the examples. */
  readonly onlyDocuments?: boolean;
  /** Bytes of answers to keep, 64 MiB when left out; 0 keeps none. */
  readonly cacheBytes?: number;
  /** Milliseconds for which an answer that is kept is given without asking the database whether it changed; 0 when left out: it is asked. */
  readonly fresh?: number;
  /** Where faults are written that users see only as a number; stderr when left out. */
  readonly log?: (message: string) => void;
}

export interface Serving {
  /** http://127.0.0.1:4000 */
  readonly address: string;
  /** Ends open connections after what they are asking is answered, or after two seconds. */
  close(): Promise<void>;
}

/**
 * Serves page and API: /graphql (GraphQL, or GraphiQL for a browser), /docs, /export, /metrics (for Prometheus), /healthz (the process lives),
 * /readyz (so does the store), and the page for all else. Fails with PORT_IN_USE, PORT_DENIED or HOST_UNKNOWN.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { store, clientDir } = options;
  const log = options.log ?? ((message: string) => void process.stderr.write(`${message}\n`));
  const metrics = new Metrics();
  const known = { documents: readDocuments(clientDir), onlyDocuments: options.onlyDocuments ?? false };
  const graphql = graphqlHandler({
    store,
    log,
    metrics,
    ...known,
    cacheBytes: options.cacheBytes ?? 64 * 2 ** 20,
    fresh: options.fresh ?? 0,
  });
  const compress = compression();
  const page =
    clientDir && existsSync(join(clientDir, 'index.html'))
      ? sirv(clientDir, { etag: true, single: true, setHeaders: (response, path) => pageHeaders(response, path) })
      : undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === '/graphql') {
      if (wantsPage(request)) return sendGraphiQL(store, response);
      if (request.method === 'OPTIONS') {
        response.writeHead(204, preflight).end();
        return;
      }
      if (tooLarge(request, response)) return;
      for (const [name, value] of Object.entries(readableByAll)) response.setHeader(name, value);
      await graphql.handle(request, response);
    } else if (path === '/export' && request.method === 'GET') await sendExport({ store, log, ...known }, request, response);
    else if (path === '/docs' && request.method === 'GET') await sendGuide(store, request, response);
    else if (path === '/metrics' && request.method === 'GET') {
      graphql.report();
      await sendMetrics(store, metrics, response);
    } else if (path === '/healthz') send(response, 200, { live: true });
    else if (path === '/readyz') await sendHealth(store, response);
    else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendError(response, 405, 'METHOD_NOT_ALLOWED', 'This address is only read.', 'Use GET; GraphQL is at /graphql.');
    } else if (page) page(request, response, () => notFound(response));
    else if (path === '/')
      sendError(response, 404, 'PAGE_NOT_BUILT', 'The page is not built.', 'Run `npm run build`; GraphiQL is at /graphql.');
    else notFound(response);
  }

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const begun = performance.now();
    response.once('finish', () => {
      const label = { path: roomOf(pathOf(request)) };
      metrics.count('zeren_requests_total', { ...label, status: String(response.statusCode) });
      metrics.observe('zeren_request_seconds', (performance.now() - begun) / 1000, label);
    });
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
      answer(request, response).catch((error: unknown) => {
        if (error instanceof ZerenError && !response.headersSent)
          return sendError(response, error.code.startsWith('STORE_') ? 503 : 500, error.code, error.message, error.remedy);
        log(`INTERNAL: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        if (response.headersSent) response.destroy();
        else sendError(response, 500, 'INTERNAL', 'Something went wrong in the server.', 'Try again; if it stays, report it.');
      });
    });
  });
  await listen(server, options.port, options.host);
  return {
    address: addressOf(server, options.host),
    close: async () => {
      await close(server);
      await graphql.dispose();
    },
  };
}

/** A browser that opens the address wants GraphiQL; a program says that it wants JSON. */
function wantsPage(request: IncomingMessage): boolean {
  return (
    request.method === 'GET' && (request.headers.accept ?? '').includes('text/html') && !/[?&](?:query|documentId)=/.test(request.url ?? '')
  );
}

async function sendGraphiQL(store: GraphStore, response: ServerResponse): Promise<void> {
  const { html, policy } = await graphiqlPage(store);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' });
  response.end(html);
}

async function sendGuide(store: GraphStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // The host stands in commands that people paste into a shell.
  const { host = '' } = request.headers;
  const html = await guidePage(store, `http://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`);
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy,
    'Cache-Control': 'no-cache',
  });
  response.end(html);
}

function pageHeaders(response: ServerResponse, path: string): void {
  response.setHeader('Content-Security-Policy', pagePolicy);
  // Vite puts a hash of the content into the names under assets/.
  response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/** A path for counting: few values, whatever is asked for. */
function roomOf(path: string): string {
  return ['/graphql', '/export', '/docs', '/metrics', '/healthz', '/readyz'].includes(path) ? path : 'page';
}

async function sendMetrics(store: GraphStore, metrics: Metrics, response: ServerResponse): Promise<void> {
  const epoch = await store.epoch().catch(() => undefined);
  if (epoch !== undefined) metrics.set('zeren_epoch_info', 1, { epoch });
  response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(metrics.text());
}

async function sendHealth(store: GraphStore, response: ServerResponse): Promise<void> {
  const health = await store.health();
  send(response, health.ready ? 200 : 503, health);
}

function notFound(response: ServerResponse): void {
  sendError(response, 404, 'NOT_FOUND', 'There is nothing at this address.', 'The page is at /, GraphQL at /graphql.');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new ZerenError(
      'PORT_IN_USE',
      `Port ${port} of ${host} is taken.`,
      'Stop the other program or give another port: --port 0 takes a free one.',
      {
        cause: error,
      },
    );
  if (error.code === 'EACCES')
    return new ZerenError('PORT_DENIED', `Port ${port} may not be opened.`, 'Give a port above 1023.', { cause: error });
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
    return new ZerenError('HOST_UNKNOWN', `${host} is no address of this machine.`, 'Give 127.0.0.1, or 0.0.0.0 for all its addresses.', {
      cause: error,
    });
  return error;
}

function addressOf(server: Server, host: string): string {
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const kill = setTimeout(() => server.closeAllConnections(), 2000);
    server.close(() => {
      clearTimeout(kill);
      resolve();
    });
    server.closeIdleConnections();
  });
}
