/** Programmes without a text of their own: 实施X行动, 纳入X计划, 发挥X基金作用. Works on cleaned text; precision before recall. */
import { genericParts } from './generic.js';
import type { NameContext, Named } from './named.js';
import { phraseStart, trimBefore } from './phrases.js';

const heads =
  /专项资金池|资金池|专项资金|专项基金|专项产业基金|基金群|行动计划|专项计划|计划|专项提升行动|专项行动|行动|示范工程|工程|重大专项|专项|试点|母基金|引导基金|产业基金|基金/g;
/** What behind the head makes it another word or a class: 计划生育, 工程建设, 行动方案. */
const notHead =
  /^(?:[师书表内外型量类化率组力者群学性源管法]|方案|生育|单列|指标|建设|项目|技术|机械|研究|实验|中心|公司|领域|资金|债券|资源|总额|管理|监管|招标|监督|质量|造价|审批|验收|整治|检查|执法|自由|指南|纲要|安排|任务|目标|实施|投资|规模|运作|会|经理|业|账户|收支|费|支出|预算|统筹|累计|结余|监测|工作|城市|示范|任务|地区|单位|经验|企业|范围|区(?!块)|先行|探索|县)/;
const cue =
  /(?:^即|入选|推广|建立|获得|选拔|设立|深入实施|全面实施|大力实施|启动实施|推进实施|实施|开展|启动|推行|推进|推动|落实|执行|纳入|列入|申报|申请|参与|参加|承担|享受|适用|融入|深化|用好|发挥好|发挥|做优做强|做大做强|做优|做强|做大|设立|组建|依托|争取|对接|引入|加大|完善|制定|抓好|支持|通过|完成|拨付|安排|统筹)(?:了|好)?/g;
const fundCue =
  /(?:建立|用好|发挥好|发挥|做优做强|做大做强|设立|组建|依托|争取|对接|引入|加大|通过|支持|推动|运用|用足|健全|完善|拨付|安排|统筹|申请)$/;
const programmeCue =
  /(?:，即$|入选|选拔|推广|通过|实施|开展|启动|推行|推进|推动|落实|执行|纳入|列入|申报|申请|参与|参加|承担|享受|适用|融入|深化|抓好|支持|完成)(?:了|好)?$/;
const boundary = /[，。；：、！？（）《》\n]/;
const noName =
  /的|(?:计划|行动|工程|基金)[和与及]|[一各多每]项|各类|系列|有关|相关|若干|等(?!级)|上述|这些|其他|下一步|工作计划|年度|生产计划|招生计划|用地计划|采购计划|培训计划$|具体|详细|方案|并|将|对|把|为|由|从|向/;
const noFund =
  /叠加|财政$|预算|奖补$|配套$|免征|财政$|预算|奖补$|配套$|免征|社会保险|社保|医保|医疗保险|养老|失业|公积金|工伤|住房|^各|^[区县]级$|子$|政府投资$|保障基金|保证|公募|社会$/;
const level = /^(?:国家级?|省级?|市级?|区级?|县级?|全国|中央)(?!场|属|域|政)/;

/** Programmes and funds by the verb before them. Names in quotation marks are read elsewhere. */
export function findProgrammes(text: string, context: NameContext = {}): Named[] {
  const found: Named[] = [];
  let last = -2;
  for (const m of text.matchAll(heads)) {
    const at = m.index;
    const end = at + m[0].length;
    const next = text.slice(end, end + 4);
    if (notHead.test(next) && !(m[0] === '计划' && /^项目[，。；、]/.test(next))) continue;
    const from = Math.max(phraseBefore(text, at), last + 1);
    const start = afterCue(text, from, at);
    // 从科技发展专项资金中: a fund for a purpose says by itself that it is one.
    const purpose = start === undefined && m[0].startsWith('专项资金') ? trimBefore(text, phraseStart(text, at, 24), at) : undefined;
    // 科创母基金、产业基金: joined to one that is named.
    const joined = last >= 0 && /^[、和与及]$/.test(text.slice(last, from)) ? from : undefined;
    let begin = start ?? joined ?? purpose;
    if (begin === undefined) continue;
    // 组建规模不低于10亿元的X基金
    begin += /^(?:总?规模)?[^的]{0,4}\d+(?:万|亿)元(?:以上|左右)?的?/.exec(text.slice(begin, at))?.[0].length ?? 0;
    const lead = text.slice(Math.max(0, (start ?? begin) - 6), start ?? begin);
    const isFund = /基金群?$|资金池?$/.test(m[0]);
    if (start !== undefined && !(isFund ? fundCue : programmeCue).test(lead)) continue;
    // 鼓励社会资本设立X基金: as many as there are.
    if (isFund && /鼓励|引导社会|支持.{0,8}(?:企业|机构|资本)/.test(text.slice(from, begin))) continue;
    const own = text.slice(begin, at);
    // “A”行动和B行动: the first is read by its marks.
    if (/[“”"]/.test(own)) last = end;
    // 实施X三年行动计划 is a text; a programme that is 开展 is none.
    if (m[0] === '行动计划' && /[三五\d]年$/.test(own) && !/开展/.test(lead)) continue;
    const sure = start === undefined || /(?:实施|深入推进)(?:了|好)?$/.test(lead);
    if (!fits(own, m[0], isFund, sure, begin, context)) continue;
    found.push({ kind: 'Project', name: text.slice(begin, end), start: begin, end, rule: 'programme', confidence: 0.75 });
    last = end;
  }
  return found;
}

function fits(own: string, head: string, isFund: boolean, sure: boolean, begin: number, context: NameContext): boolean {
  if (own.length < 2 || own.length > 26 || noName.test(own) || /[“”"]/.test(own)) return false;
  const place = context.placeAt?.(begin);
  const placed = (place !== undefined && place <= begin + own.length) || level.test(own);
  const rest = place !== undefined && place <= begin + own.length ? own.slice(place - begin) : own.replace(level, '');
  const { generic, parts } = genericParts(rest);
  if (head === '基金' && /^[区县]级/.test(own)) return false;
  if (isFund)
    return (
      !noFund.test(own) && (placed ? rest.length >= 2 || head.length > 2 : rest.length >= 4 && (!generic || (parts > 2 && rest.length > 5)))
    );
  if (head === '试点')
    return (
      rest.length >= (placed ? 5 : 8) &&
      !/先行|城市|一批|条件|地区|地方|国家级|省级|市级|处置|治理$/.test(own) &&
      !/^[\p{Script=Han}]{0,3}(?:试|先)/u.test(own)
    );
  if (head === '专项') return placed && rest.length >= 4;
  if (placed && rest.length >= (head.length > 3 ? 3 : 4)) return !generic || parts >= 2 || rest.length === 3;
  return rest.length >= 4 && rest.length + head.length >= (sure && !generic ? 6 : 7) && (!generic || parts >= 3);
}

function phraseBefore(text: string, at: number): number {
  const floor = Math.max(0, at - 34);
  for (let i = at; i > floor; i--) if (boundary.test(text[i - 1] as string)) return i;
  return floor;
}

/** Behind the last cue of the phrase, but not behind one that is a part of the name. */
function afterCue(text: string, from: number, at: number): number | undefined {
  const phrase = text.slice(from, at);
  let first: number | undefined;
  for (const m of phrase.matchAll(cue)) {
    const end = from + m.index + m[0].length;
    // 技能提升 … 推进行动: a cue right before the head belongs to the name.
    if (at - end < 2) break;
    first = end;
  }
  return first;
}
