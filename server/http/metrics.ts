import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { GraphStore } from '../store/types.js';

/** What is counted, in the words of Prometheus: units in the name, `_total` for what only grows. */
const described = {
  zeren_requests_total: 'counter Requests by path and status.',
  zeren_request_seconds: 'histogram Seconds until a request was answered, by path.',
  zeren_cache_total: 'counter Answers to GraphQL queries by whether they came from the cache (hit, miss).',
  zeren_cache_bytes: 'gauge Bytes of the answers that are kept.',
  zeren_cache_answers: 'gauge Answers that are kept.',
  zeren_errors_total: 'counter Errors in answers, by code.',
  zeren_store_calls_total: 'counter Statements to the database.',
  zeren_store_failures_total: 'counter Statements to the database that failed.',
  zeren_store_rows_total: 'counter Rows that the database gave.',
  zeren_store_seconds: 'histogram Seconds that a statement took in the database, with the way there and back.',
  zeren_epoch_info: 'gauge 1, with the epoch of the graph as its label.',
  zeren_event_loop_delay_seconds: 'gauge 99th percentile of the delay of the event loop.',
  process_resident_memory_bytes: 'gauge Resident memory.',
  process_cpu_seconds_total: 'counter User and system CPU time.',
  process_start_time_seconds: 'gauge Start of the process, since 1970.',
} as const;

type Name = keyof typeof described;
type Labels = Readonly<Record<string, string>>;

/** Upper bounds of the buckets of a histogram, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

interface Times {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Numbers of this process, for a scraper (https://prometheus.io/docs/instrumenting/exposition_formats/). */
export class Metrics {
  private readonly values = new Map<Name, Map<string, number>>();
  private readonly times = new Map<Name, Map<string, Times>>();
  private readonly delay = monitorEventLoopDelay();

  constructor() {
    this.delay.enable();
  }

  count(name: Name, labels: Labels = {}, by = 1): void {
    const series = seriesOf(this.values, name);
    const key = written(labels);
    series.set(key, (series.get(key) ?? 0) + by);
  }

  set(name: Name, value: number, labels: Labels = {}): void {
    this.values.set(name, new Map([[written(labels), value]]));
  }

  observe(name: Name, seconds: number, labels: Labels = {}): void {
    const series = seriesOf(this.times, name);
    const key = written(labels);
    const times = series.get(key) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
    series.set(key, times);
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) times.buckets[bucket] = (times.buckets[bucket] ?? 0) + 1;
    times.sum += seconds;
    times.count++;
  }

  text(): string {
    this.set('zeren_event_loop_delay_seconds', this.delay.percentile(99) / 1e9);
    this.set('process_resident_memory_bytes', process.memoryUsage.rss());
    const { user, system } = process.cpuUsage();
    this.set('process_cpu_seconds_total', (user + system) / 1e6);
    this.set('process_start_time_seconds', Date.now() / 1000 - process.uptime());
    const lines: string[] = [];
    for (const [name, text] of Object.entries(described) as [Name, string][]) {
      const [type, ...help] = text.split(' ');
      lines.push(`# HELP ${name} ${help.join(' ')}`, `# TYPE ${name} ${type}`);
      for (const [labels, value] of this.values.get(name) ?? []) lines.push(`${name}${braced(labels)} ${value}`);
      for (const [labels, times] of this.times.get(name) ?? []) lines.push(...histogram(name, labels, times));
    }
    return `${lines.join('\n')}\n`;
  }

  /** The same store, each of whose statements is counted. */
  measured(store: GraphStore): GraphStore {
    const timed = async <T>(work: () => Promise<T>, rows: (result: T) => number): Promise<T> => {
      const begun = performance.now();
      this.count('zeren_store_calls_total');
      try {
        const result = await work();
        this.count('zeren_store_rows_total', {}, rows(result));
        return result;
      } catch (error) {
        this.count('zeren_store_failures_total');
        throw error;
      } finally {
        this.observe('zeren_store_seconds', (performance.now() - begun) / 1000);
      }
    };
    const ask: GraphStore['ask'] = (statement, options) =>
      timed(
        () => store.ask(statement, options),
        (answer) => answer.rows.length,
      );
    const run: GraphStore['run'] = (statement, options) =>
      timed(
        () => store.run(statement, options),
        (rows) => rows.length,
      );
    return Object.create(store, { ask: { value: ask }, run: { value: run } }) as GraphStore;
  }
}

function seriesOf<T>(all: Map<Name, Map<string, T>>, name: Name): Map<string, T> {
  const known = all.get(name) ?? new Map<string, T>();
  all.set(name, known);
  return known;
}

function written(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`))}"`)
    .join(',');
}

const braced = (labels: string) => (labels === '' ? '' : `{${labels}}`);

function histogram(name: Name, labels: string, { buckets, sum, count }: Times): string[] {
  const before = labels === '' ? '' : `${labels},`;
  let below = 0;
  const lines = bounds.map((bound, index) => {
    below += buckets[index] ?? 0;
    return `${name}_bucket{${before}le="${bound}"} ${below}`;
  });
  return [
    ...lines,
    `${name}_bucket{${before}le="+Inf"} ${count}`,
    `${name}_sum${braced(labels)} ${sum}`,
    `${name}_count${braced(labels)} ${count}`,
  ];
}
