import { examples, withVariables } from '../api/index.js';
import type { GraphStore } from '../store/types.js';
import { documentIdOf } from './documents.js';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The guide for researchers: the questions of the field, each with a link to its answer on this graph, and how to ask from elsewhere. */
export async function docsPage(store: GraphStore, address: string): Promise<string> {
  const questions = await Promise.all(
    examples.map(async (example) => {
      const variables = await withVariables(store, example).catch(() => ({}));
      const parameters = new URLSearchParams({
        query: example.query,
        ...(Object.keys(variables).length > 0 ? { variables: JSON.stringify(variables) } : {}),
      });
      const [title = example.name, ...rest] = example.query.split('\n');
      const query = rest.filter((line) => !line.startsWith('#')).join('\n');
      return `<section id="${example.name}"><h2>${escapeHtml(title.replace(/^# ?/, ''))}</h2><pre>${escapeHtml(query)}</pre>
<p>${Object.keys(variables).length > 0 ? `Variables: <code>${escapeHtml(JSON.stringify(variables))}</code>. ` : ''}<a href="/graphql?${escapeHtml(parameters.toString())}">Answer</a>
<br><code>documentId</code> in place of <code>query</code>: <code>${documentIdOf(example.query)}</code></p></section>`;
    }),
  );
  const url = `${address}/graphql`;
  const short = '{ plans(first: 3) { nodes { name } } }';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Zeren 责任图谱 · Guide</title>
<style>body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:16px/1.6 system-ui,sans-serif;color-scheme:light dark}pre{overflow:auto;padding:.8rem;border:1px solid #8884;border-radius:.4rem;font-size:.85rem;line-height:1.4}</style></head>
<body><main><h1>Asking who answers for what</h1>
<p>Everything that the page shows can be asked at <a href="/graphql">/graphql</a>, where the questions below stand in tabs. Lists come in pages:
<code>first</code> says how many (at most 100), <code>after</code> takes the <code>endCursor</code> of the page before. Each answer tells its <code>cost</code> and the
<code>epoch</code> of the graph in <code>extensions</code>: cite both the query and the epoch. <code>explainCost</code> tells what a query would cost.
What a query answers can be taken away: <code>/export?format=csv&amp;query=…&amp;variables=…</code> (jsonl, csv, xlsx, graphml, gexf, jsonld, cypher); select
<code>id</code> on things and <code>id sourceId targetId</code> on relations.</p>
${questions.join('\n')}
<section id="elsewhere"><h2>From elsewhere</h2>
<pre>${escapeHtml(`curl -s ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query: short })}'`)}</pre>
<pre>${escapeHtml(`import json, urllib.request
request = urllib.request.Request(${JSON.stringify(url)}, json.dumps({"query": ${JSON.stringify(short)}}).encode(), {"content-type": "application/json"})
print(json.load(urllib.request.urlopen(request))["data"])`)}</pre>
<pre>${escapeHtml(`library(httr2)
request(${JSON.stringify(url)}) |> req_body_json(list(query = ${JSON.stringify(short)})) |> req_perform() |> resp_body_json()`)}</pre>
</section></main></body></html>
`;
}
