import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that a test can cut and mend: what is behind it then vanishes and comes back, at the same address. */
export class Line {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  /** Bytes that still pass towards the server before the line is cut. */
  private budget = Number.POSITIVE_INFINITY;

  constructor(private readonly target: URL) {}

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  async mend(): Promise<void> {
    this.budget = Number.POSITIVE_INFINITY;
    const server = createServer((near) => {
      const far = connect(Number(this.target.port || 7687), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => this.sockets.delete(socket));
      }
      near.on('data', (chunk) => {
        this.budget -= chunk.length;
        if (this.budget < 0) void this.cut();
        else far.write(chunk);
      });
      far.pipe(near);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address !== 'string') this.port = address.port;
    this.server = server;
  }

  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  cutAfter(bytes: number): void {
    this.budget = bytes;
  }
}
