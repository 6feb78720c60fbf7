import { graphql } from 'graphql';
import { type Example, examples, limits, schema, withVariables } from '../api/index.js';
import type { GraphStore } from '../store/types.js';
import { documentIdOf } from './documents.js';
import { snippets } from './snippets.js';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

interface Answered {
  readonly example: Example;
  readonly variables: Readonly<Record<string, string>>;
  readonly answer: string;
}

/** Answers to the questions, of the last state of each store's graph that the guide was asked for. */
const answered = new WeakMap<GraphStore, { readonly epoch: string; readonly all: Promise<readonly Answered[]> }>();

/**
 * The guide for researchers: the questions of the field, each with its query, its answer on this graph, how to ask it from Python, R and curl at
 * `address` (http://127.0.0.1:4000), and how to take the answer away.
 */
export async function guidePage(store: GraphStore, address: string): Promise<string> {
  const epoch = await store.epoch();
  const known = answered.get(store);
  const all = known?.epoch === epoch ? known.all : answerAll(store);
  answered.set(store, { epoch, all });
  all.catch(() => answered.delete(store));
  const sections = (await all).map((each) => section(each, address));
  const contents = (await all).map(({ example }) => `<li><a href="#${example.name}">${escapeHtml(titleOf(example))}</a></li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Zeren 责任图谱 · Guide</title>
<style>body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:16px/1.6 system-ui,sans-serif;color-scheme:light dark}pre{overflow:auto;max-height:32rem;padding:.8rem;border:1px solid #8884;border-radius:.4rem;font-size:.85rem;line-height:1.4}code{overflow-wrap:anywhere}</style></head>
<body><main><h1>Asking who answers for what</h1>
<p>Everything that the page shows can be asked at <a href="/graphql">/graphql</a>, where the questions below stand in tabs. Lists come in pages:
<code>first</code> says how many (at most 100), <code>after</code> takes the <code>endCursor</code> of the page before. Each answer tells its <code>cost</code> and the
<code>epoch</code> of the graph in <code>extensions</code>: cite both the query and the epoch. <code>explainCost</code> tells what a query would cost.</p>
<p>What any query is about can be taken away as it stands, evidence with it: <code>/export?format=csv&amp;query=…&amp;variables=…</code> (jsonl, csv, csv-nodes, xlsx, graphml,
gexf, jsonld, cypher; <code>documentId</code> in place of <code>query</code> for the questions below). Lists are followed to their end; <code>pages=asked</code> takes only the
pages that the query asks for. <code>zeren export --query</code> does the same.</p>
<p>The answers below are of epoch <code>${escapeHtml(epoch)}</code>. The snippets need Python 3, R 4.1 with httr2 and jsonlite, or curl and a POSIX shell.</p>
<ol>${contents.join('')}</ol>
${sections.join('\n')}
</main></body></html>
`;
}

async function answerAll(store: GraphStore): Promise<readonly Answered[]> {
  const all: Answered[] = [];
  for (const example of examples) {
    const variableValues = await withVariables(store, example);
    const contextValue = { store, usage: { used: 0, allowed: limits.cost } };
    const { data, errors } = await graphql({ schema, source: example.query, variableValues, contextValue });
    const answer = JSON.stringify(errors ? { errors, data } : { data }, null, 2);
    all.push({ example, variables: variableValues, answer });
  }
  return all;
}

const titleOf = ({ query }: Example): string => (query.split('\n')[0] ?? '').replace(/^# ?/, '');

function section({ example, variables, answer }: Answered, address: string): string {
  const documentId = documentIdOf(example.query);
  const given: Record<string, string> = Object.keys(variables).length > 0 ? { variables: JSON.stringify(variables) } : {};
  const link = (path: string, parameters: Readonly<Record<string, string>>, text: string) =>
    `<a href="${escapeHtml(`${path}?${new URLSearchParams({ ...parameters, ...given }).toString()}`)}">${text}</a>`;
  const query = example.query
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
  const takeaways = ['csv', 'xlsx', 'graphml', 'jsonl'].map((format) => link('/export', { format, documentId }, format));
  const elsewhere = snippets({ url: `${address}/graphql`, query: example.query, variables }).map(
    ({ language, text }) => `<details><summary>${language}</summary><pre class="${language}">${escapeHtml(text)}</pre></details>`,
  );
  return `<section id="${example.name}"><h2>${escapeHtml(titleOf(example))}</h2>
<pre class="query">${escapeHtml(query)}</pre>
${given.variables ? `<p>Variables: <code class="variables">${escapeHtml(given.variables)}</code></p>` : ''}
<details><summary>Answer</summary><pre class="answer">${escapeHtml(answer)}</pre></details>
${elsewhere.join('\n')}
<p>${link('/graphql', { query: example.query }, 'Ask')} · take away as ${takeaways.join(', ')}
<br>Document: <code>${documentId}</code></p></section>`;
}
