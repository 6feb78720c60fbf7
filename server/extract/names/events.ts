/** Meetings, contests and fairs whose names an edition, a year, a place or the country begins, and festivals that are held. */
import type { NameContext, Named } from './named.js';

const heads =
  /(?:博览会|展览会|展销会|交易会|博览交易会|消费节|购物节|旅游节|文化节|艺术节|美食节|音乐节|采摘节|丰收节|电影节|嘉年华|马拉松(?:赛|比赛)?|锦标赛|邀请赛|公开赛|挑战赛|联赛|精英赛|选拔赛|决赛|竞赛|比赛|大赛|穿越赛|运动会|冬奥会|奥运会|亚运会|残奥会|亚残运会|残运会|大运会|全运会|省运会|世博会|进博会|广交会|服贸会|消博会|数博会|论坛|峰会|年会|洽谈会|推介会|对接会|招聘会|研讨会|交流会|投洽会|发展大会|投资大会|合作大会|推进大会|创新大会|生态大会|工作会议|大会)(?:(?![的等和与及上中期间后前，。、；])[\p{Script=Han}A-Za-z]{1,8}(?:专业赛|分赛|赛区|专场|分论坛|分会场))?/gu;
/** What begins the name of an event. */
const anchors =
  /(?:(?:20\d\d年?(?:度)?(?![—\-至到以前底月内]))?(?:首届|第[一二三四五六七八九十百\d]{1,4}届)?(?:中国|全国|世界|全球|国际|亚洲|亚太|中欧|东盟|全[省市](?=.{4}))|20\d\d年?(?:度)?(?![—\-至到以前底月内])(?:首届|第[一二三四五六七八九十百\d]{1,4}届)?|首届|第[一二三四五六七八九十百\d]{1,4}届)/g;
const edition = /^(?:20\d\d年?(?:度)?)?(?:首届|第[一二三四五六七八九十百\d]{1,4}届)?/;
const walls =
  /[，。；：、！？《》\n|]|举办|召开|承办|主办|参加|参与|组织|开展|办好|筹办|依托|通过|发挥|出席|申办|借助|成功|亮相|参展|用好|支持|推动|鼓励|引导|积极|进一步|打造|提升|打响|和(?=第)|与(?=第)|将于/g;
const notName =
  /各类|各级|一批|系列|多场|若干|有关|相关|重要|重大|等|的(?!(?:声音|味道|夏天))|人民代表|职工代表|党员|代表大会|政协|常务|\d+[场个次]|[省市区县]级$|^(?:20\d\d年?)?(?:全国|国际|首届|中国)?(?:性|各)/;
const afterHead = /^(?:代表|主席|常委|议程|报告|制度|机制|精神|以来|决议|选举|主持|审议|不少于|\d)/;
const party = /党的|中全会|中央.{2,4}工作会议/;
const holidays =
  /(?:春|国庆|中秋|端午|元宵|清明|劳动|妇女|儿童|教师|青年|建军|建党|重阳|七夕|情人|圣诞|元旦|寒露|环|季|调|细|情|关|章|礼|时|骨|脱|[一二三四五六七八九十]|各|等|佳|过|使|礼|音|细)节$|^(?:线上|第二|网络|公益|专题|在线|各类|空中|干部|道德|百姓|市民|党员)?(?:大?讲堂|课堂)$/;

const event = (text: string, start: number, end: number, rule: string, confidence: number): Named => {
  const name = text.slice(start, end);
  // 第七届X博览会: the event is one whatever its edition.
  const bare = name.replace(edition, '');
  const one: Named = { kind: 'Event', name, start, end, rule, confidence };
  return bare.length >= 4 && bare !== name && !/^(?:19|20)/.test(bare) ? { ...one, canonical: bare } : one;
};

/** All of them, in no order; spans may overlap those of other readers. */
export function events(text: string, context: NameContext): Named[] {
  return [...anchored(text, context), ...festivals(text)];
}

function anchored(text: string, context: NameContext): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(heads)) {
    const end = m.index + m[0].length;
    if (afterHead.test(text.slice(end, end + 4))) continue;
    const window = text.slice(Math.max(0, m.index - 34), m.index);
    let from = 0;
    for (const wall of window.matchAll(walls)) from = wall.index + wall[0].length;
    const phrase = m.index - window.length + from;
    const start = anchorOf(text, phrase, m.index, context);
    if (start === undefined) continue;
    const name = text.slice(start, end);
    const own = text
      .slice(start, m.index)
      .replace(edition, '')
      .replace(/^(?:中国|全国|世界|全球|国际|亚洲|全[省市])/, '');
    // 北京冬奥会 has its name from place and head; 全国论坛 has none.
    const least = /运会|奥会|博会|交会|贸会|洽会/.test(m[0]) ? 0 : 2;
    if (own.length < least || notName.test(own) || party.test(name) || !balanced(name)) continue;
    if (/^(?:大会|论坛|工作会议|推进大会)$/.test(m[0]) && own.length < 4) continue;
    if (m[0] === '工作会议' && !/^(?:全国|全省|全市)/.test(name)) continue;
    found.push(event(text, start, end, 'anchored-event', 0.85));
  }
  return found;
}

const balanced = (name: string): boolean => name.split('（').length === name.split('）').length && name.split(/[“”"]/).length % 2 === 1;

/** Where the event's name begins in its phrase: at an edition, the country, or a place. */
function anchorOf(text: string, phrase: number, head: number, context: NameContext): number | undefined {
  const words = text.slice(phrase, head);
  anchors.lastIndex = 0;
  const first = anchors.exec(words);
  for (let at = phrase; at < head && at - phrase < 12; at++) {
    if (first && at === phrase + first.index) return at;
    const place = context.placeAt?.(at);
    if (place !== undefined && place <= head) return at;
  }
  return first ? phrase + first.index : undefined;
}

const held = /(?:举办|承办|办好|筹办|开展)(?:了|好)?(?=([^，。；！？\n]{3,60}))/g;

/** 举办杏花节、梨花节: festivals and lectures that are held, but no holidays. */
function festivals(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(held)) {
    let at = m.index + m[0].length;
    for (const part of (m[1] as string).split(/(?<=[、和])/)) {
      const words = part.replace(/[、和]$/, '');
      const name = /^[\p{Script=Han}A-Za-z·]{2,12}?(?:节|大?讲堂|讲坛|课堂|夜校|夜学)(?=$|等|活动|系列|期间)/u.exec(words)?.[0];
      if (name && !holidays.test(name) && !/^(?:各|第|首)|的/.test(name)) found.push(event(text, at, at + name.length, 'festival', 0.75));
      at += part.length;
    }
  }
  return found;
}
