import { hash } from 'node:crypto';
import type { Kind, RelationType } from '../model/index.js';

/** SHA-256 in hexadecimal of a text in UTF-8. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

// 64 bits: a collision is unlikely below some hundred million things.
const digest = (parts: readonly (string | number)[]): string => sha256(parts.join('\u0000')).slice(0, 16);

/** Names that differ only in width, spaces, quotation marks or case are one name. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”"‘’'「」『』]/g, '')
    .toLowerCase();
}

/** `Department:9c1e…`, stable over documents: equal kind, identity (such as the region path) and name give the equal id. */
export function nodeId(kind: Kind, identity: string, name: string): string {
  return `${kind}:${digest([kind, identity, normaliseName(name)])}`;
}

/** A document is its text: the same text under another file name is the same document. */
export function documentId(original: string): string {
  return `Document:${sha256(original).slice(0, 16)}`;
}

export function passageId(document: string, start: number, end: number): string {
  return `Passage:${digest([document, start, end])}`;
}

/** A relation belongs to one document; `statement` tells two statements of one responsibility apart. */
export function relationId(type: RelationType, from: string, to: string, document: string, statement = ''): string {
  return `${type}:${digest([type, from, to, document, statement])}`;
}
