import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, zeren, zerenServe } from './run.js';

const plan = (region: string) => `${region}数字经济行动计划
一、主要任务
（一）加速行动
1.做强产业。推动产业发展😀𠮷。（区商务局牵头，区科技局按职责分工负责）
2.培育企业。到2025年，培育企业20家以上。（责任单位：区商务局、区科技局）
`;
const traditional = `溪口區數字經濟行動計劃
一、主要任務
（一）加速行動
1.做強產業。推動產業發展。（區商務局牽頭，區科技局按職責分工負責）
`;

/** Files as people have them: the bytes, and the text that an editor shows, without a byte order mark. */
const files: Readonly<Record<string, { readonly bytes: Uint8Array; readonly text: string }>> = {
  'utf8.txt': { bytes: Buffer.from(plan('东溪区')), text: plan('东溪区') },
  'mark.txt': { bytes: Buffer.from(`\uFEFF${plan('南溪区')}`), text: plan('南溪区') },
  'gb18030.txt': { bytes: iconv.encode(plan('西溪区'), 'gb18030'), text: plan('西溪区') },
  'utf16.txt': { bytes: Buffer.from(`\uFEFF${plan('北溪区')}`, 'utf16le'), text: plan('北溪区') },
  'windows.txt': { bytes: Buffer.from(plan('上溪区').replaceAll('\n', '\r\n')), text: plan('上溪区').replaceAll('\n', '\r\n') },
  'traditional.txt': { bytes: Buffer.from(traditional), text: traditional },
};

let server: Awaited<ReturnType<typeof zerenServe>>;
beforeAll(async () => {
  const home = newFolder();
  const paths = Object.entries(files).map(([name, { bytes }]) => {
    const path = join(newFolder(), name);
    writeFileSync(path, bytes);
    return path;
  });
  expect(await zeren(['load', ...paths], { ZEREN_HOME: home })).toMatchObject({ code: 0 });
  server = await zerenServe({ ZEREN_HOME: home });
});
afterAll(() => server?.stop());

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

interface Passage {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}
interface Standing {
  readonly status: string;
  readonly foundAt: number | null;
}

async function passagesOf(fileName: string): Promise<readonly Passage[]> {
  const { documents } = await ask<{ documents: { nodes: { fileName: string; passages: { nodes: Passage[] } }[] } }>(
    '{ documents(first: 50) { nodes { fileName passages(first: 100) { nodes { id quote start end } } } } }',
  );
  return documents.nodes.find((document) => document.fileName === fileName)?.passages.nodes ?? [];
}

const verify = async (passage: string, text?: string) =>
  (
    await ask<{ verify: Standing }>('query ($passage: ID!, $text: String) { verify(passage: $passage, text: $text) { status foundAt } }', {
      passage,
      text,
    })
  ).verify;

describe.each(Object.entries(files))('the passages of %s', (name, { text }) => {
  test('stand where they say, in the graph and in the text that its reader has', async () => {
    const passages = await passagesOf(name);
    expect(passages.length).toBeGreaterThan(4);
    for (const { id, quote, start, end } of passages) {
      expect(text.slice(start, end)).toBe(quote);
      for (const copy of [undefined, text, `\uFEFF${text}`]) expect(await verify(id, copy)).toEqual({ status: 'STANDS', foundAt: start });
    }
  });

  test('are found elsewhere or no more in a text that was changed', async () => {
    for (const { id, quote, start } of await passagesOf(name)) {
      expect(await verify(id, `印发通知${text}`)).toEqual({ status: 'MOVED', foundAt: text.indexOf(quote) + 4 });
      expect(start).toBeGreaterThanOrEqual(text.indexOf(quote));
      expect(await verify(id, text.replaceAll(quote, '（略）'))).toEqual({ status: 'GONE', foundAt: null });
    }
  });
});

test('every thing but a document, and every relation, has evidence whose quote stands', async () => {
  interface Cited {
    readonly kind: string;
    readonly evidence: readonly Passage[];
    readonly relations: { readonly edges: readonly { readonly relation: { readonly evidence: readonly Passage[] } }[] };
  }
  const { search } = await ask<{ search: { nodes: Cited[] } }>(
    '{ search(text: "溪", first: 60) { nodes { kind evidence { id } relations(first: 40) { edges { relation { evidence { id } } } } } } }',
  );
  const known = new Set((await Promise.all(Object.keys(files).map(passagesOf))).flat().map(({ id }) => id));
  expect(search.nodes.length).toBeGreaterThan(12);
  for (const { kind, evidence, relations } of search.nodes) {
    if (kind !== 'Document') expect(evidence.length).toBeGreaterThan(0);
    for (const each of [evidence, ...relations.edges.map(({ relation }) => relation.evidence)]) {
      for (const { id } of each) expect(known).toContain(id);
    }
    for (const { relation } of relations.edges) expect(relation.evidence.length).toBeGreaterThan(0);
  }
});
