/** Whether a phrase that ends in 产业园, 开发区, 基地 … names one park. */
import { type Candidate, make, makeVerb, repeated, type Verdict } from './candidate.js';
import { isField } from './fields.js';

export function judgePark({ text, row, start, end, rest, lead, place, placed, generic, lastEnd }: Candidate): Verdict | undefined {
  if (row.need === 'proper') {
    if (
      /(?:打造|争创|创建|建设成|建成|成为|入选|获评|获批|认定|目标|创成|列入|跻身)$/.test(lead) &&
      !/^(?:管|内|入)/.test(text.slice(end, end + 1))
    )
      return undefined;
    if (placed && place !== undefined) return make('placed-name', 0.9);
    if (/^管(?:委会|理委员会)/.test(text.slice(end, end + 5)) && rest.length >= 2 && !generic) return make('zone', 0.85);
    if (placed && rest.length >= (generic ? 4 : 2) && !/自主创新|高新技术/.test(rest)) return make('placed-name', 0.8);
    // 谋划建设X先导区: one that is made, where no number says that there are more.
    if (
      /(?:先导区|试验区|创业基地)$/.test(row.word) &&
      !generic &&
      rest.length >= 4 &&
      /(?:谋划|规划|加快|推进|推动|建立|成立)(?:建设)?$/.test(lead)
    )
      return /^(?:\d|等)/.test(text.slice(end, end + 1)) ? undefined : make('made-zone', 0.7);
    // 上合示范区: a zone of a name that a text speaks of again and again.
    return !generic && rest.length >= 2 && rest.length <= 6 && /(?:区|新城)$/.test(row.word) ? make(repeated, 0.65) : undefined;
  }
  if (placed) return rest === '' && place === undefined ? undefined : make('placed-name', 0.9);
  // 建设数字经济产业园; A产业园、大数据产业园: known by its industry where it is made or stands beside one that is named.
  const field = isField(rest) && !/^(?:特色|现代|数字)$/.test(rest);
  if (field && /园区?$/.test(row.word) && (makeVerb.test(lead) || (lastEnd === start - 1 && text[start - 1] === '、')))
    return make('field-park', 0.7);
  // 培育建设X产业园: any of a sort.
  if (generic || /培育(?:建设)?$|一批$/.test(lead)) return undefined;
  return rest.length >= 2 ? make('named-park', 0.8) : undefined;
}
