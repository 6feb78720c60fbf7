/** Whether a phrase that ends in 产业园, 开发区, 基地 … names one park. */
import { type Candidate, make, makeVerb, ofAnyone, repeated, type Verdict } from './candidate.js';
import { isField } from './fields.js';

/** A name of the land, by its last word: 东钱湖, 恒口, 滨海湾. */
const land =
  /^(?!大力|全[省市区县国]|沿|跨|环湾|智慧|数字|未来|国际|现代|绿色|城乡|乡|陆|内河|深海|深远|航空|临|空|枢纽|保税|自由)[\p{Script=Han}]{1,3}?(?:湖|江|河|海|山|湾|岛|港|洲|泉|潭|溪|岭|滩|口|门|桥|谷|川|浦|塘|洋|峰|堡|渡|墩|坝|沟|峡|庄|屯|寨|店)(?!航空|洋经济|洋产业|上)/u;
/** What may stand between the land and the last word: 深港科技创新|合作区. */
const about =
  /^(?:深港|港澳|科技|科创|创新|协同|开放|发展|现代|服务业|产业|旅游|生态|文化|经济|技术|高新|高新技术|国家|国际|省级|自由|贸易|保税|综合|临空|临港|空港|循环|绿色|低碳|数字|智能|智造|制造|商务|金融|核心|中央|改革|示范|转型|升级|一体化|融合|合作|未来|城市|康养|休闲|海洋|石化|化工|汽车|医药|生物|健康|信息|先进|装备|新材料|新能源|人工智能|物流|农业|食品|农产品|加工)*$/;
/** Zones that the state set up, by names that no table of divisions holds. */
const ofState =
  /^(?:两江|西咸|贵安|(?:四川|成都)?天府|湘江|江北|滇中|赣江|舟山群岛|西海岸|金普|南沙|前海|横琴|河套|临港|张江|虹桥|东湖|深汕特别)/;
const goal = /(?:打造|争创|创建|建设成|建成|成为|入选|获评|获批|认定|目标|创成|列入|跻身)$/;

export function judgePark({ text, row, start, end, rest, lead, place, placed, generic, lastEnd }: Candidate): Verdict | undefined {
  if (row.need === 'proper') {
    const bare = rest.replace(/^国家级/, '');
    const ofLand = ofState.exec(bare)?.[0] ?? land.exec(bare)?.[0];
    const known = ofLand !== undefined && about.test(bare.slice(ofLand.length));
    if (goal.test(lead) && !known && !/^(?:管|内|入)/.test(text.slice(end, end + 1))) return undefined;
    if (/供应基地$/.test(text.slice(start, end))) return undefined;
    if (known && !/争创|创建|入选|获评|获批|认定|创成|列入|跻身/.test(lead)) return make('land-name', 0.8);
    if (/^(?:片区|小镇|功能区|新城|度假区|科创湾)$/.test(row.word))
      return placed && place !== undefined && rest !== '' ? make('placed-name', 0.8) : undefined;
    if (placed && place !== undefined) return make('placed-name', 0.9);
    if (/^管(?:委会|理委员会)/.test(text.slice(end, end + 5)) && rest.length >= 2 && !generic) return make('zone', 0.85);
    if (placed && rest.length >= (generic ? 4 : 2) && !/自主创新|高新技术/.test(rest)) return make('placed-name', 0.8);
    // 谋划建设X先导区: one that is made, where no number says that there are more.
    if (
      /(?:先导区|试验区|创业基地)$/.test(row.word) &&
      !generic &&
      rest.length >= 4 &&
      /(?:谋划|规划|布局|加快|推进|推动|建立|成立|共建)(?:建设)?$|(?:成立|共建|设立).{0,10}、$/.test(lead) &&
      !ofAnyone(text, start)
    )
      return /^(?:\d|等)/.test(text.slice(end, end + 1)) ? undefined : make('made-zone', 0.7);
    // 上合示范区: a zone of a name that a text speaks of again and again.
    return !generic && rest.length >= 2 && rest.length <= 6 && /(?:区|新城)$/.test(row.word) ? make(repeated, 0.65) : undefined;
  }
  if (placed) return rest === '' && place === undefined && row.word !== '信创园' ? undefined : make('placed-name', 0.9);
  // 建设数字经济产业园; A产业园、大数据产业园: known by its industry where it is made or stands beside one that is named.
  const field = isField(rest) && !/^(?:特色|现代|数字)$/.test(rest);
  if (field && /园区?$/.test(row.word) && (makeVerb.test(lead) || (lastEnd === start - 1 && text[start - 1] === '、')))
    return make('field-park', 0.7);
  // 培育建设X产业园: any of a sort.
  if (generic || /培育(?:建设)?$|一批$/.test(lead)) return undefined;
  return rest.length >= 2 ? make('named-park', 0.8) : undefined;
}
