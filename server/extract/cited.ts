/** Plans that the text cites, who issued them, and which of them the document's own plan follows. */
import { parseBodies } from './bodies.js';
import { centralCommittee } from './central.js';
import { type Citation, findCitations, plainTitle } from './citations.js';
import { type Collector, DOCUMENT, type Spot } from './collector.js';
import type { Frame } from './frame.js';
import type { Metadata } from './metadata.js';
import { findPlainTitles } from './plain-titles.js';
import { chainAt } from './regions.js';
import { bodyContext } from './responsibility.js';
import type { Source } from './source.js';
import { planThing, regionThing } from './things.js';
import { periodOf } from './times.js';
import type { Span, Value } from './types.js';

/** Reads 《…》, the document's own issuers and its signer. Needs the document's plan to be in the collector. */
export function readCitations(source: Source, metadata: Metadata, collector: Collector, frame: Frame): void {
  const own = frame.plan === undefined ? undefined : collector.things('Plan').find((one) => one.key === frame.plan);
  for (const issuer of metadata.issuers) {
    if (frame.plan === undefined) bodiesIn(source, issuer, collector, frame, undefined, 'signature');
    else bodiesIn(source, issuer, collector, frame, frame.plan, 'signature');
  }
  const { signer } = metadata;
  if (signer) {
    const person = collector.thing('Person', signer.text, source.context.region?.path ?? source.context.title, {
      ...signer,
      rule: 'signer',
    });
    collector.relate('SIGNED', person, frame.plan ?? DOCUMENT, { at: [signer], rule: 'signer' });
  }
  const named = new Map<string, string>();
  let basis: { readonly key: string; readonly start: number; readonly end: number } | undefined;
  for (const citation of findCitations(source.text)) {
    const spot = { start: citation.start, end: citation.end, form: citation.title, rule: 'citation' };
    if (own && frame.plan !== undefined && isOwn(source, citation, own.name, metadata)) {
      collector.mention(frame.plan, spot);
      writtenBy(source, citation, collector, frame, frame.plan);
      continue;
    }
    if (citation.short) {
      const meant = named.get(citation.title);
      if (meant) collector.mention(meant, spot);
      continue;
    }
    const key = cite(source, citation, spot, collector, frame);
    if (basis && draftedOn.test(source.text.slice(basis.end, citation.start)))
      collector.relate('BASED_ON', key, basis.key, {
        at: [{ start: basis.start, end: citation.end }],
        rule: 'drafted-on',
        confidence: 0.85,
      });
    basis = citation.basis ? { key, start: citation.basis.start, end: citation.end } : undefined;
    const short = /^（(?:以下)?(?:统称|简称)[：:“《]*《?([^》”）]{2,16})》?/.exec(source.text.slice(citation.end, citation.end + 24));
    if (short) named.set(short[1] as string, key);
  }
  const head = Math.max(metadata.title?.end ?? 0, metadata.plan?.end ?? 0);
  for (const { start, end, title } of findPlainTitles(source.text)) {
    if (start < head) continue;
    planThing(collector, title, { start, end, form: title, rule: 'plain-title', confidence: 0.75 }, source.context.title);
  }
}

// 结合《A》要求，明确任务，制定并实施《B》: within one sentence.
const draftedOn = /^[^。；《》\n]{0,80}(?:制定|出台|编制|起草|研究制定)(?:了|并实施|并印发|印发)?$/;

/** 《方案》已经省政府同意, 现将《方案》印发给你们, the title's own words, or 《意见》 where no other text was given that short form. */
function isOwn(source: Source, citation: Citation, name: string, metadata: Metadata): boolean {
  if (bones(citation.title) === bones(name) || (metadata.title && bones(citation.title) === bones(metadata.title.text))) return true;
  const after = source.text.slice(citation.end, citation.end + 30);
  const before = source.text.slice(Math.max(0, citation.start - 4), citation.start);
  if (
    /^(?:业经|已经|已由|经)[^。]{0,18}(?:同意|审议通过|批准)/.test(after) &&
    /(?:印发|转发)/.test(source.text.slice(citation.end, citation.end + 60))
  )
    return true;
  if (/现将$|现颁布$/.test(before) && /印发|转发|发给|简称/.test(after)) return true;
  return citation.short && name.replace(/（[^（）]*）$/, '').endsWith(citation.title);
}

const bones = (title: string): string =>
  plainTitle(title)
    .replace(/[\s“”"（）()《》〈〉的]/g, '')
    .replace(/^关于/, '');

function cite(source: Source, citation: Citation, spot: Span & { form: string; rule: string }, collector: Collector, frame: Frame): string {
  const { text } = source;
  const properties: Record<string, Value> = {};
  if (citation.docNumber) properties.docNumber = citation.docNumber;
  const period = periodOf(citation.title);
  if (period && /计划|规划|方案|纲要|要点/.test(citation.title)) {
    properties.periodStart = period.start;
    properties.periodEnd = period.end;
  }
  const place = citation.title.startsWith('中华人民共和国') ? undefined : chainAt(citation.title, 0, source.context.region, true);
  if (place && place.region.level !== 'township') properties.region = place.region.path;
  const key = planThing(collector, citation.title, spot, source.context.title, properties);
  if (place && place.region.level !== 'country' && place.region.level !== 'township') {
    const titled = { start: citation.start, end: citation.end };
    collector.relate('COVERS', key, regionThing(collector, place.region, ...regionSpot(text, citation, place.end)), {
      at: [titled],
      rule: 'title',
      confidence: 0.9,
    });
  }
  if (citation.inTitle) bodiesIn(source, citation.inTitle, collector, frame, key, 'issuer-in-title');
  if (citation.before) {
    const issuer = issuerSpan(text, citation.before);
    if (issuer) bodiesIn(source, issuer, collector, frame, key, citation.before.stated ? 'issued' : 'issuer-before-title', citation.start);
  }
  if (frame.plan !== undefined && citation.basis) {
    collector.relate('BASED_ON', frame.plan, key, {
      at: [{ start: citation.basis.start, end: citation.end }],
      rule: 'basis-cue',
      confidence: 0.9,
    });
  }
  return key;
}

/** 省卫生健康委、财政厅《…》已经省政府同意，现转发: a sentence that begins with bodies alone before the title says who wrote it. */
function writtenBy(source: Source, citation: Citation, collector: Collector, frame: Frame, plan: string): void {
  const { text } = source;
  const sentence =
    Math.max(text.lastIndexOf('。', citation.start), text.lastIndexOf('\n', citation.start), text.lastIndexOf('：', citation.start)) + 1;
  const start = sentence + (/^\s*/.exec(text.slice(sentence, citation.start))?.[0].length ?? 0);
  if (citation.start - start < 3 || citation.start - start > 80) return;
  const { bodies } = parseBodies(text, start, citation.start, bodyContext(source.context));
  const alone = text.slice(start, citation.start);
  const rest = bodies.reduce((words, body) => words.replace(text.slice(body.start, body.end), ''), alone);
  if (bodies.length > 0 && /^[、和\s]*$/.test(rest))
    bodiesIn(source, { start, end: citation.start }, collector, frame, plan, 'issuer-before-title', citation.start);
}

/** Where the title names its region, and whether that can be pointed at: spaces and marks of the title were folded. */
function regionSpot(text: string, citation: Citation, length: number): [Spot, boolean] {
  const start = citation.start + 1;
  const plain = text.slice(start, start + length) === citation.title.slice(0, length);
  return [
    plain ? { start, end: start + length, rule: 'region-in-title' } : { start: citation.start, end: citation.end, rule: 'region-in-title' },
    plain,
  ];
}

/** 深入落实国家数据局等17部门联合印发的 → 国家数据局; 为贯彻落实工信部 → 工信部. */
function issuerSpan(text: string, before: { readonly start: number; readonly end: number; readonly stated: boolean }): Span | undefined {
  let { start, end } = before;
  const words = text.slice(start, end);
  const tail =
    /(?:等(?:\d{1,3}|[一二三四五六七八九十两]{1,3})?个?(?:部门|单位|部委)?)?(?:联合)?(?:印发|发布|出台|制定|公布|下发|颁布|转发|发出)?(?:实施)?的?$/.exec(
      words,
    );
  if (tail) end -= tail[0].length;
  const lead = /^.*(?:根据|按照|依据|依照|遵照|贯彻落实|贯彻执行|落实|执行|结合|对照|响应|符合|为|按|由)/.exec(text.slice(start, end));
  if (lead) start += lead[0].length;
  return end - start >= 2 ? { start, end } : undefined;
}

/** Bodies of a span as issuers of a plan; without a plan they are only named. A name that the table of organs does not know is left out. */
function bodiesIn(
  source: Source,
  span: Span,
  collector: Collector,
  frame: Frame,
  plan: string | undefined,
  rule: string,
  statedFrom?: number,
): void {
  const words = source.text.slice(span.start, span.end);
  // 中共中央 国务院: two that sign together, without a mark between them.
  const both = /^中共中央\s?(?=国务院)/.exec(words);
  if (both) {
    bodiesIn(source, { start: span.start, end: span.start + 4 }, collector, frame, plan, rule, statedFrom);
    bodiesIn(source, { start: span.start + both[0].length, end: span.end }, collector, frame, plan, rule, statedFrom);
    return;
  }
  const { bodies } =
    words === '中共中央'
      ? { bodies: [centralCommittee(span)] }
      : parseBodies(source.text, span.start, span.end, bodyContext(source.context));
  for (const read of bodies) {
    const body = read.form.startsWith('中共中央') && read.name.startsWith('中央') ? { ...read, name: `中共${read.name}` } : read;
    if (body.kind !== 'Department' || body.collective) continue;
    if (rule !== 'signature' && body.confidence < 0.85) continue;
    const key = frame.body(body, { start: body.start, end: body.end, form: body.form, rule, confidence: body.confidence });
    if (plan === undefined) continue;
    const end = statedFrom === undefined ? span.end : Math.min(statedFrom + 12, source.text.length);
    collector.relate('ISSUED', key, plan, {
      at: [{ start: body.start, end: Math.max(end, body.end) }],
      rule,
      confidence: rule === 'signature' ? 1 : 0.85,
    });
  }
}
