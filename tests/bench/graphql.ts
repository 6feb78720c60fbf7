// npm run bench [-- --plans N --seconds S --rounds R]: the same questions of Zeren on Neo4j, of @neo4j/graphql on the same database, of the bare
// driver with Cypher written by hand, and of Zeren on the embedded engine. First it checks that all give the same answers. Every contender
// is a process of its own behind HTTP; `driver, no HTTP` is the driver in this very process. Rounds are interleaved, so that a busy machine is
// busy for all. What counts are the ratios of one run.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import neo4j, { type Driver } from 'neo4j-driver';
import { launchNeo4j } from '../neo4j/launch.js';
import { type Measured, measure, post, quantile } from './measure.js';
import { type Json, type Parameters, type Question, questions } from './questions.js';

const folder = import.meta.dirname;
const program = join(folder, '..', '..', 'server', 'cli', 'zeren.js');
const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
  },
});
const clientCounts = [1, 8] as const;

interface Contender {
  readonly name: string;
  /** Asks a question; `turn` makes each request a new one to a cache of answers, unless the question is to be the same again. */
  readonly ask: (question: Question, parameters: Parameters, turn: number) => Promise<string>;
  readonly read: (question: Question, answer: string) => Json;
}

const children: ChildProcess[] = [];

/** Starts a program and gives the first address that it prints. */
function start(command: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      const found = /http:\/\/[^\s]+/.exec(out);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
  });
}

function run(args: readonly string[], environment: Readonly<Record<string, string>>, output?: string): void {
  const out = output ? openSync(output, 'w') : 'ignore';
  const { status } = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', out, 'inherit'],
  });
  if (status !== 0) throw new Error(`zeren ${args.join(' ')} failed`);
}

/** A GraphQL request. Variables that the query does not declare are not read, but they make one request differ from the next. */
function overGraphQL(name: string, url: string, side: 'zeren' | 'rival'): Contender {
  return {
    name,
    ask: (question, parameters, turn) =>
      post(url, JSON.stringify({ query: question[side].query, variables: { ...parameters, ...(question.again ? {} : { turn }) } })),
    read: (question, answer) => {
      const { data, errors } = JSON.parse(answer) as { data: Json; errors?: unknown };
      if (errors) throw new Error(`${name}, ${question.name}: ${JSON.stringify(errors).slice(0, 1000)}`);
      return question[side].read(data);
    },
  };
}

function bareOverHttp(url: string): Contender {
  return {
    name: 'driver',
    ask: (question, parameters) => post(url, JSON.stringify({ question: questions.indexOf(question), parameters })),
    read: (question, answer) => question.cypher.read(JSON.parse(answer) as Json),
  };
}

function bareInProcess(driver: Driver): Contender {
  return {
    name: 'driver, no HTTP',
    ask: async (question, parameters) => {
      const { records } = await driver.executeQuery(question.cypher.text, parameters, { database: 'neo4j', routing: 'READ' });
      return JSON.stringify(records.map((record) => record.toObject()));
    },
    read: (question, answer) => question.cypher.read(JSON.parse(answer) as Json),
  };
}

/** Ids of the plans that have tasks, and of tasks, from the facts file; every contender is asked about the same. */
function idsOf(file: string): Readonly<Record<Question['about'], readonly string[]>> {
  const ids = { Task: [] as string[], Plan: new Set<string>() };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('{"type":"node"') && line.includes('"labels":["Entity","Task"]')) ids.Task.push(JSON.parse(line).id);
    // A plan that is only cited covers no region.
    if (line.startsWith('{"type":"relationship"') && line.includes('"label":"COVERS"')) ids.Plan.add(JSON.parse(line).start.id);
  }
  return { Task: ids.Task, Plan: [...ids.Plan] };
}

type Ids = ReturnType<typeof idsOf>;

/** Steps through the ids with a stride, so that neighbours in the file are not neighbours in time. */
function parametersOf(question: Question, ids: Ids, turn: number): Parameters {
  const all = ids[question.about];
  return { id: all[question.again ? 0 : (turn * 7919) % all.length] ?? '' };
}

async function sameAnswers(contenders: readonly Contender[], ids: Ids): Promise<void> {
  for (const question of questions) {
    for (let turn = 0; turn < (question.again ? 1 : 25); turn++) {
      const parameters = parametersOf(question, ids, turn);
      const answers: Json[] = [];
      for (const contender of contenders) answers.push(contender.read(question, await contender.ask(question, parameters, turn)));
      for (const [at, answer] of answers.entries()) {
        if (isDeepStrictEqual(answer, answers[0]) && JSON.stringify(answer).length > 20) continue;
        const show = (json: Json | undefined) => JSON.stringify(json)?.slice(0, 2000);
        throw new Error(
          `${question.name} of ${parameters.id}: ${contenders[at]?.name} answers\n${show(answer)}\nand ${contenders[0]?.name}\n${show(answers[0])}`,
        );
      }
    }
    process.stderr.write(`${question.name}: all give the same answers\n`);
  }
}

type Results = Map<string, Measured[]>;
const keyOf = (question: Question, contender: Contender, clients: number) => `${question.name}|${contender.name}|${clients}`;

async function compare(contenders: readonly Contender[], ids: Ids): Promise<Results> {
  const results: Results = new Map();
  const seconds = Number(values.seconds);
  let turn = 1000;
  for (const question of questions) {
    for (const contender of contenders) await measure(() => contender.ask(question, parametersOf(question, ids, turn), turn++), 8, seconds);
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const clients of clientCounts) {
        for (const contender of contenders) {
          const measured = await measure(() => contender.ask(question, parametersOf(question, ids, turn), turn++), clients, seconds);
          const key = keyOf(question, contender, clients);
          results.set(key, [...(results.get(key) ?? []), measured]);
        }
      }
    }
    process.stderr.write(`${question.name}: measured\n`);
  }
  return results;
}

/** Processes that ran or waited for a core, on average over the last minute: much more than the bench's own makes its numbers rough. */
const load = () => (loadavg()[0] ?? 0).toFixed(1);

function print(contenders: readonly Contender[], results: Results, loadBefore: string): void {
  const write = (text: string) => process.stdout.write(`${text}\n`);
  const [memory, cores] = [Math.round(totalmem() / 2 ** 30), cpus()];
  write(
    `${values.plans} plans; ${cores.length} cores (${cores[0]?.model.trim()}), ${memory} GiB; Node ${process.version}; ${new Date().toISOString().slice(0, 10)}; load ${loadBefore} before, ${load()} after`,
  );
  write(
    'Milliseconds: median / 95th of a hundred. Ratios are to `driver`: time of the median (lower is better), throughput (higher is better).\n',
  );
  write(
    '| question | clients | contender | median | p95 | answers/s | time | throughput |\n| --- | --: | --- | --: | --: | --: | --: | --: |',
  );
  for (const question of questions) {
    for (const clients of clientCounts) {
      const row = (contender: Contender) => {
        const rounds = results.get(keyOf(question, contender, clients)) ?? [];
        const times = rounds.flatMap((round) => round.times);
        const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
        return { median: quantile(times, 0.5), p95: quantile(times, 0.95), rate: times.length / seconds };
      };
      const base = row(contenders.find((contender) => contender.name === 'driver') as Contender);
      for (const contender of contenders) {
        const { median, p95, rate } = row(contender);
        const cells = [
          median.toFixed(2),
          p95.toFixed(2),
          rate.toFixed(0),
          `${(median / base.median).toFixed(2)}×`,
          `${(rate / base.rate).toFixed(2)}×`,
        ];
        write(`| ${question.name} | ${clients} | ${contender.name} | ${cells.join(' | ')} |`);
      }
    }
  }
}

/** Packages of the rival stand apart from the project's own (rival/package.json says why). */
function installRival(): void {
  if (existsSync(join(folder, 'rival', 'node_modules', '@neo4j', 'graphql'))) return;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: join(folder, 'rival'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm could not install @neo4j/graphql in tests/bench/rival');
}

async function main(): Promise<void> {
  const loadBefore = load();
  installRival();
  const scratch = mkdtempSync(join(tmpdir(), 'zeren-bench-'));
  const database = await launchNeo4j();
  const driver = neo4j.driver(database.uri, neo4j.auth.basic('neo4j', ''), { disableLosslessIntegers: true });
  try {
    const facts = join(scratch, 'facts.jsonl');
    const [remote, embedded] = [{ NEO4J_URI: database.uri }, { NEO4J_URI: '', ZEREN_HOME: join(scratch, 'home') }];
    run(['generate', '--plans', values.plans], {}, facts);
    run(['load', facts], remote);
    run(['load', facts], embedded);
    const ids = idsOf(facts);
    const tsx = join(folder, '..', '..', 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const contenders = [
      overGraphQL('Zeren', `${await start(process.execPath, [program, 'serve', '--port', '0'], remote)}/graphql`, 'zeren'),
      overGraphQL('@neo4j/graphql', await start(process.execPath, [join(folder, 'rival', 'server.js')], remote), 'rival'),
      bareOverHttp(await start(process.execPath, [tsx, join(folder, 'bare.ts')], remote)),
      bareInProcess(driver),
      overGraphQL(
        'Zeren, embedded',
        `${await start(process.execPath, [program, 'serve', '--port', '0', '--no-shipped'], embedded)}/graphql`,
        'zeren',
      ),
    ];
    await sameAnswers(contenders, ids);
    print(contenders, await compare(contenders, ids), loadBefore);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await driver.close();
    await database.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

await main();
process.exit(0);
