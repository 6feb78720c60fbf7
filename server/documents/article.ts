import type { AnyNode, Document, Element } from 'domhandler';
import { tidy } from './layout.js';

/** A page's article, and what the page says of it elsewhere. */
export interface Article {
  /** The page's title, or nothing where it has none. */
  readonly title: string;
  /** The document's facts outside the article, in the page's own words: 发文字号, 国办发〔2025〕37号. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly body: AnyNode;
}

/** A test for `#id`, `.class`, `[name=value]` or a tag name: all that is asked of a page. */
function matcher(selector: string): (node: Element) => boolean {
  const rest = selector.slice(1);
  if (selector.startsWith('#')) return (node) => node.attribs.id === rest;
  if (selector.startsWith('.')) return (node) => (node.attribs.class ?? '').split(/\s+/).includes(rest);
  const [name = '', value] = rest.replace(/\]$/, '').split('=');
  if (selector.startsWith('[')) return (node) => node.attribs[name] === value;
  return (node) => node.name === selector;
}

// Where the sites' publishing systems put an article (TRS, UCAP, 大汉, 拓尔思, 开普), most certain first.
const articleMarks = [
  '#UCAP-CONTENT',
  '.trs_editor_view',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '#zoom',
  '#Zoom',
  '#zoomcon',
  '#fontzoom',
  '#ivs_content',
  '.pages_content',
  '#pages_content',
  '[itemprop=articleBody]',
  '#js_content',
  '.article-content',
  '.article_content',
  '.articleContent',
  '.article-con',
  '.article_con',
  '#articleContent',
  '.xxgk_content',
  '.info-content',
  '.news_content',
  '.content_txt',
  '.wzcontent',
  '.conTxt',
  '#content',
  'article',
  'main',
].map((selector) => ({ matches: matcher(selector), certain: !['#content', 'article', 'main'].includes(selector) }));

const furniture = [
  'nav',
  'aside',
  'footer',
  '[role=navigation]',
  '[role=banner]',
  '[role=contentinfo]',
  '[aria-hidden=true]',
  '.breadcrumb',
  '.share',
  '.bdsharebuttonbox',
  '.bshare-custom',
  '.print',
  '.pagination',
  '#share',
  '#footer',
  '#header',
  '#nav',
].map(matcher);

// Lines of a page that belong to the site: only short ones that begin so.
const siteLine =
  /^[【[（(]?\s*(?:分享到|分享至|分享[:：]|打印|关闭|字体|字号|【?大[】\s]*【?中|浏览(?:量|次数)|阅读(?:量|次数)?[:：]|点击(?:量|次数|数)|扫一扫|责任编辑|编辑[:：]|上一篇|下一篇|相关(?:链接|阅读|文章|附件下载|解读)|收藏|返回顶部|网站标识码|您(?:当前|现在)?(?:的|所在)?位置|当前位置|首页\s*[>》]|主办单位[:：]|版权所有|[a-zA-Z]*ICP备|.{0,2}公网安备)/;

const dropped = new Set(
  'script style noscript template iframe object embed svg canvas video audio map select option button input textarea head link meta title'.split(
    ' ',
  ),
);

/** Whether an element shows nothing. */
export function isHidden(node: Element): boolean {
  return dropped.has(node.name) || 'hidden' in node.attribs || /display\s*:\s*none/i.test(node.attribs.style ?? '');
}

/** Finds the article of a page: by the marks of known publishing systems, else where most of the prose is. */
export function articleOf(document: Document): Article {
  const elements = [...elementsOf(document)];
  const title = titleOf(elements);
  const facts = factsOf(elements);
  for (const node of elements) if (furniture.some((matches) => matches(node))) hide(node);
  const root = elements.find((node) => node.name === 'body') ?? document;
  const body = marked(elements, root) ?? densest(root);
  hideSiteLines(body);
  return { title, facts: body === root ? [] : facts, body };
}

/** The text of a small element; nothing when it holds more than so many characters or nodes. */
function shortText(root: AnyNode | undefined | null, most: number): string {
  let text = '';
  let nodes = 0;
  const rest: AnyNode[] = root ? [root] : [];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') text += node.data;
    else if (isElement(node)) rest.push(...node.children.slice(0, most).reverse());
    if (++nodes > most || text.length > most * 4) return '';
  }
  const short = tidy(text);
  return short.length <= most ? short : '';
}

function meta(elements: readonly Element[], ...names: string[]): string {
  for (const name of names)
    for (const node of elements) {
      if (node.name !== 'meta' || (node.attribs.name ?? node.attribs.property ?? '').toLowerCase() !== name.toLowerCase()) continue;
      const content = tidy(node.attribs.content ?? '');
      if (content) return content;
    }
  return '';
}

function titleOf(elements: readonly Element[]): string {
  const said = meta(elements, 'ArticleTitle', 'og:title');
  if (said) return said;
  const headings = elements.filter((node) => node.name === 'h1');
  const heading = headings.length === 1 ? shortText(headings[0], 200) : '';
  if (heading.length > 4) return heading;
  // 关于印发…的通知_某某市人民政府: the site's name follows a mark.
  const title = shortText(
    elements.find((node) => node.name === 'title'),
    200,
  );
  return title.split(/[_|]|\s-+\s|--/)[0]?.trim() ?? '';
}

const factLabels = /^(?:发文字号|文\s*号|文件编号|发文机关|发布机构|发文单位|发文机构|制发机关|成文日期|发文日期|印发日期|发布日期)$/;

const mayHoldFact = new Set('td th dt li p span div strong b'.split(' '));
const mayBeSiteLine = new Set('p div span li a td h2 h3 h4 strong'.split(' '));

/** Marks an element as one that is not read; taking it out of a long list of others would take long. */
function hide(node: Element): void {
  node.attribs.hidden = '';
}

/** All elements below a node, in order of the page. */
function* elementsOf(root: AnyNode | undefined): Generator<Element> {
  const rest: AnyNode[] = root ? [root] : [];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (isElement(node)) yield node;
    if (node.type === 'root' || isElement(node))
      for (let at = node.children.length - 1; at >= 0; at--) rest.push(node.children[at] as AnyNode);
  }
}

function nextElement(node: Element): Element | undefined {
  let next = node.nextSibling;
  while (next && !isElement(next)) next = next.nextSibling;
  return next ?? undefined;
}

/** Label and value pairs that stand in the page's head: cells side by side, or `label：value` in one element. */
function factsOf(elements: readonly Element[]): [string, string][] {
  const facts = new Map<string, string>();
  const keep = (label: string, value: string) => {
    const name = tidy(label)
      .replace(/\s/g, '')
      .replace(/[:：]$/, '');
    const words = tidy(value);
    if (factLabels.test(name) && words && words.length <= 60 && words !== '无' && !facts.has(name)) facts.set(name, words);
  };
  for (const node of elements) {
    if (!mayHoldFact.has(node.name)) continue;
    const own = shortText(node, 80);
    if (!own) continue;
    const pair = /^([^:：]{2,8})[:：]\s*(.+)$/.exec(own);
    if (pair?.[1] && pair[2] && !/[:：]\s*\S/.test(pair[2])) keep(pair[1], pair[2]);
    else if (factLabels.test(own.replace(/\s/g, '').replace(/[:：]$/, ''))) keep(own, shortText(nextElement(node), 80));
  }
  for (const [label, ...names] of [
    ['发布日期', 'PubDate'],
    ['发布机构', 'ContentSource'],
  ] as const)
    if (!facts.has(label)) keep(label, meta(elements, ...names).replace(/\s\d\d?:\d\d.*$/, ''));
  // The day of the document itself says more than the day on which a site put it up.
  if ([...facts.keys()].some((label) => /^(?:成文|印发|发文)日期$/.test(label))) facts.delete('发布日期');
  return [...facts];
}

const isElement = (node: AnyNode): node is Element => node.type === 'tag';

/** Characters of prose under each element: text outside links, with more weight for sentences than for labels. */
function weigh(root: AnyNode): Map<AnyNode, number> {
  const weights = new Map<AnyNode, number>();
  const visit = (node: AnyNode): number => {
    let weight = 0;
    if (node.type === 'text') {
      const text = tidy(node.data);
      weight = /[，。；：、,;]/.test(text) || text.length > 30 ? text.length : text.length / 4;
    } else if (node.type === 'root' || isElement(node)) {
      if (isElement(node) && (node.name === 'a' || isHidden(node))) return 0;
      for (const child of node.children) weight += visit(child);
    }
    weights.set(node, weight);
    return weight;
  };
  visit(root);
  return weights;
}

function marked(elements: readonly Element[], root: AnyNode): AnyNode | undefined {
  const weights = weigh(root);
  const whole = weights.get(root) ?? 0;
  for (const { matches, certain } of articleMarks) {
    let found: Element | undefined;
    for (const node of elements) if (matches(node) && (!found || (weights.get(node) ?? 0) > (weights.get(found) ?? 0))) found = node;
    const weight = found ? (weights.get(found) ?? 0) : 0;
    // A mark that holds next to nothing is of an empty or another use.
    if (found && weight > 0 && weight >= (certain ? Math.min(60, whole * 0.3) : whole * 0.6))
      return certain ? found : densest(found, weights);
  }
  return undefined;
}

const containers = new Set('html body div section article main center table tbody tr td form span font'.split(' '));

/** Goes down from an element as long as one child holds nearly all of its prose. */
function densest(root: AnyNode, known?: Map<AnyNode, number>): AnyNode {
  const weights = known ?? weigh(root);
  let node = root;
  for (;;) {
    if (node.type !== 'root' && !isElement(node)) return node;
    const whole = weights.get(node) ?? 0;
    const next = node.children.find((child) => isElement(child) && containers.has(child.name) && (weights.get(child) ?? 0) >= whole * 0.75);
    if (!next || whole === 0) return node;
    node = next;
  }
}

function hideSiteLines(body: AnyNode): void {
  for (const node of elementsOf(body)) {
    if (node === body || !mayBeSiteLine.has(node.name)) continue;
    const text = shortText(node, 40);
    if (text && siteLine.test(text)) hide(node);
  }
}
