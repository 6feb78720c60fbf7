export interface LaunchOptions {
  /** A free one by itself. */
  readonly port?: number;
  /** Of the user neo4j; without it there is no login. */
  readonly password?: string;
}

export interface RunningNeo4j {
  readonly uri: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly pid: number;
  /** Shuts it down in order and deletes its data. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  readonly ended: Promise<unknown>;
}

export declare function launchNeo4j(options?: LaunchOptions): Promise<RunningNeo4j>;
