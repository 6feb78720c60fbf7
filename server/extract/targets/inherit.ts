/** What a name of a sentence takes from the one before it: its subject, its head noun, its verb. */
import type { Measured } from './measured.js';
import type { Outcome } from './outcomes.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentence.js';

// Names that say nothing without their subject, which the clause before may hold.
const bare = /^(?:产值|营收|收入|增加值|规模|销售额|交易额|营业收入|总产值|总规模)$/;
const growth = /(?:年均|同比|实际|累计|平均)?(?:增长|增速|提高|提升|下降|降低|增加|减少|上升)$/;
const grade = /^(?:其中)?((?:国家|部|省|市|区|县|镇|村|校|院|[A-Z1-9]A)级(?:及?以上)?|省市级|国家|全国|省|市)$/;
const gradeBehind = /^(.{2,}?)((?:国家|省|市|区|县)级)$/;
const leading = /^(?:新(?:增|培育|引进|认定|获批|建|创)|累计)?(?:(?:国家|部|省|市|区|县|镇|村|[1-5]A)级(?:及?以上)?|省市级)?/;

const stage = /^(?:开工|竣工|投产|完工|达产|续建|签约|通车)/;

/** A growth or a share is of what was measured before it. */
const subjectOf = (last: Measured): string => last.outcome.replace(growth, '').replace(/(?:再|继续|较目前)$/, '');

/** The name with what its neighbour gives to it; the same where it stands alone, undefined where it says nothing alone. */
export function fromNeighbour(sentence: Sentence, outcome: Outcome, start: number): Outcome | undefined {
  const { name } = outcome;
  const last = sentence.found.at(-1);
  if (bare.test(name.replace(/^实现/, ''))) {
    // 发展企业20家，总产值达15亿元
    const whose = last && last.quantityAt.end === start - 1 && /^[家个户]$/.test(last.unit) ? last.outcome : '';
    return whose ? { ...outcome, name: whose + name } : withSubject(sentence.text, start, outcome);
  }
  const behind = gradeBehind.exec(name);
  // 单项冠军企业国家级5家
  if (behind && !/[的、和与]$/.test(behind[1] as string)) return { ...outcome, name: `${behind[2]}${behind[1]}` };
  if (!last) return outcome;
  // 绿色工厂国家级5家、省级20家; 小巨人企业10家，其中国家级3家
  const level = grade.exec(name)?.[1];
  if (level) return { ...outcome, name: level + last.outcome.replace(leading, '') };
  // 开工项目20个、竣工10个
  if (name.length === 2 && stage.test(name)) return { ...outcome, name: name + last.outcome.replace(stage, '') };
  // 增加值超过1.3万亿元，占地区生产总值比重达25%
  if (/^占[^，,。；;]*(?:比重|比例|比)?$/.test(name)) {
    const subject = subjectOf(last);
    return /占|率$/.test(subject) ? outcome : { ...outcome, name: subject + name };
  }
  // 年产值超10亿元企业20家、超50亿元企业5家
  const measure = /^(.{2,8}?)(?:超过?|突破|过|达到?|在)[\d百千万亿]/.exec(last.outcome)?.[1];
  if (measure && /^(?:超过?|突破|过|达到?)[\d百千万亿]/.test(name)) return { ...outcome, name: measure + name };
  return outcome;
}

/** 大数据+有所突破，实现产值 → 大数据+产值. */
function withSubject(text: string, start: number, outcome: Outcome): Outcome | undefined {
  const end = start - 1;
  if (end <= 0 || !/[,，]/.test(text[end] as string)) return undefined;
  let from = end - 1;
  while (from >= 0 && !/[,，;；:：、]/.test(text[from] as string)) from--;
  const subject = /^(.{2,16}?)(?:有所突破|取得突破|实现突破|不断壮大|加快发展|快速发展|持续增长)$/.exec(text.slice(from + 1, end))?.[1];
  return subject ? { name: subject + outcome.name.replace(/^实现/, ''), start: from + 1, end: outcome.end } : undefined;
}

const against =
  /(?:[较比与]|相比)(?:于)?(?:20\d\d年|[上去]年|目前|["“]?十[一二三四五]五["”]?)(?:同期|期?末|底)?(?:相比)?|在[^，,]{2,12}(?:基础|水平)上/g;
const grows =
  /^(?:其中)?(?:再|继续|将)?(年均(?:增长|增速)|同比(?:增长|提高|下降)|年增长|增长|增加|增速|增幅|涨幅|降幅|占比|上升|提高|下降)?$/;
const again = /^(?:再|每年|累计|进一步)*(?:完成|新增|建成|改造|实现|增长|提高|提升)?$/;
const kind = (unit: string): string => unit.replace(/^[万亿]+/, '');

/**
 * 规模达到2万亿元，年均增长10%; 翻一番，达到8亿吨: growth, and the level that it ends at, without a subject are of what was measured
 * right before.
 */
export function growthOf(sentence: Sentence, q: Quantity, previousEnd: number): Outcome | undefined {
  const last = sentence.found.at(-1);
  if (!last || last.quantityAt.end !== previousEnd) return undefined;
  const { text, times } = sentence;
  let between = text.slice(previousEnd, q.start);
  if (between.length > 40 || !/^[，,、；;]/.test(between)) return undefined;
  // 到2025年X达到7本，到2027年达到9本: the same at another time.
  const later = times.some((time) => time.start >= previousEnd && time.end <= q.start && time.sense !== 'yearly');
  for (const time of times)
    if (time.start >= previousEnd && time.end <= q.start && time.sense !== 'yearly')
      between = between.replace(text.slice(time.start, time.end), '');
  const plain = between.replace(against, '').replace(/力争|争取|确保|[，,、\s]/g, '');
  if (later && kind(q.unit) === kind(last.unit) && again.test(plain)) return { name: last.outcome, start: previousEnd, end: q.start };
  if (between[0] === '；' || between[0] === ';') return undefined;
  const words = grows.exec(plain)?.[1];
  if (words === undefined && plain !== '') return undefined;
  const share = /%$|百分点$|^[番倍]$/.test(q.unit);
  const grown = growth.test(last.outcome) || /^[番倍]$/.test(last.unit);
  if (words === undefined) {
    // A level of its own unit behind a growth, or a doubling behind a level.
    if (q.unit !== '番' && !(grown && !share && /[到达]$|^超过?$|^突破$/.test(q.lead))) return undefined;
  } else if (!share && kind(q.unit) !== kind(last.unit)) return undefined;
  const subject = subjectOf(last);
  if (subject === '' || (grown && words !== undefined && !/年均|占比/.test(words)) || (/率$/.test(subject) && q.unit === '%'))
    return undefined;
  return { name: subject + (words ?? ''), start: previousEnd, end: q.start };
}

/** 新增 of the first member of a list holds for the members that follow: 新增A2家、B12家. */
export function addedBefore(text: string, at: number): string {
  let from = at - 1;
  while (from >= 0 && !/[,，;；:：]/.test(text[from] as string)) from--;
  return /新增/.test(text.slice(from + 1, at)) ? '新增' : '';
}
