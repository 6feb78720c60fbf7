/** Whether a phrase that ends in 公司, 集团, 银行 … names one firm. */
import { type Candidate, make, type Verdict } from './candidate.js';

const knownBank =
  /^(?:工商|农业|建设|交通|邮储|邮政储蓄|招商|浦发|中信|光大|民生|平安|兴业|华夏|广发|浙商|渤海|恒丰|国家开发|农业发展|进出口|开发)$/;

export function judgeEnterprise({ row, own, rest, place, placed, generic }: Candidate): Verdict | undefined {
  if (row.need === 'proper') {
    if (
      /人民$/.test(own) ||
      /^(?:商业|政策性|全国|中小|大型|国有|合作|村镇|地方|省级|省|市|区|国家)$/.test(own) ||
      /股份制|商业/.test(rest)
    )
      return undefined;
    return placed || knownBank.test(own) ? make('bank', 0.9) : undefined;
  }
  if (placed && place !== undefined) return rest === '' && /^(?:集团|公司)$/.test(row.word) ? undefined : make('placed-name', 0.9);
  // 省再担保公司, 市城投公司: a firm of the place and its business.
  if (placed && row.word === '公司' && !generic && rest.length >= 2 && !/^[属内外直场域政]|属|企业|国有|上市/.test(rest))
    return make('placed-name', 0.8);
  if (generic || rest.length < 2) return placed && rest.length >= 2 && row.word !== '公司' ? make('placed-name', 0.8) : undefined;
  if (row.word === '公司' && rest.length < 4) return undefined;
  return make('firm', 0.85);
}
