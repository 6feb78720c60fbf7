/** Measure words and units, with 万, 亿 and rates. Offsets are into the string that was given. */

// The longest that fits is taken.
const unitWords = (
  '个百分点 百分点 个基点 基点 % ‰ ‱ 番 倍 成 元 美元 欧元 港元 人民币 ' +
  '平方米 平方公里 平方千米 立方米 公里 千米 海里 米 公顷 亩 吨 千克 公斤 斤 克 毫克 微克 升 毫升 车公里 ' +
  '吨标准煤 标准煤 吨公里 千瓦时 千瓦 兆瓦时 兆瓦 兆 度 摄氏度 分贝 标箱 标准箱 TEU ' +
  'GW MW KW kW GWh MWh kWh TWh MWp GWp TB PB EB ZB GB MB PFLOPS EFLOPS TFLOPS Pflops Eflops PFlops EFlops TFlops P E Gbps Mbps Tbps PF EF Token 词元 ' +
  '个 家 名 人 位 人次 人份 人年 人日 项 座 户 户次 户家庭 台 台套 台（套） 套 套（次） 套次 件 件次 条 场 场次 次 处 所 期 篇 只 支 宗 盏 辆 架 架次 ' +
  '艘 列 例 门 款 批 类 种 部 部门 对 组 节 ' +
  '张 枚 栋 幢 间 口 头 株 根 块 片 颗 本 册 卷 幅 份 笔 单 起 层 级 羽 尾 棵 盒 箱 车次 车位 个车位 泊位 个泊位 匹 ' +
  '天 日 个工作日 工作日 小时 分钟 秒 个月 月 年 周 周年 周期 届 岁 ' +
  '端口 机架 标准机架 床位 张床位 学时 课时 学位 个学位'
).split(' ');
const unitsByFirst = new Map<string, string[]>();
for (const unit of [...new Set(unitWords)].sort((a, b) => b.length - a.length)) {
  const first = unit[0] as string;
  unitsByFirst.set(first, [...(unitsByFirst.get(first) ?? []), unit]);
}

/** A full-width, no-break or plain space. */
export const blank = (c: string | undefined): boolean => c === ' ' || c === '\u3000' || c === '\u00a0';

// 条 of 条例, 所 of 所有 and 部 of 部分 are no measure words.
const otherWords =
  /^(?:条例|条件|所有|所在|部分|级以|人均|成立|成为|成功|成果|成效|成本|年度|年均|对于|日常|单位|项目|门类|期间|户籍|度假|层级|层次|间接|场景|E级|P级|组织|节能|节点|节水|节约|组建|月底|月末|月份|件均)/;
const moreWords = /^多(?:元|层|样|方|种|项|维|功|场|领|模|云|类|级|式|点)/;

export interface UnitAt {
  /** As written, with 万, 亿 and the like in it (万平方米, 亿元, 台/万人); empty where there is none. */
  readonly unit: string;
  /** 余, 多 or + stands with it: more than the number. */
  readonly more: boolean;
  readonly end: number;
}

/** The unit that stands at `at`, with 万, 亿 and the like before it: 万平方米, 亿元, 个; and what it is a rate of (台/万人). */
export function unitAt(text: string, at: number, rated = true): UnitAt {
  let i = blank(text[at]) && !blank(text[at + 1]) ? at + 1 : at;
  let more = false;
  let unit = '';
  const plus = (): void => {
    const c = text[i];
    if (c !== '余' && !(c === '多' && !moreWords.test(text.slice(i, i + 2))) && !(c === '+' && unitsByFirst.has(text[i + 1] ?? ''))) return;
    more = true;
    i++;
  };
  plus();
  for (let scale = 0; scale < 2 && '万亿千百'.includes(text[i] ?? '.'); scale++) {
    if (/^[千百](?:[克米瓦分]|兆)/.test(text.slice(i, i + 2))) break;
    unit += text[i];
    i++;
  }
  plus();
  const word = (unitsByFirst.get(text[i] ?? '') ?? []).find((one) => text.startsWith(one, i));
  if (word !== undefined && !(word.length === 1 && otherWords.test(text.slice(i, i + 3)))) {
    unit += word;
    i += word.length;
  }
  plus();
  // 4条（个）: two measure words for one.
  const other = unit === '' ? null : /^[（(][个家名条处座项场次]{1,2}[）)]/.exec(text.slice(i, i + 4));
  if (other) {
    unit += other[0];
    i += other[0].length;
  }
  if (rated && text[i] === '/' && unit !== '' && !blank(text[i + 1])) {
    // 元/千克, 台/万人, 吨标准煤/万元: a rate.
    const per = unitAt(text, i + 1, false);
    if (per.unit !== '' && !per.more) {
      unit += `/${per.unit}`;
      i = per.end;
    }
  }
  // 14.5/10万: of so many.
  const among = unit === '' && text[i] === '/' ? /^\/(?:10万|十万|万|千)/.exec(text.slice(i, i + 4)) : null;
  if (among) return { unit: among[0], more, end: i + among[0].length };
  return { unit, more, end: unit === '' && !more ? at : i };
}
