/** Whether a phrase that ends in 大学, 研究院, 协会 … names one institution. */
import { type Candidate, make, ofAnyone, type Verdict } from './candidate.js';
import { isField } from './fields.js';

/** Centres that are as often a class: only with their place, or made by name. */
const centres = /^(?:运营|转移|质检|验证|检测|共创)中心$/;
const founded = /(?:依托|成立|组建|建设|设立|发挥|筹建|共建|依靠|联合|支持|建立)$/;

export function judgeInstitution({
  text,
  row,
  start,
  own,
  rest,
  lead,
  place,
  placed,
  generic,
  parts,
  lastEnd,
}: Candidate): Verdict | undefined {
  if (lastEnd === start - 1 && text[start - 1] === '、' && parts >= 3 && rest.length >= 5) return make('listed-name', 0.7);
  if (row.whole && own === '') return make('known-word', 0.75);
  if (centres.test(row.word)) {
    if (generic || rest.length < 3) return undefined;
    return placed || (row.word === '共创中心' && founded.test(lead)) ? make('placed-name', 0.8) : undefined;
  }
  if (placed && place !== undefined) return make('placed-name', 0.9);
  if (placed && rest.length >= 2 && row.word.length >= 2) return row.word === '中心' ? undefined : make('placed-name', 0.8);
  // 依托人工智能创新中心: one of its field, where it is used or founded; 支持企业建设X联盟 is any.
  if (row.word === '大学' && /^(?:电子科技|国防科技|国防)$/.test(own)) return make('institution', 0.9);
  if (ofAnyone(text, start)) return undefined;
  if (isField(rest.replace(/(?:产业|行业|技术)$/, '')) && founded.test(lead) && /(?:创新中心|研究院|联盟|协会|学会|促进会)$/.test(row.word))
    return make('field-institution', 0.7);
  if (/(?:实验室|创新中心|促进中心|实验中心|研究中心|联盟|联合体|协会|学会|商会|研究会|联合会|促进会|总会)$/.test(row.word) && generic)
    return undefined;
  if (generic || rest.length < 2 || /定点|辖区|符合条件/.test(own)) return undefined;
  return make('institution', 0.8);
}
