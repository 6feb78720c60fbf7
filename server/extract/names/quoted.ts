/** What quotation marks name: “X”工程, “i安康”APP, “飞凤人才计划”. */
import type { Kind } from '../../model/index.js';
import type { Named } from './named.js';
import { quotes } from './phrases.js';

const afterQuote: readonly (readonly [RegExp, Kind])[] = [
  [
    /^(?:APP|App|小程序|公众号|网站|(?:(?!支持|方式|模式|建设|推动|打造|等|的|对|和|与)[\p{Script=Han}]){0,10}?(?:平台|系统(?![封谋规推部梳整重集解提地性化思论])))/u,
    'Platform',
  ],
  [
    /^(?!等)(?:示范)?(?:示范工程|工程|行动计划|计划|行动(?!力)|项目|专项(?:资金池|资金|基金|行动)?|产业基金群|产业基金|基金|培训工程|建设试点(?![城示县市区])|(?:(?![等的和与为在])[\p{Script=Han}]){0,16}?(?:示范工程|工程|专项行动|行动计划|行动|计划)(?![力者方书师]))/u,
    'Project',
  ],
  [/^(?:大赛|论坛|活动|竞赛|大会|峰会)/, 'Event'],
];
const platformWord = /(?:平台|系统|APP|云窗|大脑|云平台|智造云|超市|发布厅|大模型|工具[栈池]|服务空间|小程序|(?<!一)[卡码])$/;
const plainCard = /(?:门禁|社保|信用|银行|医保|二维|编|号|刷|扫|赋|亮|一)[卡码]$/;
/** “网上供销社”建设, “智慧人社”功能: what the marks name is done in a system. */
const onlineWord = /^(?:网上|掌上|线上|智慧)(?!城|乡村|社会|中国|社区|园区|经济|生活|产业|服务$)[\p{Script=Han}]{2,6}$/u;
const onlineAfter = /^(?:建设|便民|功能|应用|系统|平台|上线)/;
const projectWord = /(?:计划|工程|行动|专项|基金|驿站|工坊|实战营|训练营)$/;

/** “民心工程”, “一号工程”: what is said of a work, not its name. */
const figure = /^(?:世纪|民生|民心|一号|一把手|系统|头号|德政|惠民|放心|面子|形象|样板|精品|标杆|暖心|良心|希望|阳光|幸福|头雁)工程$/;
const instituteWord = /(?:陪跑团|服务团|联盟|服务中心|研究院|学院|协会|实验室)$/;
const founded = /(?:组建|成立|设立|建设|打造|组织|运营的|依托|发挥)$/;
const eventWord = /(?:杯|大赛|论坛|博览会|峰会|艺术节|文化节|旅游节|消费节|购物节|对接会|大讲堂|讲坛|(?:专场|对接|系列|主题).{0,4}活动)$/;
/** “A”“B”等省级人才计划: the word behind the list says what each of them is. */
const listKind = /^等[\p{Script=Han}]{0,6}?(?:计划|工程|行动)(?![\p{Script=Han}]{0,2}(?:方案|书))/u;

/** “X”工程, “i安康”APP, “飞凤人才计划”: what the quotation marks name, by the word behind them or the last word inside. */
export function quotedNames(text: string): Named[] {
  const found: Named[] = [];
  let run: { readonly start: number; readonly end: number }[] = [];
  for (const { start, end, inner } of quotes(text)) {
    if (inner.length < 2 || /[，。；？！]/.test(inner) || /一[^一二]{1,3}[一二多N]|个/.test(inner)) continue;
    const after = text.slice(end, end + 18);
    const last = run.at(-1);
    run = last && /^[、和与]?$/.test(text.slice(last.end, start)) ? [...run, { start, end }] : [{ start, end }];
    // “1+N” is a scheme, but for a fund of that name.
    if (/N/.test(inner) && !/^产业基金/.test(after)) continue;
    // “X系统”等AI工具: a technique.
    if (/^等\s?(?:AI|人工智能)?\s?(?:工具|技术)/.test(after)) continue;
    const before = text.slice(Math.max(0, start - 4), start);
    const kind =
      ownKind(inner) ??
      (instituteWord.test(inner) && inner.length >= 6 && founded.test(before) ? 'Institution' : undefined) ??
      (onlineWord.test(inner) && onlineAfter.test(after) ? 'Platform' : undefined);
    // 服务平台——“X”: the word before the dash says what it is.
    const dashed = /(?:平台|系统)(?:——|—|-)$/.test(text.slice(Math.max(0, start - 5), start));
    if (kind === 'Project') found.push(programme(text, start, end, after));
    else if (kind || dashed) found.push(named(text, kind ?? 'Platform', start, end, 0.9));
    else if (run.length > 1 && run.length < 9 && listKind.test(after))
      for (const one of run) found.push(named(text, 'Project', one.start, one.end, 0.8));
    else {
      const tail = tailOf(after, inner, text.slice(Math.max(0, start - 8), start));
      if (!tail) continue;
      found.push(widened(text, named(text, tail.kind, start, end + tail.length, 0.9)));
      // “A”和“B”行动: the word behind the last holds for each.
      if (tail.kind === 'Project' && run.length < 6)
        for (const one of run.slice(0, -1)) found.push(widened(text, named(text, 'Project', one.start, one.end, 0.75)));
    }
  }
  return found;
}

const named = (text: string, kind: Kind, start: number, end: number, confidence: number): Named => ({
  kind,
  name: text.slice(start, end),
  start,
  end,
  rule: 'quoted-name',
  confidence,
});

/** “凤凰行动”计划: the word behind the marks is part of the form. */
function programme(text: string, start: number, end: number, after: string): Named {
  const tail = /^(?:示范工程|工程|行动计划|计划(?![生单])|行动|项目)(?![建库])/.exec(after)?.[0] ?? '';
  const one = named(text, 'Project', start, end + tail.length, 0.85);
  return widened(text, tail === '' ? one : { ...one, canonical: text.slice(start, end) });
}

const widening =
  /^.*(?:根据|按照|结合|深化|实施|开展|启动|推进|推动|落实|纳入|列入|申报|参与|承担|依托|争取|、)(?:了)?([\p{Script=Han}]{1,10})$/u;

/** 省“尖兵领雁”研发计划: words between the verb and the marks are part of the form, not of the name that all know. */
function widened(text: string, one: Named): Named {
  if (one.kind !== 'Project') return one;
  const own = widening.exec(text.slice(Math.max(0, one.start - 16), one.start))?.[1];
  if (!own || /[的和与及等各将以为]|实施|开展|推进|深入|大力|积极|全面|加快/.test(own)) return one;
  const start = one.start - own.length;
  return { ...one, name: text.slice(start, one.end), start, canonical: one.canonical ?? one.name };
}

/** The kind that the last word inside the marks tells. */
function ownKind(inner: string): Kind | undefined {
  if (/^[\p{Script=Han}]{2,6}杯$/u.test(inner)) return 'Event';
  if (/[卡码]$/.test(inner) && (inner.length < 3 || plainCard.test(inner) || /[^\p{Script=Han}（）]/u.test(inner))) return undefined;
  if (inner.length < 4 && !/[卡码]$/.test(inner)) return undefined;
  if (platformWord.test(inner)) return 'Platform';
  if (projectWord.test(inner) && !/[一二三四五六七八九十]大/.test(inner) && !figure.test(inner)) return 'Project';
  return eventWord.test(inner) ? 'Event' : undefined;
}

/** The words behind the marks that tell what they name, and the kind. */
function tailOf(after: string, inner: string, lead: string): { readonly kind: Kind; readonly length: number } | undefined {
  for (const [pattern, kind] of afterQuote) {
    const match = pattern.exec(after);
    if (!match || (kind === 'Platform' && /^(?:等|[^、，。]{0,12}型)/.test(after))) continue;
    if (kind === 'Project' && /^\s?\d/.test(after.slice(match[0].length))) continue;
    if (kind === 'Project' && /(?:开展|打好|打赢)$/.test(lead) && /行动/.test(match[0]) && inner.length < 3) continue;
    return { kind, length: match[0].length };
  }
  return undefined;
}
