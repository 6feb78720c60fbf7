// The bare neo4j-driver behind the barest HTTP: POST { question, parameters } gives the rows of its Cypher as JSON.
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { questions } from './questions.js';

// tsx turns source maps on, for which each statement of the driver would pay; the others run without.
process.setSourceMapsEnabled(false);

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
const driver = neo4j.driver(NEO4J_URI ?? '', neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { disableLosslessIntegers: true });

async function answer(body: string): Promise<string> {
  const { question, parameters } = JSON.parse(body) as { question: number; parameters: Record<string, string> };
  const { records } = await driver.executeQuery(questions[question]?.cypher.text ?? '', parameters, {
    database: NEO4J_DATABASE,
    routing: 'READ',
  });
  return JSON.stringify(records.map((record) => record.toObject()));
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString('utf8')).then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/\n`);
});
process.once('SIGTERM', () => void driver.close().then(() => process.exit(0)));
