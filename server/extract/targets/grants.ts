/** Money promised and the terms of a grant: numbers that are no aims, and where such a text states an aim beside them. */
import { clauseEnd, clauseStart } from './clauses.js';
import type { Quantity } from './quantities.js';

const money = /元$/;
const subsidy =
  /给予|奖励|奖补|补贴|补助|资助|贴息|返还|减免|最高|资金支持|一次性|标准的?(?:给予|发放)|按[^,，]{0,12}标准|扶持(?:资金|补贴)|兑现|授信|罚款|处以|减按|减征|免征|贴现|还款|续贷/;
// 担保费率, 投入财政资金: what a service costs, and what the treasury spends, is no aim.
const price = /费率|利率|(?:投入|安排|拨付|统筹|下达|列支|筹措|争取)[^，,。；;]{0,8}(?:资金|经费|预算|债券|专款)|赤字率/;
// Who is to get it: 对年营收超过5亿元的企业, 凡满三年的.
const whom = /(?:^|[，,；;：:。])(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．])?(?:对|凡|若|如|符合|满足|具备|经认定|获评|入选)/;
// What opens a clause that states an aim of its own.
const aims = /^[\s\d（()）、.．]{0,5}(?:力争|争取|确保|努力|每年|全年|到20\d\d|20\d\d|[三五两]年内)/;

/** Whether a clause names a price or what is spent. */
export const priced = (clause: string): boolean => price.test(clause);

/** Whether a number of a sentence is money promised or a term of it. `does` says that its clause begins with what is to be done. */
export function granted(text: string, q: Quantity, does: boolean): boolean {
  if (!subsidy.test(text)) return false;
  const from = clauseStart(text, q.start, 0, true);
  const clause = text.slice(from, clauseEnd(text, q.end, text.length));
  if (money.test(q.unit) || subsidy.test(clause) || /每(?:家|个|人|项|名|场|架)|单个|单项|不超过/.test(text.slice(from, q.end)))
    return true;
  if (whom.test(text.slice(0, q.start)) || text[q.end] === '的' || /[的者]$/.test(clause)) return true;
  return !(does || aims.test(clause));
}
