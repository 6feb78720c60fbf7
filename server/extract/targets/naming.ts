/** Which noun of a sentence a number measures: before it, behind it, or shared by its neighbours. */
import { clauseEnd, clauseStart, nounEnd } from './clauses.js';
import { addedBefore, fromNeighbour } from './inherit.js';
import { type Outcome, outcomeAfter, outcomeBefore, sharedBy, sound, stateAfter, wantsObject } from './outcomes.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentence.js';

// 下降50个基点的目标: it says that the number is one.
const called = /^的(?:年度|总体|工作)?(?:政策|目标|任务|要求)/;
const condition = /^(?:的|者|且|之一|时|后)/;
// What is as large as the number before 的 says: 打造不少于两万平方米的空间.
const size = /平方米|平方公里|亩|公顷|公里|千瓦|兆瓦|吨|张床位/;
// What is measured stands between the two numbers.
const counted = /(?:率|数|量|值|比重|占比|增长|下降|提高|降低|减少)$/;
const money = /元$/;
const share = (q: Quantity): boolean => q.part || /^[%成]$/.test(q.unit);

/** The noun of the number `i` of a sentence; `previousEnd` is where the number before it ends. Undefined where none is certain. */
export function nameOf(sentence: Sentence, i: number, previousEnd: number): Outcome | undefined {
  const { text, quantities, times } = sentence;
  const q = quantities[i] as Quantity;
  const next = quantities[i + 1];
  const previous = quantities[i - 1];
  let start = clauseStart(text, q.start, previousEnd, true);
  // A number that ended just before 、 or 和 is the neighbour, not a part of the name.
  while (start < q.start && /[、和与及,，\s]/.test(text[start] as string)) start++;
  for (const time of times)
    if (time.end <= q.start && time.end > start && time.sense !== 'yearly' && (time.end < q.start || time.start <= start)) start = time.end;
  // 书屋2026年达到50家: the time is no part of the name.
  const ends = times.find((time) => time.end === q.start && time.start > start && time.sense !== 'yearly')?.start ?? q.start;
  const after = text.slice(q.end, clauseEnd(text, q.end, text.length)).replace(/^[（(][^（）()]*[）)]$/, '');
  if (share(q) && q.lead === '' && isHead(text.slice(start, q.start))) {
    const shared = sharedBy(text, q.end, q.end + after.length);
    if (shared) return shared;
  }
  // 上年度实际缴纳保险费的50%: a part of an amount.
  if (q.unit === '%' && q.lead === '' && text[q.start - 1] === '的' && !/占/.test(text.slice(start, q.start))) return undefined;
  if (after[0] === '的' && share(q)) {
    // 收运体系覆盖90%以上的自然村
    const covers = /覆盖$/.test(text.slice(start, q.start)) ? outcomeBefore(text, start, q.start) : undefined;
    if (covers) return sound(covers.name + after.slice(1)) ? { ...covers, name: covers.name + after.slice(1) } : undefined;
  }
  const large = after[0] === '的' ? sized(text, start, q, next) : undefined;
  if (large) return large;
  if ((condition.test(after) && !called.test(after)) || isQualified(text, start, q, next, after)) return undefined;
  if (previous && start === previousEnd && isQualifier(text, previous, q)) {
    let first = i - 1;
    // 总投资超亿美元或10亿元以上的项目: two measures of one thing.
    while (first > 0 && /^或$/.test(text.slice((quantities[first - 1] as Quantity).end, (quantities[first] as Quantity).start))) first--;
    start = clauseStart(text, (quantities[first] as Quantity).start, first > 0 ? (quantities[first - 1] as Quantity).end : 0, true);
  }
  const before = text.slice(start, q.start);
  const far = text[q.end] === '、' && before !== '' && wantsObject(before) ? farNoun(text, q.end) : undefined;
  if (far) return far;
  const shared = after === '' && next ? sharedHead(text, before, q, next, quantities[i + 2]) : undefined;
  if (shared) return shared;
  const nounAfter = !called.test(after) && /^\s?[\p{Script=Han}A-Za-z“‘"(（\d]/u.test(after);
  if (nounAfter && wantsObject(before)) {
    const limit = nounEnd(text, q.end, next);
    // 10个左右有条件、有基础、规模适当的城市
    const described = text[limit] === '、' && /^(?:有|具有|具备)/.test(after) ? farNoun(text, q.end) : undefined;
    return described ?? outcomeAfter(text, q.end, limit, before);
  }
  if (nounAfter && q.lead !== '') return undefined;
  if (nounAfter) {
    const limit = nounEnd(text, q.end, next);
    const state = q.unit === '%' ? stateAfter(text, q.end, limit) : undefined;
    const subject = state ? outcomeBefore(text, start, q.start) : undefined;
    return state && subject ? { name: subject.name + state, start: subject.start, end: limit } : undefined;
  }
  const outcome = outcomeBefore(text, start, ends);
  if (!outcome) return undefined;
  const whole = fromNeighbour(sentence, outcome, start);
  if (whole !== outcome) return whole;
  const verb = /^、/.test(text.slice(previousEnd, start)) && previous ? addedBefore(text, previous.start) : '';
  return verb && !outcome.name.startsWith('新') ? { ...outcome, name: verb + outcome.name } : outcome;
}

/** Nothing before a share in its clause but words that open it: 实现80%以上的企业…. */
const isHead = (before: string): boolean =>
  /^(?:力争|确保|争取|实现|推动|全市|全区|全省|全县|全国|基本|有|约|近|超过?|的|\s)*$/.test(before);

/** 营收超1000万元OPC100家以上: a number right before the noun that the next number counts is a qualifier. */
function isQualified(text: string, start: number, q: Quantity, next: Quantity | undefined, after: string): boolean {
  if (!next || after.length === 0 || next.start >= q.end + after.length || /^(?:和|与|及|以及)/.test(after)) return false;
  const before = text.slice(start, q.start);
  // 冶金等8个行业死亡人数下降12.5%: how many the text has named.
  if (/等$/.test(before) && counted.test(text.slice(q.end, next.start))) return true;
  return !wantsObject(before) || (money.test(q.unit) && (before === '' || q.tail !== '' || q.comparator === '>'));
}

/** 建成20个以上、总面积不低于10万平方米，功能完善的标杆社区: the noun stands behind its descriptions. */
function farNoun(text: string, at: number): Outcome | undefined {
  const far = /的([^，,。；;、的]{2,24})(?=[，,。；;]|$)/.exec(text.slice(at, at + 80));
  if (!far) return undefined;
  const from = at + far.index + 1;
  return { name: far[1] as string, start: from, end: from + (far[1] as string).length };
}

/** 打造不少于两万平方米的智创空间, 组建规模不低于10亿元的产业基金: a thing and how large it is to be. */
function sized(text: string, start: number, q: Quantity, next: Quantity | undefined): Outcome | undefined {
  const before = text.slice(start, q.start);
  const bare = before.replace(/(?:首期|总|总体|初始|目标)?(?:规模|面积|建筑面积|投资)(?:约|为)?$/, '');
  if (bare.trim() === '' || !wantsObject(bare)) return undefined;
  if (!size.test(q.unit) && !(money.test(q.unit) && /^的[^，,。；;]{0,24}基金/.test(text.slice(q.end, q.end + 30)))) return undefined;
  const noun = outcomeAfter(text, q.end + 1, nounEnd(text, q.end + 1, next));
  return noun && { ...noun, name: noun.name.replace(/^[“"](.+)[”"]$/, '$1') };
}

/** 新增24个、提升10个景区村庄: the noun behind the second number is that of both. */
function sharedHead(text: string, before: string, q: Quantity, next: Quantity, third: Quantity | undefined): Outcome | undefined {
  const verb = /(?:^|[^\p{Script=Han}]|其中|力争|确保)([\p{Script=Han}]{2,4})$/u.exec(before)?.[1];
  if (!verb || q.unit !== next.unit || !wantsObject(before)) return undefined;
  if (!/^[、和与][\p{Script=Han}]{2,4}$/u.test(text.slice(q.end, next.start))) return undefined;
  const noun = outcomeAfter(text, next.end, nounEnd(text, next.end, third));
  return noun && { ...noun, name: (/^新/.test(verb) ? verb : '') + noun.name };
}

function isQualifier(text: string, q: Quantity, next: Quantity): boolean {
  const between = text.slice(q.end, next.start);
  return (
    between.length > 0 &&
    between.length <= 20 &&
    !/[,，、;；:：和及与]/.test(between) &&
    (money.test(q.unit) || q.unit.endsWith('%') || q.tail !== '' || (/等$/.test(text.slice(0, q.start)) && counted.test(between)))
  );
}

/** 数字养老、数字教育、数字医疗达到70%以上: a share that each member of a list reaches. */
export function split(outcome: Outcome, q: Quantity): readonly Outcome[] {
  // 数据集、智能体各100个: so many of each.
  if (outcome.name.endsWith('各')) {
    const each = outcome.name.slice(0, -1).split(/、|和|与|及/);
    return each.every((name) => name.length >= 2) ? each.map((name) => ({ ...outcome, name })) : [];
  }
  if (q.unit !== '%' || /占|比重|总|合计|平均/.test(outcome.name)) return [outcome];
  const names = outcome.name.split('、');
  if (names.length < 3 || names.some((name) => name.length < 2 || name.length > 12)) return [outcome];
  return names.map((name) => ({ ...outcome, name }));
}
