import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchNeo4j } from './launch.js';

const usage = `npm run neo4j -- [--port N] [--password WORD]

Starts a real, empty Neo4j 5.26 Community on 127.0.0.1 for tests and for trying out, and stops with Ctrl-C or with its parent.
Without --port it takes a free one, without --password there is no login (user: neo4j).`;

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, password: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) throw new Error(`--port ${values.port} is not a port.`);
  if (values.password !== undefined && values.password.length < 8) throw new Error('Neo4j wants a password of at least 8 characters.');
  const neo4j = await launchNeo4j({ ...(port ? { port } : {}), ...(values.password ? { password: values.password } : {}) });
  console.log(`Neo4j 5.26 answers at ${neo4j.uri}${values.password ? ' (user neo4j)' : ' without login'}. Ctrl-C stops it.`);
  console.log(`NEO4J_URI=${neo4j.uri}`);
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await neo4j.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  // As a child of another program it ends with it, however that ends: its pipe closes, or this process gets another parent.
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) process.stdin.resume().once('end', stop).once('error', stop);
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 1000).unref();
  await neo4j.ended;
  if (stopping) return;
  console.error('Neo4j has ended.');
  process.exit(1);
}

main().catch((error) => {
  console.error(error.message);
  console.error(usage);
  process.exit(1);
});
