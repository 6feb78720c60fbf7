/** Whether a phrase that ends in 大学, 研究院, 协会 … names one institution. */
import { type Candidate, make, type Verdict } from './candidate.js';

export function judgeInstitution({ text, row, start, own, rest, place, placed, generic, parts, lastEnd }: Candidate): Verdict | undefined {
  if (lastEnd === start - 1 && text[start - 1] === '、' && parts >= 3 && rest.length >= 5) return make('listed-name', 0.7);
  if (placed && place !== undefined) return make('placed-name', 0.9);
  if (placed && rest.length >= 2 && row.word.length >= 2) return row.word === '中心' ? undefined : make('placed-name', 0.8);
  if (/(?:实验室|创新中心|促进中心|实验中心|研究中心|联盟|联合体|协会|学会|商会|研究会|联合会|促进会|总会)$/.test(row.word) && generic)
    return undefined;
  if (generic || rest.length < 2 || /定点|辖区|符合条件/.test(own)) return undefined;
  return make('institution', 0.8);
}
