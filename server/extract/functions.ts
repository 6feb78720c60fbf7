import { stems } from './families.js';

/** Functions whose organs are not made of a stem and a last word. */
const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'language=语言文字 taiwan=台湾事务 information-office=政府新闻 government-office=政府办公 supply-marketing=供销合作 industry-federation=工商联 disabled=残疾人 women=妇女 ' +
    'unions=工会 science-association=科协 overseas-chinese=侨务 arts=文艺 social-science=社会科学联合 red-cross=红十字 trade-promotion=贸易促进 law-society=法律服务 ' +
    'next-generation=关心下一代 ageing=老龄 social-fund=社保基金 social-science-academy=社会科学研究 agriculture-academy=农业科学研究 forestry-academy=林业科学研究 ' +
    'court=审判 procuratorate=检察 government=政府 liaison=驻外联络 congress=人大 congress-office=人大办公 congress-finance=人大财经 consultative=政协 ' +
    'consultative-office=政协办公 party-office=党委办公 party-committee=党委 supervision=监察 social-insurance=社会保险 traffic-police=交通警察 military=军事 survey=统计调查 ' +
    'media=新闻媒体 party-school=干部教育 staffing=机构编制 free-trade=自由贸易试验区 central-bank=中央银行 copyright=版权 foreign-aid=国际发展合作 ' +
    'banking-supervision=金融监督管理 insurance-supervision=保险监督管理 securities-supervision=证券监督管理 immigration=移民管理 railways=铁路 civil-aviation=民用航空 ' +
    'mine-safety=矿山安全监察 foreign-exchange=外汇管理 surveying=测绘地理信息 standards=标准化 air-traffic=空中交通管理 hong-kong-macao=港澳事务 ' +
    'development-research=发展研究 science-academy=科学研究 engineering-academy=工程科学研究 science-fund=自然科学基金 youth=共青团 organisation=组织 publicity=宣传 ' +
    'united-front=统一战线 political-legal=政法 foreign-liaison=对外联络 social-work=社会工作 economy-commission=财经 rural-work=农村工作 finance-commission=金融 ' +
    'science-commission=科技 regional-coordination=区域协调发展 organs-commission=直属机关党建 civilisation=精神文明建设 reform-commission=全面深化改革 ' +
    'civil-military=军民融合 discipline=纪律检查 foreign-commission=外事工作 winter-olympics=冬奥组织 talent=人才工作 security-commission=国家安全 ' +
    'retired-cadres=老干部 party-history=党史研究 policy-research=政策研究 inspection=巡视巡察 education-commission=教育工作 ' +
    'state-assets-commission=国资党建 audit-commission=审计 party-building=党的建设 assessment=考核 rule-of-law=全面依法治理'
  )
    .split(' ')
    .map((pair) => pair.split('=')),
);

const labels = new Map<string, string>(Object.entries(named));
for (const stem of stems.values()) if (!labels.has(stem.family)) labels.set(stem.family, stem.full);

/** The name of a function for readers, without place and rank: 发展和改革; 数据（中心） for an institution beside the organ. */
export function functionLabel(family: string): string {
  const whole = labels.get(family);
  if (whole) return whole;
  const [, base = family, last = ''] = /^(.*?)(?:-([一-龥]+))?$/.exec(family) ?? [];
  const label =
    labels.get(base) ??
    base
      .split('+')
      .map((part) => labels.get(part) ?? part)
      .join('、');
  const made = last ? `${label}（${last}）` : label;
  labels.set(family, made);
  return made;
}
