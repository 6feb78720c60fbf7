/** Parks and institutions that are known by a table or by their place in the text, and not by their last word alone. */
import type { Named } from './named.js';

// Areas that the state set up and that no table of divisions holds; only the bare name, before a word that goes on with the sentence.
const zones =
  /(?:中关村|张江科学城|前海|横琴|河套|临港新片区|虹桥国际中央商务区)(?=[、，。；和与及等的]|相关|各|分园|先行|示范|建设|发展|落地|片区|园区|开展|联动|作用|优势|引领)/g;
// Bodies of many states, and institutes with a number or a place in their name.
const institutes =
  /国际货币基金组织|世界贸易组织|世界卫生组织|世界知识产权组织|世界银行(?=[、，。；和与及的]|集团)|联合国[\p{Script=Han}]{2,8}(?:组织|署)|(?:中科院|中国科学院)(?!院士|大学|各|等|合作|研究员)[\p{Script=Han}]{2,12}?(?:研究所|研究院|分院|所)(?![\p{Script=Han}]?研究)|中国(?:电科|电子|航天|船舶|兵器|航发|航空)[\p{Script=Han}]{0,4}第?\d{2,4}(?:研究)?所/gu;
/** The title of an item that speaks of one area: （一）松山湖功能区：…. */
const itemTitle =
  /(?:^|\n)\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s?([\p{Script=Han}]{2,10}(?:功能区|片区|新区|组团|开发区|板块|高新区|经开区|科学城|产业园|科技园|工业园))(?=[：:])/gu;
const commonTitle = /^(?:各|其他|重点|核心|产业|工业|先导|示范|拓展|辐射|中心|产城|特色|主体|联动|起步|老|城市|乡村|东部|西部|南部|北部)/;

/** Areas and institutes by tables and by the titles of items, in order of place for each. Linear. */
export function knownZones(text: string): Named[] {
  const found: Named[] = [];
  const add = (kind: 'Park' | 'Institution', name: string, start: number, rule: string, confidence: number): void => {
    found.push({ kind, name, start, end: start + name.length, rule, confidence });
  };
  for (const m of text.matchAll(zones)) add('Park', m[0], m.index, 'known-zone', 0.85);
  for (const m of text.matchAll(institutes)) add('Institution', m[0], m.index, 'known-institute', 0.85);
  for (const m of text.matchAll(itemTitle)) {
    const name = m[1] as string;
    if (!commonTitle.test(name)) add('Park', name, m.index + m[0].length - name.length, 'item-title', 0.8);
  }
  return found;
}
