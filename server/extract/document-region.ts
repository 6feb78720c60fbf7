import { placeAt, shortName } from './places.js';
import { country, findRegions, lineage, lookupRegion, type Region } from './regions.js';

/** What is known of a document when its region is asked for; all but the text may be missing. */
export interface DocumentSigns {
  /** Clean text. */
  readonly text: string;
  readonly title?: string;
  /** Title of the letter that issues it: 泰州关于印发…的通知. */
  readonly heading?: string;
  /** The body that signed: 宿城区数字经济工作领导小组. */
  readonly issuer?: string;
  /** 文号: 浙政发〔2025〕10号. */
  readonly docNumber?: string;
  /** What the user said: 江苏省宿迁市宿城区 or 宿城区. */
  readonly option?: string;
}

const nationalTitle =
  /^(?:中共中央|国务院|中央|国家[一-龥]{2,12}(?:委|局|部|署|办)|(?:教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源社会保障|人力资源和社会保障|自然资源|生态环境|住房城乡建设|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理|应急|审计|海关总|税务总)(?:部|局|署)|中国人民银行|人民银行|全国)/;
const nationalNumber =
  /^(?:国[发办函令科数能知]|国办|中办|中发|厅字|发改|国家|工信部|财[建税教社农综金]|商[务办服]|建[办城房科]|人社部|农[办业]|交[办运]|环[办发]|科[技办]发|教[技高职]|民发|卫|银发|银保监|税总|文旅|国市监)/;

const provinceLetters: Readonly<Record<string, string>> = {
  京: '北京市',
  津: '天津市',
  冀: '河北省',
  晋: '山西省',
  蒙: '内蒙古自治区',
  内: '内蒙古自治区',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  沪: '上海市',
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
  桂: '广西壮族自治区',
  琼: '海南省',
  渝: '重庆市',
  川: '四川省',
  黔: '贵州省',
  贵: '贵州省',
  滇: '云南省',
  云: '云南省',
  藏: '西藏自治区',
  陕: '陕西省',
  甘: '甘肃省',
  青: '青海省',
  宁: '宁夏回族自治区',
  新: '新疆维吾尔自治区',
};

/**
 * The region that a document is of: what the user said, else what its title, its issuer and then its text say. A region that the text only
 * hints at (我区, with no name) is not guessed.
 */
export function documentRegion(signs: DocumentSigns): Region | undefined {
  const { option, docNumber = '', text } = signs;
  const title = (signs.title ?? '').slice(0, 300);
  const issuer = (signs.issuer ?? '').slice(0, 100);
  if (option) {
    const asked = lookupRegion(option);
    if (asked) return asked;
  }
  const number = docNumber.replace(/\s/g, '');
  if (nationalTitle.test(title.trim()) || (!title && nationalNumber.test(number))) return country;
  const likely = ofText(text, number);
  const named = ofTitle(title, likely) ?? ofTitle((signs.heading ?? '').slice(0, 300), likely) ?? ofTitle(issuer, likely);
  if (named) return named;
  const own = ofNumber(number, title, text) ?? ofHead(text);
  if (own) return own;
  if (nationalTitle.test(issuer.trim()) || nationalNumber.test(number)) return country;
  const head = text.slice(0, 600);
  if (
    /国务院各部委|各省、自治区、直辖市(?:人民政府|及|和)/.test(head) ||
    /(?:^|\n)\s*(?:国务院|中共中央)(?:办公厅)?(?:关于|印发|转发)/.test(head)
  )
    return country;
  return likely;
}

/** Letters of provinces that no city of another place has for its own. */
const sureLetters = '京津冀晋辽吉黑沪浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘苏';

/** The province of 鄂政发〔2018〕26号, where the document speaks as a province. */
function ofNumber(number: string, title: string, text: string): Region | undefined {
  const letter = number.charAt(0);
  const name = sureLetters.includes(letter) && letter ? provinceLetters[letter] : undefined;
  if (!name || !/^.(?:政|府|办|委)/.test(number)) return undefined;
  const speaks =
    /^省|全省|我省/.test(title) ||
    /各市、(?:自治)?州|省政府各部门|省政府各|省直各|自治区各|自治区人民政府各|我省|全省|我市/.test(text.slice(0, 1200));
  const city = name.endsWith('市');
  return speaks || city ? lookupRegion(name) : undefined;
}

/** The division of an organ that stands alone in a line of the head: 山东省人民政府办公厅. */
function ofHead(text: string): Region | undefined {
  for (const line of text.slice(0, 600).split('\n').slice(0, 12)) {
    if (!/^[一-龥]{4,20}(?:人民政府|人民政府办公厅|人民政府办公室|委员会|[局厅])(?:文件)?$/.test(line)) continue;
    const place = placeAt(line, undefined);
    if (place.named && !place.short && place.region) return place.region;
  }
  return undefined;
}

/** The first division that a title names; one inside a cited document's 《》 behind 落实 or 根据 is not what the title is of. */
function ofTitle(title: string, likely: Region | undefined): Region | undefined {
  const plain = title.replace(/(?:贯彻|落实|根据|按照|执行|转发)[^《》]{0,12}《[^》]*》/g, '');
  const [first] = findRegions(plain, likely);
  if (first) return first.region;
  // 泰州关于印发…的通知
  const place = placeAt(plain, undefined);
  const level = place.region?.level;
  if (
    place.short &&
    (level === 'city' || level === 'province') &&
    /^(?:关于|印发|20\d\d|(?:市|省)?(?:加快|进一步|全面|深化|支持|促进|推进|推动))/.test(plain.slice(place.form.length))
  )
    return place.region;
  const short = likely ? shortName(likely) : '';
  return likely && short.length > 1 && plain.includes(short) ? likely : undefined;
}

/** Words by which a document speaks of its own division and of its organs, by the last word of the division's name. */
const ownWords: readonly (readonly [string, RegExp])[] = [
  ['区', /[我全]区|区委|区政府|区(?=[一-龥]{2,10}[局办])/g],
  ['县', /[我全]县|县委|县政府|县(?=[一-龥]{2,10}[局办])/g],
  ['市', /[我全]市|市委|市政府|市(?=[一-龥]{2,10}[局委])/g],
  ['州', /[我全]州|州委|州政府|州(?=[一-龥]{2,10}局)/g],
  ['盟', /[我全]盟|盟委|盟行署/g],
  ['旗', /[我全]旗|旗委|旗政府/g],
  ['省', /[我全]省|省委|省政府|省(?=[一-龥]{2,10}厅)/g],
  ['自治区', /自治区(?:党委|人民政府|[一-龥]{2,10}厅)/g],
];

/** At most this much of a text is counted. */
const sample = 24_000;

function ofText(text: string, number: string): Region | undefined {
  const part = text.length > sample ? text.slice(0, sample * 0.75) + text.slice(-sample * 0.25) : text;
  const words = ownWords.map(([word, pattern]) => ({ word, count: part.match(pattern)?.length ?? 0 })).sort((a, b) => b.count - a.count);
  const [top] = words;
  // A text that never says 我市 may still name one place over and over.
  const speaks = top !== undefined && top.count > 1;
  const counts = new Map<Region, number>();
  for (const { region, form } of findRegions(part)) {
    for (const at of lineage(region)) {
      // What lies in a division speaks for it, though less than its own name.
      const weight = at === region ? 1 : form.includes(at.name) ? 1 : 0.2;
      counts.set(at, (counts.get(at) ?? 0) + weight);
    }
  }
  const province = provinceLetters[number.charAt(0)];
  const ranked = [...counts]
    .filter(([region]) => !speaks || (region.name.endsWith(top.word) && !(top.word === '区' && region.name.endsWith('自治区'))))
    .map(([region, count]): [Region, number] => {
      const own = region.level === 'county' || region.level === 'city' ? countOf(part, shortName(region)) * 0.3 : 0;
      return [region, count + own + (province && lineage(region).at(-1)?.name === province ? 0.5 : 0)];
    })
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || first[1] < (speaks ? 2 : 5)) return undefined;
  return second && second[1] * (speaks ? 1.6 : 2.5) > first[1] ? undefined : first[0];
}

function countOf(text: string, word: string): number {
  return word.length < 2 ? 0 : text.split(word).length - 1;
}
