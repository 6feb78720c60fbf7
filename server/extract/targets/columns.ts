/** What the columns of a table of indicators hold, by the words of its header. */
import type { DocumentContext } from '../source.js';
import type { Cell } from '../tables.js';
import { unitAt } from './units.js';

export interface Column {
  readonly index: number;
  readonly year?: number;
  readonly period?: { readonly start: number; readonly end: number };
  /** What has been reached: 现状值, 2020年实际. */
  readonly actual: boolean;
  /** The column holds the growth of the indicator: 年均增长. */
  readonly growth?: string;
  /** Unit that the header gives (2025年（亿元）), or empty. */
  readonly unit: string;
}

export interface Columns {
  readonly name: number;
  readonly unit?: number;
  /** 属性: 预期性, 约束性. */
  readonly nature?: number;
  readonly values: readonly Column[];
  /** The one unit that the caption gives (单位：亿元), or empty. */
  readonly captionUnit: string;
}

export const squeeze = (cell: string): string => cell.replace(/\s+/g, '');

const nameHead = /^(?:具体|工作|主要|核心|评价|监测|二级|三级)?(?:指标|指标名称|目标|指标内容|内容|名称|项目)$/;
const past = '完成值?|完成情况|实际值?|现状值?|基数|基准值?|基期值?|基础值';
const aimed = '目标值?|规划目标值?|指标值?|规划值|预期值?|预期目标值?|计划值?|值';
const yearly = new RegExp(`^(?:到|截至)?(20\\d\\d)年?(?:底|末)?(?:${past}|${aimed})?$`);
const unnamedPast = new RegExp(`^(?:${past})$`);
const unnamedAim = /^(?:目标值?|规划目标值?|预期目标值?|规划值|目标值（期末）|期末目标值?)$/;
const growthHead = /^(?:五年|三年|规划期)?(年均增长|年均增速|累计增长|累计下降|年均)(?:率|速度)?$/;

/** The columns of a header; undefined where no column names indicators or none holds values. `caption` is the text right before the table. */
export function columnsOf(header: readonly Cell[], context: DocumentContext, caption: string): Columns | undefined {
  const head = header.map((cell) => squeeze(cell.text));
  const values = head.flatMap((word, index) => columnOf(word, index, context, caption) ?? []);
  if (!values.some((one) => one.growth === undefined)) return undefined;
  const taken = new Set(values.map((one) => one.index));
  const named = head.findIndex((word) => nameHead.test(word));
  const name =
    named >= 0 ? named : head.findIndex((word, index) => /指标|目标|内容/.test(word) && !taken.has(index) && !/值$|属性/.test(word));
  if (name < 0) return undefined;
  const unit = head.findIndex((word) => /^(?:计量)?单位(?:（[^）]*）)?$/.test(word));
  const nature = head.findIndex((word) => /^(?:指标)?(?:属性|性质)$/.test(word));
  return { name, ...(unit < 0 ? {} : { unit }), ...(nature < 0 ? {} : { nature }), values, captionUnit: captionUnit(caption) };
}

function columnOf(word: string, index: number, context: DocumentContext, caption: string): Column | undefined {
  const unit = unitIn(word);
  const bare = unit ? word.slice(0, word.length - unit.length - 2) : word;
  const { period, year: written } = context;
  const of = yearly.exec(bare);
  if (of) {
    const year = Number(of[1]);
    const before = period ? year < period.start : written !== undefined && year < written;
    return { index, year, actual: new RegExp(past).test(bare) || (before && !/目标|规划|预期|计划/.test(bare)), unit };
  }
  // A value of now without its year says nothing of when.
  if (unnamedPast.test(bare)) return undefined;
  const growth = growthHead.exec(bare)?.[1];
  if (growth) return { index, actual: false, growth: growth === '年均' ? '年均增长' : growth, unit, ...(period ? { period } : {}) };
  if (!unnamedAim.test(bare)) return undefined;
  const years = [...new Set(caption.match(/20\d\d(?=年)/g) ?? [])];
  const year = years.length === 1 ? Number(years[0]) : period?.end;
  return { index, actual: false, unit, ...(year === undefined ? {} : { year }) };
}

/** 亿元 of 增加值（亿元）; empty where the brackets at the end hold no unit. */
export function unitIn(words: string): string {
  const unit = /[（(]([^（）()]{1,10})[）)]$/.exec(words)?.[1] ?? '';
  return unit !== '' && unitAt(`1${unit}`, 1).end === unit.length + 1 ? unit : '';
}

/** 单位：亿元 gives the unit of every row; 单位：亿元、% of none. */
function captionUnit(caption: string): string {
  const units = /单位[:：]([^（）()\n|]{1,16})/.exec(caption)?.[1]?.trim() ?? '';
  return units !== '' && unitAt(`1${units}`, 1).end === units.length + 1 ? units : '';
}
