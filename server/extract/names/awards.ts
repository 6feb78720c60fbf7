/** Titles of honour behind 获评, 入选 and the like. Works on cleaned text; precision before recall. */
import type { Named } from './named.js';

const honour =
  /(?:先后|成功|连续|率先|已|均)?(?:被)?(获评为|获评|荣获|荣膺|入选|认定为|评为|授予|跻身|获批建设|获批为|获批|获得|列入|列为|获)(?:了)?(?=([^，。；！？\n]{4,80}))/g;
const honourWord =
  /(?:示范园|示范区|示范县|示范市|示范校|示范平台|示范企业|示范基地|示范典型|典型示范案例|典型案例|优秀案例|示范案例|试点|试验区|先行区|先导区|孵化器|称号|荣誉|奖|百强|标杆|小巨人|“小巨人”企业|单项冠军|优秀实践成果|优秀成果|最佳案例|名单|示范单位|先进单位|优秀组织单位|示范城市|开放创新平台|示范街区|创建名单|榜单|基地)(?:名单|授牌|称号|殊荣|等殊荣)?/;
const honourWords = new RegExp(honourWord.source, 'g');
const balancedMarks = (words: string): boolean => words.split('“').length === words.split('”').length;
const level =
  /^(?:首批|第[一二三四五六七八九十]批|全国|国家|中国|国际|省|市|[\p{Script=Han}]{2,8}(?:省|市|区|县)|秦创原|[\p{Script=Han}]{2,6}(?:级))|^“|^[\p{Script=Han}]{2}(?:年度)?(?=[\p{Script=Han}“])/u;

/** Titles of honour behind 获评, 荣获, 入选 …, each with its cue: what was given, to be related to whom by the reader. */
export function findAwards(text: string): (Named & { readonly cue: number })[] {
  const found: (Named & { readonly cue: number })[] = [];
  for (const m of text.matchAll(honour)) {
    const verb = m[1] as string;
    const words = m[2] as string;
    const from = m.index + m[0].length;
    let at = from;
    for (const part of words.split(/、|和(?=[国省市首])/)) {
      const start = text.indexOf(part, at);
      at = start + part.length;
      const closeAt = /^“[^”]*”/.exec(part) ? part.indexOf('”') + 1 : 0;
      const ends = [...part.matchAll(honourWords)].map((one) => Math.max(closeAt, one.index + one[0].length));
      const cutAt = ends.find((to) => balancedMarks(part.slice(0, to)));
      if (cutAt === undefined || part[cutAt] === '的') break;
      let name = part
        .slice(0, cutAt)
        .replace(/(?:等)?(?:殊荣|授牌|名单|称号|荣誉)$/, '')
        .replace(/等$/, '');
      const lead = /^(?:了|为)/.exec(name);
      const offset = lead ? lead[0].length : 0;
      name = name.slice(offset);
      if (
        name.length < 5 ||
        name.length > 40 ||
        /\d+[个项家篇名条]|[。；《]/.test(name) ||
        /^(?:的|一|批|多|各|相关|专项|资金|支持|显著|良好|省级优秀|市级优秀|国家级荣誉|省级荣誉)/.test(name)
      )
        continue;
      if ((verb === '获得' || verb === '获' || verb === '列入' || verb === '列为') && !level.test(name)) continue;
      if (!level.test(name) && !/示范|国家|省/.test(name)) continue;
      if (/(?:的|对|将|给予|奖励|最高|失信|重点保障)/.test(name)) continue;
      found.push({
        kind: 'Award',
        name,
        start: start + offset,
        end: start + offset + name.length,
        rule: 'honour',
        confidence: 0.8,
        cue: m.index,
      });
    }
  }
  return found;
}
