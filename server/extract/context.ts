import { documentRegion } from './document-region.js';
import type { Metadata } from './metadata.js';
import type { Outline } from './outline.js';
import { placeAt } from './places.js';
import type { DocumentContext } from './source.js';
import type { ExtractOptions } from './types.js';
import { zoneOf } from './zones.js';

const planWords = /方案|计划|规划|措施|意见|通知|办法|条例|政策|纲要|细则|清单|规定|要点|决定/;

/** What a document is and whose it is: from its head and foot, and for a text without one from the regions that it names. */
export function readContext(
  text: string,
  outline: Outline,
  metadata: Metadata,
  hasStatements: boolean,
  options: ExtractOptions,
): DocumentContext {
  const title = metadata.title?.text ?? metadata.plan?.text ?? untitled(text, outline, metadata, options.fileName);
  const reporting = metadata.kind === 'report' || metadata.kind === 'reply' || (metadata.kind === 'other' && !planWords.test(title));
  const zone = zoneOf(metadata.title?.text ?? '', metadata.issuers[0]?.text ?? '');
  const ofText = documentRegion({
    text,
    title: metadata.plan?.text ?? metadata.title?.text ?? '',
    heading: metadata.title?.text ?? '',
    issuer: metadata.issuers[0]?.text ?? '',
    docNumber: metadata.docNumber?.text ?? '',
    ...(options.region ? { option: options.region } : {}),
  });
  const region = ofText ?? (zone ? placeAt(zone, undefined).region : undefined);
  return {
    title,
    genre: reporting && !hasStatements ? 'report' : 'plan',
    ...(metadata.docNumber ? { docNumber: metadata.docNumber.text } : {}),
    ...(metadata.issuedOn ? { issuedOn: metadata.issuedOn } : {}),
    ...(metadata.written ? { year: metadata.written } : {}),
    ...(metadata.period ? { period: metadata.period } : {}),
    ...(region ? { region } : {}),
    ...(zone ? { zone } : {}),
  };
}

/** A name for a document without a title: what it answers, a file name in words, its first heading, its first line. */
function untitled(text: string, outline: Outline, metadata: Metadata, fileName: string | undefined): string {
  const stem = fileName?.replace(/\.[A-Za-z0-9]{1,5}$/, '') ?? '';
  const asked = metadata.kind === 'reply' ? /提出的《([^《》\n]{4,80})》/.exec(text.slice(0, 800))?.[1] : undefined;
  if (asked) return `对《${asked}》的答复`;
  if (/[\u4e00-\u9fff]/.test(stem)) return stem;
  return outline.headings[0]?.title || stem || firstLine(text);
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, Math.min(end < 0 ? text.length : end, 60)).trim() || '未命名文件';
}
