import { examples, withVariables } from '../api/index.js';
import type { GraphStore } from '../store/types.js';
import { inlinePolicy } from './headers.js';

/** GraphiQL with the examples in its tabs, all in one page that asks no other host. */
export async function graphiqlPage(store: GraphStore): Promise<{ readonly html: string; readonly policy: string }> {
  const defaultTabs = await Promise.all(
    examples.map(async (example) => {
      const variables = await withVariables(store, example).catch(() => ({}));
      return { query: `${example.query}\n`, variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : null };
    }),
  );
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Zeren 责任图谱 · GraphiQL', endpoint: '/graphql', defaultTabs });
  return { html, policy: inlinePolicy(html) };
}
