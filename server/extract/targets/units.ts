/** Measure words and units, with 万, 亿 and rates. Offsets are into the string that was given. */

// Measure words and units; the longest that fits is taken.
const unitWords = (
  '个百分点 百分点 个基点 基点 % ‰ 番 倍 成 元 美元 欧元 港元 人民币 ' +
  '平方米 平方公里 平方千米 立方米 公里 千米 米 公顷 亩 吨 千克 公斤 斤 克 毫克 微克 升 毫升 吨标准煤 标准煤 千瓦时 千瓦 兆瓦 兆 度 摄氏度 分贝 标箱 标准箱 TEU ' +
  'GW MW KW kW GWh MWh kWh TB PB EB ZB GB PFLOPS EFLOPS TFLOPS Pflops Eflops P E Gbps Mbps Tbps ' +
  '个 家 名 人 位 人次 人份 项 座 户 户次 户家庭 台 台套 台（套） 套 套（次） 套次 件 件次 条 场 场次 次 处 所 期 篇 只 支 宗 盏 辆 架 艘 列 例 门 款 批 类 种 部 部门 ' +
  '张 枚 栋 幢 间 口 头 株 根 块 片 颗 本 册 卷 幅 份 笔 单 起 组 对 层 级 ' +
  '天 日 个工作日 工作日 小时 分钟 秒 个月 年 周 周年 周期 届 岁 ' +
  '端口 机架 标准机架 床位 张床位 学时 课时 PF EF Token 词元 万人 ‱'
).split(' ');
const unitsByFirst = new Map<string, string[]>();
for (const unit of [...new Set(unitWords)].sort((a, b) => b.length - a.length)) {
  const first = unit[0] as string;
  unitsByFirst.set(first, [...(unitsByFirst.get(first) ?? []), unit]);
}
export const blank = (c: string | undefined): boolean => c === ' ' || c === '\u3000' || c === '\u00a0';

/** The unit that stands at `at`, with 万, 亿 and the like before it: 万平方米, 亿元, 个. */
export function unitAt(text: string, at: number): { readonly unit: string; readonly more: boolean; readonly end: number } {
  let i = at;
  let more = false;
  let unit = '';
  if (blank(text[i]) && !blank(text[i + 1])) i++;
  const take = (words: readonly string[]): void => {
    const word = words.find((w) => text.startsWith(w, i));
    if (word === undefined) return;
    // 条 of 条例, 所 of 所有 and 部 of 部分 are no measure words.
    if (
      word.length === 1 &&
      /^(?:条例|条件|所有|所在|部分|级以|人均|成立|成为|成功|年度|年均|对于|日常|单位|项目|门类|期间|户籍|度假|层级|层次|间接|场景|E级|P级)/.test(
        text.slice(i, i + 3),
      )
    ) {
      // A counter before such a word would be a different cut; 项 of 项目 is one only where no counter is meant.
      if (!/^(?:项目|场景|单位)/.test(text.slice(i, i + 2))) return;
      return;
    }
    unit += word;
    i += word.length;
  };
  const plus = (): void => {
    if (text[i] === '余' || (text[i] === '多' && !/^多(?:元|层|样|方|种|项|维|功|场|领|模|云|类|级)/.test(text.slice(i, i + 2)))) {
      more = true;
      i++;
    } else if (text[i] === '+' && unitsByFirst.has(text[i + 1] ?? '')) {
      more = true;
      i++;
    }
  };
  plus();
  for (let scale = 0; scale < 2 && (text[i] === '万' || text[i] === '亿' || text[i] === '千' || text[i] === '百'); scale++) {
    if ((text[i] === '千' || text[i] === '百') && /^[千百](?:[克米瓦分]|兆)/.test(text.slice(i, i + 2))) break;
    unit += text[i];
    i++;
  }
  plus();
  take(unitsByFirst.get(text[i] ?? '') ?? []);
  plus();
  if (text[i] === '/' && unit !== '') {
    // 元/千克, 元/人·天: a rate.
    const per = /^\/(?:[A-Za-z]{1,4}|[\p{Script=Han}]{1,3}(?:·[\p{Script=Han}]{1,2})?)/u.exec(text.slice(i, i + 8));
    const known = per ? [...(unitsByFirst.get(text[i + 1] ?? '') ?? [])].find((w) => text.startsWith(w, i + 1)) : undefined;
    if (known) {
      unit += `/${known}`;
      i += known.length + 1;
    }
  }
  return { unit, more, end: unit === '' && !more ? at : i };
}
