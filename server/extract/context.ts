import type { Metadata } from './metadata.js';
import { chainAt, country, findRegions, lineage, lookupRegion, pick, type Region, regionsNamed } from './regions.js';
import type { DocumentContext } from './source.js';
import type { ExtractOptions } from './types.js';

/** Letters by which document numbers name a province. */
const provinceLetters: Readonly<Record<string, string>> = {
  京: '北京市',
  津: '天津市',
  沪: '上海市',
  渝: '重庆市',
  冀: '河北省',
  晋: '山西省',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  苏: '江苏省',
  浙: '浙江省',
  皖: '安徽省',
  闽: '福建省',
  赣: '江西省',
  鲁: '山东省',
  豫: '河南省',
  鄂: '湖北省',
  湘: '湖南省',
  粤: '广东省',
  琼: '海南省',
  川: '四川省',
  黔: '贵州省',
  滇: '云南省',
  云: '云南省',
  陕: '陕西省',
  甘: '甘肃省',
  青: '青海省',
  桂: '广西壮族自治区',
  内: '内蒙古自治区',
  宁: '宁夏回族自治区',
  新: '新疆维吾尔自治区',
  藏: '西藏自治区',
};

const planWords = /方案|计划|规划|措施|意见|通知|办法|条例|政策|纲要|细则|清单|规定|要点|决定/;

/** What a document is and whose it is: from its head and foot, and for a text without one from the regions that it names. */
export function readContext(text: string, metadata: Metadata, hasStatements: boolean, options: ExtractOptions): DocumentContext {
  const title = metadata.title?.text ?? metadata.plan?.text ?? options.fileName?.replace(/\.[A-Za-z0-9]{1,5}$/, '') ?? firstLine(text);
  const reporting = metadata.kind === 'report' || metadata.kind === 'reply' || (metadata.kind === 'other' && !planWords.test(title));
  const region = (options.region ? lookupRegion(options.region) : undefined) ?? regionOf(text, metadata);
  return {
    title,
    genre: reporting && !hasStatements ? 'report' : 'plan',
    ...(metadata.docNumber ? { docNumber: metadata.docNumber.text } : {}),
    ...(metadata.issuedOn ? { issuedOn: metadata.issuedOn } : {}),
    ...(metadata.written ? { year: metadata.written } : {}),
    ...(metadata.period ? { period: metadata.period } : {}),
    ...(region ? { region } : {}),
  };
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, Math.min(end < 0 ? text.length : end, 60)).trim() || '未命名文件';
}

function regionOf(text: string, metadata: Metadata): Region | undefined {
  const words = [metadata.plan?.text, metadata.title?.text, ...metadata.issuers.map((issuer) => issuer.text)].filter(
    (name) => name !== undefined,
  );
  if (words.some((name) => /^(?:国务院|中共中央|国家发展|中华人民共和国)/.test(name.replace(/^《/, '')))) return country;
  const common = mostNamed(text);
  for (const name of words) {
    const found = regionAtStart(name.replace(/^[《“]|^关于(?:印发|转发)?[《]?/, ''), common);
    if (found) return found;
  }
  return common ?? byNumber(text, metadata);
}

/** The region that a title or an issuer's name begins with; a name that several places have is chosen by what else the text names. */
function regionAtStart(name: string, common: Region | undefined): Region | undefined {
  const chain = chainAt(name, 0, common, true);
  if (chain) return chain.region;
  const match = /^[一-龥]{2,7}?(?:省|市|区|县|州|盟|旗)/.exec(name);
  return match ? pick(regionsNamed(match[0]), common) : undefined;
}

/** The region that the text names most, of the level that it calls its own (我区, 全市). */
function mostNamed(text: string): Region | undefined {
  const own = levelWord(text);
  const counts = new Map<Region, number>();
  for (const { region } of findRegions(text)) {
    if (region.level === 'country' || region.level === 'township') continue;
    for (const one of lineage(region)) counts.set(one, (counts.get(one) ?? 0) + (one === region ? 2 : 1));
  }
  let best: Region | undefined;
  for (const [region, count] of counts) {
    if (count < 4 || (own && !fits(region, own))) continue;
    if (!best || count > (counts.get(best) ?? 0)) best = region;
  }
  return best;
}

function levelWord(text: string): string | undefined {
  let best: string | undefined;
  let most = 1;
  for (const word of ['省', '市', '区', '县', '州']) {
    const count = text.split(`全${word}`).length + 2 * text.split(`我${word}`).length - 3;
    if (count > most) {
      best = word;
      most = count;
    }
  }
  return best;
}

const fits = (region: Region, word: string): boolean =>
  word === '省'
    ? region.level === 'province'
    : word === '市'
      ? region.name.endsWith('市')
      : region.level !== 'province' && region.name.endsWith(word);

function byNumber(text: string, metadata: Metadata): Region | undefined {
  const name = provinceLetters[metadata.docNumber?.text[0] ?? ''];
  if (!name) return undefined;
  const [province] = regionsNamed(name);
  return province && text.includes(province.name.slice(0, 2)) ? province : undefined;
}
