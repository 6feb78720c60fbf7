import { expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { type EntityNode, type Facts, formatFacts, mergeFacts, parseFacts } from '../../server/facts/index.js';
import { exportText, onBothEngines } from './engines.js';
import { byDocument } from './parts.js';

const facts = generate({ plans: 6, seed: 7 });
const documents = [...byDocument(facts).keys()];
const parts = [...byDocument(facts).values()];
const whole = formatFacts(facts);

/** The same facts without some task, as a second reading of the document would give them. */
function without(part: Facts, task: EntityNode): Facts {
  const relations = part.relations.filter((relation) => relation.start.id !== task.id && relation.end.id !== task.id);
  const passages = new Set(relations.flatMap((relation) => relation.properties.passages));
  return {
    entities: part.entities.filter((node) => node.id !== task.id),
    passages: part.passages.filter((passage) => passages.has(passage.id)),
    relations,
  };
}

onBothEngines('loading', ({ open }) => {
  it('keeps what was loaded, and exports it as the same bytes', async () => {
    const store = await open();
    const report = await store.load(facts);
    expect(report).toEqual({
      documents: 6,
      changed: 6,
      nodes: facts.entities.length,
      passages: facts.passages.length,
      relations: facts.relations.length,
    });
    const text = await exportText(store);
    expect(text).toBe(whole);
    const again = await open();
    await again.load(parseFacts(text));
    expect(await exportText(again)).toBe(whole);
  });

  it('changes nothing when the same facts come twice', async () => {
    const store = await open();
    await store.load(facts);
    const epoch = await store.epoch();
    expect((await store.load(facts)).changed).toBe(0);
    expect(await store.epoch()).toBe(epoch);
    expect(await exportText(store)).toBe(whole);
  });

  it('gives the same graph and epoch whatever the order of the documents', async () => {
    const one = await open();
    for (const part of parts) await one.load(part);
    const text = await exportText(one);
    const epoch = await one.epoch();
    const other = await open();
    for (const part of [...parts].reverse()) await other.load(part);
    expect(await exportText(other)).toBe(text);
    expect(await other.epoch()).toBe(epoch);
  });

  it('replaces what a document said, and leaves what others said', async () => {
    const store = await open();
    for (const part of parts) await store.load(part);
    const [part] = parts as [Facts];
    const task = part.entities.find((node) => node.labels[1] === 'Task') as EntityNode;
    const less = without(part, task);
    await store.load(less);
    expect(await exportText(store)).toBe(formatFacts(mergeFacts([less, ...parts.slice(1)])));
    await store.load(part);
    expect(await exportText(store)).toBe(whole);
  });

  it('takes back names and properties that only the replaced reading gave', async () => {
    const store = await open();
    const [first, second] = parts as [Facts, Facts];
    const shared = first.entities.find(
      (node) => node.labels[1] === 'Region' && second.entities.some((other) => other.id === node.id),
    ) as EntityNode;
    const renamed = (extra: Record<string, string>): Facts => ({
      ...first,
      entities: first.entities.map((node) =>
        node.id === shared.id ? { ...node, properties: { ...node.properties, aliases: ['别名'], ...extra } } : node,
      ),
    });
    await store.load(second);
    await store.load(renamed({ code: '321302' }));
    const node = async () =>
      (
        await store.run({ text: 'MATCH (n:Entity {id: $id}) RETURN n.aliases AS aliases, n.code AS code', parameters: { id: shared.id } })
      )[0];
    expect(await node()).toEqual({ aliases: ['别名'], code: '321302' });
    await store.load(first);
    expect(await node()).toEqual({ aliases: [], code: null });
    expect(await exportText(store)).toBe(formatFacts(mergeFacts([first, second])));
  });

  it('takes a document back, with the things that no other names', async () => {
    const store = await open();
    for (const part of parts) await store.load(part);
    const before = await store.epoch();
    const [last] = documents.slice(-1) as [string];
    await store.remove(last);
    expect(await exportText(store)).toBe(formatFacts(mergeFacts(parts.slice(0, -1))));
    expect(await store.epoch()).not.toBe(before);
    await store.remove(last);
    await store.remove('Document:none');
    await store.load(parts.at(-1) as Facts);
    expect(await store.epoch()).toBe(before);
    for (const id of documents) await store.remove(id);
    expect(await exportText(store)).toBe('');
    expect(await store.run({ text: 'MATCH (n) WHERE NOT n:Meta RETURN count(n) AS count', parameters: {} })).toEqual([{ count: 0 }]);
  });

  it('does not mix two loads at once', async () => {
    const store = await open();
    await Promise.all(parts.map((part) => store.load(part)));
    expect(await exportText(store)).toBe(whole);
  });

  it('refuses facts that do not hold together, and loads nothing of them', async () => {
    const store = await open();
    const [part] = parts as [Facts];
    const cut = { ...part, entities: part.entities.slice(0, -1) };
    await expect(store.load(cut)).rejects.toMatchObject({ code: 'STORE_BAD_FACTS' });
    const unproved = { ...part, passages: part.passages.slice(1) };
    await expect(store.load(unproved)).rejects.toMatchObject({ code: 'STORE_BAD_FACTS' });
    expect(await store.epoch()).toBe('0'.repeat(32));
    expect(await exportText(store)).toBe('');
  });

  it('keeps nothing of a load that fails in its middle', async () => {
    const store = await open();
    const [part, next] = parts as [Facts, Facts];
    await store.load(next);
    const before = await exportText(store);
    const broken = part.relations.map((relation, index) =>
      index === part.relations.length - 1 ? { ...relation, properties: { ...relation.properties, confidence: Number.NaN } } : relation,
    );
    await expect(store.load({ ...part, relations: broken })).rejects.toMatchObject({ code: 'STORE_BAD_VALUE' });
    expect(await exportText(store)).toBe(before);
  });
});
