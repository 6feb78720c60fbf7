import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZerenError } from '../../model/index.js';
import type { EntityNode, Fact, PassageNode, RelationFact } from '../types.js';

/** A relation with what a reader wants beside it. */
export interface Evidenced {
  readonly relation: RelationFact;
  readonly from: EntityNode;
  readonly to: EntityNode;
  readonly document: EntityNode;
  /** First the statement, then a rule that stands elsewhere. */
  readonly passages: readonly PassageNode[];
}

/**
 * The nodes of one export in a temporary file, since relations, which come last, want the names and quotes of nodes beside them. Memory
 * holds some 12 to 48 bytes a node (an open-addressing table of offsets), whatever the nodes hold; the whole text of documents stays out.
 * Reads are synchronous: they hit the page cache and take microseconds, a hundredth of the asynchronous way.
 */
export class Spool {
  private readonly folder: string;
  private readonly file: number;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private written = 0;
  private count = 0;
  private hashes = new Uint32Array(1024);
  /** Offset of the record plus one; 0 is an empty place. */
  private offsets = new Float64Array(1024);
  private closed = false;
  private readonly recent = new Map<string, EntityNode | PassageNode>();

  constructor() {
    try {
      this.folder = mkdtempSync(join(tmpdir(), 'zeren-export-'));
      this.file = openSync(join(this.folder, 'nodes'), 'wx+', 0o600);
    } catch (error) {
      throw spoolError(error);
    }
  }

  /** Keeps a node; a record is its length in four bytes and its JSON. */
  add(node: EntityNode | PassageNode): void {
    const text = Buffer.from(JSON.stringify(withoutText(node)), 'utf8');
    const length = Buffer.allocUnsafe(4);
    length.writeUInt32LE(text.length);
    if (++this.count * 2 > this.hashes.length) this.grow();
    this.place(hash(node.id), this.written + this.pendingBytes + 1);
    this.pending.push(length, text);
    this.pendingBytes += 4 + text.length;
    if (this.pendingBytes > 1_048_576) this.flush();
  }

  /** The nodes that were added, in the same order. */
  *nodes(): Iterable<EntityNode | PassageNode> {
    this.flush();
    for (let offset = 0; offset < this.written; ) {
      const [node, next] = this.read(offset);
      yield node;
      offset = next;
    }
  }

  /** A relation with its ends, its document and its passages. */
  join(relation: RelationFact): Evidenced {
    return {
      relation,
      from: this.entity(relation.start.id, relation),
      to: this.entity(relation.end.id, relation),
      document: this.entity(relation.properties.documentId, relation),
      passages: relation.properties.passages.map((id) => this.get(id, relation) as PassageNode),
    };
  }

  close(): void {
    this.closed = true;
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private entity(id: string, relation: RelationFact): EntityNode {
    return this.get(id, relation) as EntityNode;
  }

  private get(id: string, relation: RelationFact): EntityNode | PassageNode {
    const known = this.recent.get(id);
    if (known) return known;
    this.flush();
    const wanted = hash(id);
    const mask = this.hashes.length - 1;
    for (let place = wanted & mask; this.offsets[place]; place = (place + 1) & mask) {
      if (this.hashes[place] !== wanted) continue;
      const [node] = this.read((this.offsets[place] as number) - 1);
      if (node.id !== id) continue;
      // The oldest goes first: documents and departments come again soon, most passages never.
      if (this.recent.size >= 4096) this.recent.delete(this.recent.keys().next().value as string);
      this.recent.set(id, node);
      return node;
    }
    throw new ZerenError(
      'FACTS_INCOMPLETE',
      `${relation.id} needs ${id}, which is not among the nodes before it.`,
      'Export the whole graph, or a part that holds the ends, the document and the passages of each of its relations.',
    );
  }

  private read(offset: number): [EntityNode | PassageNode, number] {
    this.checkOpen();
    const length = Buffer.allocUnsafe(4);
    readSync(this.file, length, 0, 4, offset);
    const text = Buffer.allocUnsafe(length.readUInt32LE());
    readSync(this.file, text, 0, text.length, offset + 4);
    return [JSON.parse(text.toString('utf8')) as EntityNode | PassageNode, offset + 4 + text.length];
  }

  private flush(): void {
    if (this.pendingBytes === 0) return;
    this.checkOpen();
    try {
      const bytes = Buffer.concat(this.pending);
      for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    } catch (error) {
      throw spoolError(error);
    }
    this.written += this.pendingBytes;
    this.pending = [];
    this.pendingBytes = 0;
  }

  /** The number of a closed file may by now be another file's. */
  private checkOpen(): void {
    if (this.closed) throw new Error('The export has ended');
  }

  private place(hashed: number, offset: number): void {
    const mask = this.hashes.length - 1;
    let place = hashed & mask;
    while (this.offsets[place]) place = (place + 1) & mask;
    this.hashes[place] = hashed;
    this.offsets[place] = offset;
  }

  private grow(): void {
    const { hashes, offsets } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.offsets = new Float64Array(hashes.length * 2);
    for (const [place, offset] of offsets.entries()) if (offset) this.place(hashes[place] as number, offset);
  }
}

/** FNV-1a with a last mixing, 32 bits. */
function hash(id: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) state = Math.imul(state ^ id.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}

/** A document's whole text is no evidence and may be large. */
function withoutText(node: EntityNode | PassageNode): EntityNode | PassageNode {
  if (!('text' in node.properties)) return node;
  const { text: _, ...properties } = node.properties;
  return { ...node, properties } as EntityNode;
}

function spoolError(error: unknown): ZerenError {
  return new ZerenError(
    'EXPORT_SPOOL',
    `The temporary file of the export cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    'Free some space in the folder for temporary files, or set TMPDIR to another one.',
    { cause: error },
  );
}

export function isPassage(node: EntityNode | PassageNode): node is PassageNode {
  return node.labels[0] === 'Passage';
}

/** What a format writes of each node as it comes, and of each relation with its evidence. */
export interface Pieces {
  readonly node?: (node: EntityNode | PassageNode) => string;
  /** Between the last node and the first relation. */
  readonly between?: string;
  readonly relation?: (evidenced: Evidenced) => string;
}

/** Walks over facts once, spooling nodes for the relations that follow. */
export async function* walk(facts: AsyncIterable<Fact>, pieces: Pieces): AsyncIterable<string> {
  const spool = new Spool();
  try {
    let between = false;
    for await (const fact of facts) {
      if (fact.type === 'node') {
        spool.add(fact);
        if (pieces.node) yield pieces.node(fact);
        continue;
      }
      if (!between && pieces.between) yield pieces.between;
      between = true;
      if (pieces.relation) yield pieces.relation(spool.join(fact));
    }
    if (!between && pieces.between) yield pieces.between;
  } finally {
    spool.close();
  }
}
