/** Titles that are given or aimed at, behind 获评, 入选, 认定为, 争创, 创建 and the like. Works on cleaned text; precision before recall. */
import { genericParts } from './generic.js';
import type { NameContext, Named } from './named.js';

/** Behind these any title counts that has a level or the word of a status; the weaker ones want both. */
const strong = /^(?:获评|荣获|荣膺|入选|入围|跻身|评为|被评|授予|命名|认定|评定|争创|申创|创成|获批|获颁|摘得|斩获|荣登|蝉联)/;
const verbs =
  /(?:获评|荣获|荣膺|入选|入围|跻身|评为|授予|命名|认定|评定|评选|争创|申创|创成|创建|获批|获颁|摘得|斩获|荣登|蝉联|获得|列入|列为|纳入|备案|征集|培育|打造)(?:为|成为|建设为|了|建设|“?的)?(?=([^，。；！？\n（）：]{4,110}))/g;
const level =
  /^(?:首批|国内首(?:台套|批次|版次|创)|首(?:台套|批次|版次)|年度|第[一二三四五六七八九十]{1,3}批|全国|国家|中国|国际|世界|全球|省部?|市|区|县|部级|全省|全市|“?全国|20\d\d年度?|[\p{Script=Han}]{2,8}(?:省|市|区|县|州)(?!域|级以上)|秦创原|[\p{Script=Han}]{2,6}级)/u;
const status =
  /示范|试点|百强|十强|十佳|标杆|优秀|典型|先进|最佳|最美|文明|卫生|绿色|模范|冠军|老字号|驰名|名牌|孵化|之[乡都城]|名[城镇村园]|高层次|领军|瞪羚|独角兽|小巨人|专精特新|好苗子|重点[镇村]|生态|森林|园林|节水|无废|平安|双拥|试验区|先导区|先行区|国家队/;
/** What a title ends in. */
const heads =
  /(?:示范|试点|标杆|先进|优秀|典型|明星|样板|重点|创建|培育)?(?:园区?|区|县城?|市|乡镇?|镇|村|街道|城市|城区|县区|校|学校|平台|企业|工厂|车间|基地|典型|案例|场景|单位|机关|集体|个人|社区|小区|家庭|街区|商场|饭店|餐厅|景区|度假区|小镇|联合体|合作社|农场|牧场|渔场|矿山|中心|站点?|团队|人才|专家|集群|项目|工程|产品|品牌|商标|成果|实践|体系|之乡|之都|车|车队)|试点|示范|试验区|先行区|先导区|模范城|名城|名[镇村园县]|乡村|文明号|孵化器|众创空间|称号|奖项?|金奖|百强|十强|标杆|小巨人|“小巨人”|冠军|名单|名录|榜单|榜|老字号|强[县市区镇]|标兵|模范|能手|国家队|楷模/g;
/** What may stand behind a title in its phrase. */
const tail =
  /^(?:$|等|的|[”"]?$|[”"]?(?:称号|荣誉|殊荣|授牌|名单|奖牌|匾额)|创建|行列|给予|认定|评选|评定|建设(?:$|项目|工作|试点)|培育|奖励|征集|总数|[“"]|\d|[一二三四五六七八九十两]{1,3}[个家项])/;
const noTitle =
  /的|[对将把被由让使]|给予|奖励|最高|失信|保障|支持|资金|范围|重大项目|项目库|行动|计划|相关|有关|若干|一批|各类?|其他|以上|企业名录|[。；《》]|\d+[个项家篇名条]|[^“]和谐|国家级荣誉|省级荣誉/;
const openMark = /^[“"]/;

/** Titles of honour, of recognition and of aims, in order of place within each phrase. Spans may overlap those of other readers. */
export function findAwards(text: string, context: NameContext = {}): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(verbs)) {
    const verb = m[0];
    const from = m.index + verb.length;
    let at = from;
    let levels = false;
    for (const part of (m[1] as string).split(/、|以及|[和与及](?=[国省市首全县区“"])/)) {
      const start = text.indexOf(part, at);
      at = start + part.length;
      // 国家级、省级X平台: the level of another of its kind.
      if (onlyLevel.test(part)) {
        levels = true;
        continue;
      }
      const title = titleOf(part);
      if (!title) break;
      const own = levels ? (/^(?:国家|省|市|区|县)级/.exec(part.slice(title.start))?.[0].length ?? 0) : 0;
      levels = false;
      const begin = start + title.start + own;
      const name = part.slice(title.start + own, title.end);
      const end = begin + name.length;
      const placed = own > 0 || level.test(name) || (context.placeAt?.(begin) ?? 0) > begin;
      if (!fits(name, verb, placed, openMark.test(name) && name.indexOf(closing(name), 1) === name.length - 1)) continue;
      found.push({ kind: 'Award', name, start: begin, end, rule: 'honour', confidence: 0.8 });
    }
  }
  return found;
}

const closing = (name: string): string => (name.startsWith('“') ? '”' : '"');
const onlyLevel = /^(?:国家|省|市|区|县|部)级?$/;

function fits(name: string, verb: string, placed: boolean, marked: boolean): boolean {
  if (name.length < (marked ? 5 : 4) || name.length > 40 || noTitle.test(name) || name.split(/[“”"]/).length % 2 === 0) return false;
  if (
    /^(?:省级|市级|国家级|县级|区级)?(?:示范|试点|标杆|优秀|典型|先进)?(?:优秀|典型)?(?:案例|企业|基地|园区|项目|平台|产品|单位|中心|人才|工程|品牌|奖项?|荣誉|名单)$/.test(
      name,
    )
  )
    return /^(?:省级|市级|国家级|县级|区级)(?:优秀|典型|示范)/.test(name) && strong.test(verb);
  const known = status.test(name);
  if (!strong.test(verb) && /[和与]/.test(name)) return false;
  // 培育一批绿色设计示范企业, 打造X标杆工厂: only what says what it shows the way in.
  if (/^[培打]/.test(verb))
    return /(?:示范|标杆)(?:企业|工厂|车间)$/.test(name) && name.length >= 7 && !genericParts(name.replace(/示范|标杆/, '')).generic;
  if (strong.test(verb)) return marked || known || (placed && name.length >= 6);
  // 纳入, 列入: most lists are no titles.
  if (/^[列纳]/.test(verb)) return placed && (known || /名单$/.test(name)) && name.length >= 7;
  if (/^备案/.test(verb)) return /^(?:国家|省|市|区|县)级/.test(name);
  if (/^(?:获得|评选|征集)/.test(verb)) return (placed && known) || (/案例$/.test(name) && name.length >= 8);
  return known && (placed || !/^(?:示范|试点|标杆|优秀|典型|先进|文明|最美|平安|模范)/.test(name));
}

/** Where the title stands in the part of a list: behind words of number, up to its last word that ends one. */
function titleOf(part: string): { readonly start: number; readonly end: number } | undefined {
  const start = /^(?:了|为|成为|成|一批|多[个项]|\d{1,4}[个家项名]|[一二三四五六]个)*/.exec(part)?.[0].length ?? 0;
  const words = part.slice(start);
  const close = openMark.test(words) ? words.indexOf(closing(words), 1) + 1 : 0;
  if ((openMark.test(words) && close === 0) || words.includes('”“')) return undefined;
  let end = close > 0 && tail.test(words.slice(close)) ? close : -1;
  for (const m of words.matchAll(heads)) {
    let to = m.index + m[0].length;
    const inside = words.slice(0, to).split(/[“”"]/).length % 2 === 0;
    // 特色产业“国家队”
    if (inside && /[”"]/.test(words[to] ?? '')) to++;
    else if (inside) continue;
    if (to > close && tail.test(words.slice(to))) {
      end = to;
      if (/^(?:的|培育|奖励|征集|\d)/.test(words.slice(to))) break;
    }
  }
  if (end < 0) return undefined;
  const name = words.slice(0, end).replace(/(?:等)?(?:殊荣|授牌|称号|荣誉|(?<!培育|创建)名单)$/, '');
  return name === '' ? undefined : { start, end: start + name.replace(/等$/, '').length };
}
