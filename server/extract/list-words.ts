import { continuesUnits, isUnitHead } from './collectives.js';
import { type Item, join, type Piece, slice } from './pieces.js';
import { chainAt } from './regions.js';

export const noteWords = /下同|不再(?:重复|单独|一一)?列出|列(?:第一|首)位|排(?:在)?(?:第一|首)位|逗号前|为牵头单位|均需|均涉及/;
const labelHead =
  /^(?!领导小组)(?:责任|牵头|配合|主办|协办|承办|参与|实施|落实|主管|主要|第一|指导|协同|支持|完成)*(?:单位|部门|领导|主体)(?=.{2})(?![一-龥]*(?:部门|单位)$)/;
export const roleTail =
  /(?:等)?(?:按照?(?:各自)?职责(?:分工)?)?(?:共同|分别|具体|联合|协同)?(?:牵头负责|牵头组织|牵头|负责落实|负责|配合|协助|参与|落实|指导|组织实施|抓好落实|推进|按照?(?:各自)?职责(?:分工)?)$/;
export const openTail =
  /等(?:[一二三四五六七八九十\d]+个?)?(?:(?:各|省级|市级|区级|县级|省直|市直|区直|县直|省|市|区|县|有关|相关|职能|责任|成员|其他|涉农|行业|主管|党政|牵头|配合|国家|中央|委托|州|地)*(?:主管部门|部门|单位|机构|企业|机关|部委|委办局|局委办|地方|高校|院校|方面|人民政府|政府|管委会|银行|园区|街道|乡镇|市|区|县|地)(?:和(?:有关|相关)?(?:单位|部门|企业|地方|地区))?)?$/;

/** 有关部门和 between 等 and the next body. */
export const classPhrase =
  /^(?:(?:各|省级|市级|区级|县级|省直|市直|区直|县直|有关|相关|职能|责任|成员|其他|主管)*(?:部门|单位|机构|企业))?(?:和|及|以及|与|会同)?/;

/** Puts 各市 and 县（市、区）人民政府 of a list together again. */
export function mergeUnits(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) continue;
    let { piece } = item;
    let next = at + 1;
    if (isUnitHead(piece.text)) {
      // 各市、州、县人民政府: single words go on only where a longer tail ends them.
      let last = next;
      let trial = piece;
      for (let look = next; look < Math.min(items.length, next + 4); look += 1) {
        const follower = items[look];
        if (!follower || follower.group !== item.group) break;
        const tail = follower.piece.text.replace(/等.{0,8}$/, '').replace(roleTail, '');
        if (!continuesUnits(item.piece.text, tail)) break;
        trial = join(trial, follower.piece, '、');
        last = look + 1;
        piece = trial;
        if (/政府|党委|管委会/.test(tail)) break;
      }
      next = last;
    }
    out.push({ piece, group: item.group });
    at = next - 1;
  }
  return out;
}

/** Where the 等 of an open list stands, or -1; 高等学校 and 中等职业学校 are no open lists. */
export function openAt(text: string): number {
  const tail = openTail.exec(text);
  if (tail && !/[高中初同平]$/.test(text.slice(0, tail.index))) return tail.index;
  const middle = text.search(/等[和及与]/);
  return middle > 0 && !/[高中初]$/.test(text.slice(0, middle)) ? middle : -1;
}

export function trimHead(piece: Piece): Piece {
  const junk = /^(?:[*＊★☆※●○▲△■□◆◇#、.．\-—]|\d+(?!\d*(?:个|家|市|县|区|部门))|[（〔(](?=[^）〕)]*$))+/.exec(piece.text)?.[0].length ?? 0;
  const label = /[位门导体]/.test(piece.text) ? (labelHead.exec(piece.text.slice(junk))?.[0].length ?? 0) : 0;
  const rest = piece.text.slice(junk + label);
  const by = /^(?:由|及|和|与|会同)/.exec(rest)?.[0] ?? '';
  // 和平区 and 和林格尔 start with no 和.
  const kept = by === '和' && (rest.startsWith('和平') || chainAt(rest, 0, undefined, true) !== undefined);
  return slice(piece, junk + label + (kept ? 0 : by.length));
}

export function trimTail(piece: Piece, pattern: RegExp): Piece {
  const found = pattern.exec(piece.text);
  return found && found.index > 1 ? slice(piece, 0, found.index) : piece;
}
