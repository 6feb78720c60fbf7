import type { OrganNature } from './body.js';

/**
 * National organs: full name = spellings in national texts, with or without 国家. Source: State Council institutional lists of 2008, 2013,
 * 2018 and 2023.
 */
const nationalTable = `
国家发展和改革委员会=发展改革委,发改委,国家发改委,国家发展改革委,发展和改革委员会 development
教育部= education
科学技术部=科技部 science
工业和信息化部=工信部,工业信息化部 industry
国家民族事务委员会=国家民委,民委 ethnic-religious
公安部= public-security
国家安全部=安全部 secrecy
民政部= civil-affairs
司法部= justice
财政部= finance
人力资源和社会保障部=人力资源社会保障部,人社部 human-resources
自然资源部= land
国土资源部= land
生态环境部= ecology
环境保护部=环保部 ecology
住房和城乡建设部=住房城乡建设部,住建部 housing
交通运输部=交通部 transport
铁道部= transport
水利部= water
水利部长江水利委员会=长江水利委员会,长江委,水利部长江委 water-control
水利部黄河水利委员会=黄河水利委员会,黄委,黄委会,水利部黄委 water-control
水利部淮河水利委员会=淮河水利委员会,淮委,水利部淮委 water-control
水利部海河水利委员会=海河水利委员会,海委,水利部海委 water-control
水利部珠江水利委员会=珠江水利委员会,珠江委,水利部珠江委 water-control
水利部松辽水利委员会=松辽水利委员会,松辽委,水利部松辽委 water-control
水利部太湖流域管理局=太湖流域管理局,太湖局,水利部太湖局 water-control
农业农村部= agriculture
农业部= agriculture
商务部= commerce
文化和旅游部=文旅部,文化旅游部 culture
文化部= culture
国家旅游局=旅游局 culture
国家卫生健康委员会=卫生健康委,国家卫生健康委,国家卫健委,卫健委 health
国家卫生和计划生育委员会=卫生计生委,国家卫生计生委,卫计委 health
卫生部= health
退役军人事务部=退役军人部 veterans
应急管理部=应急部 emergency
中国人民银行=人民银行,人行,央行 central-bank
审计署= audit
外交部= foreign-affairs
国防部= military
国务院国有资产监督管理委员会=国资委,国务院国资委 state-assets
海关总署= customs
国家税务总局=税务总局 tax
国家市场监督管理总局=国家市场监管总局,市场监管总局,市场监督管理总局 market
国家工商行政管理总局=工商总局 market
国家质量监督检验检疫总局=质检总局 market
国家食品药品监督管理总局=食品药品监管总局 drugs
国家药品监督管理局=药监局,国家药监局,药品监督管理局,药品监管局 drugs
国家知识产权局=知识产权局 intellectual-property
国家广播电视总局=国家广电总局,广电总局,广播电视总局 broadcasting
国家新闻出版广电总局=新闻出版广电总局 broadcasting
国家新闻出版署=新闻出版署,新闻出版总署 broadcasting
国家版权局=版权局 copyright
国家电影局=电影局 broadcasting
中央广播电视总台= media
新华通讯社=新华社 media
国家体育总局=体育总局 sport
国家统计局=统计局 statistics
国家国际发展合作署=国际发展合作署 foreign-aid
国家医疗保障局=医保局,国家医保局,医疗保障局 medical-security
国务院参事室=参事室 archives
国家宗教事务局=宗教局,国家宗教局 ethnic-religious
全国老龄工作委员会办公室=全国老龄办 ageing
国务院妇女儿童工作委员会办公室=国务院妇儿工委办公室 women
国家减灾委员会=国家减灾委 emergency
国家机关事务管理局=国管局 office-affairs
国家金融监督管理总局=金融监管总局 banking-supervision
中国银行保险监督管理委员会=银保监会,中国银保监会 banking-supervision
中国银行业监督管理委员会=银监会,中国银监会 banking-supervision
中国保险监督管理委员会=保监会,中国保监会 insurance-supervision
中国证券监督管理委员会=证监会,中国证监会 securities-supervision
国家信访局=信访局 petitions
国家粮食和物资储备局=粮食和储备局,粮食和物资储备局,国家粮食和储备局 grain
国家粮食局=粮食局 grain
国家能源局=能源局 energy
国家国防科技工业局=国防科工局,国家国防科工局 defence-industry
国家烟草专卖局=烟草局,国家烟草局 tobacco
国家消防救援局=消防救援局 fire
国家移民管理局=国家移民局,移民局 immigration
国家林业和草原局=林草局,国家林草局,林业和草原局 forestry
国家林业局=林业局 forestry
国家铁路局=铁路局 railways
中国民用航空局=民航局,中国民航局 civil-aviation
国家邮政局=邮政局 post
国家文物局=文物局 heritage
国家中医药管理局=中医药局,国家中医药局,中医药管理局 traditional-medicine
国家疾病预防控制局=疾控局,国家疾控局 disease-control
国家矿山安全监察局=国家矿山安监局,矿山安监局,矿山安全监察局 mine-safety
国家煤矿安全监察局=煤矿安监局 mine-safety
国家安全生产监督管理总局=安全监管总局,安监总局 emergency
国家外汇管理局=外汇局,国家外汇局,外汇管理局 foreign-exchange
国家数据局=数据局 data
国家海洋局=海洋局 ocean
中国气象局=气象局 weather
中国地震局=地震局 weather
国家测绘地理信息局=测绘地信局 surveying
国家标准化管理委员会=标准委,国家标准委 standards
国家认证认可监督管理委员会=认监委,国家认监委 standards
国家互联网信息办公室=网信办,国家网信办 cybersecurity
中央网络安全和信息化委员会办公室=中央网信办 cybersecurity
国家空中交通管制委员会办公室=空管委办公室,国家空管委办公室 air-traffic
国家密码管理局=密码局,国家密码局 secrecy
国家保密局=保密局 secrecy
国家档案局=档案局 archives
国家公务员局=公务员局 human-resources
国家外国专家局=国家外专局,外专局 science
国家语言文字工作委员会=国家语委 language
国务院安全生产委员会办公室=国务院安委会办公室,国务院安委办 emergency
国家乡村振兴局=乡村振兴局 rural-revitalisation
国务院扶贫开发领导小组办公室=扶贫办,国务院扶贫办 rural-revitalisation
国务院港澳事务办公室=港澳办,国务院港澳办 hong-kong-macao
国务院侨务办公室=侨办,国务院侨办 overseas-chinese
国务院台湾事务办公室=台办,国务院台办 taiwan
国务院新闻办公室=新闻办,国务院新闻办 information-office
国务院法制办公室=法制办,国务院法制办 justice
国务院研究室= research
国务院发展研究中心=发展研究中心 development-research
国务院办公厅= government-office
国务院= government
国务院妇女儿童工作委员会=国务院妇儿工委 women
国务院食品安全委员会办公室=国务院食品安全办 market
中国科学院=中科院 science-academy
中国工程院=工程院 engineering-academy
中国社会科学院=社科院 social-science-academy
全国社会保障基金理事会=社保基金会,全国社保基金理事会 social-fund
国家自然科学基金委员会=国家自然科学基金委,自然科学基金委,国家基金委,自然科学基金会 science-fund
最高人民法院=高法院 court
最高人民检察院=高检院 procuratorate
中华全国总工会=全国总工会 unions
中国共产主义青年团中央委员会=共青团中央,团中央 youth
中华全国妇女联合会=全国妇联 women
中华全国工商业联合会=全国工商联 industry-federation
中国科学技术协会=中国科协,科协 science-association
中国残疾人联合会=中国残联,残联 disabled
中华全国供销合作总社=供销合作总社,全国供销合作总社,供销总社 supply-marketing
中国国际贸易促进委员会=贸促会,中国贸促会 trade-promotion
中华全国归国华侨联合会=中国侨联 overseas-chinese
中国文学艺术界联合会=中国文联 arts
中国作家协会=中国作协 arts
中国红十字会总会=红十字会总会,中国红十字会 red-cross
中共中央组织部=中央组织部,中组部 organisation
中共中央宣传部=中央宣传部,中宣部 publicity
中共中央统一战线工作部=中央统战部,统战部 united-front
中共中央政法委员会=中央政法委 political-legal
中共中央对外联络部=中央对外联络部,中联部 foreign-liaison
中共中央社会工作部=中央社会工作部 social-work
中央机构编制委员会办公室=中央编办,中央机构编制委员会办公室 staffing
中央财经委员会办公室=中央财办,中央财经办 economy-commission
中央农村工作领导小组办公室=中央农办 rural-work
中央金融委员会办公室=中央金融办 finance-commission
中央金融工作委员会=中央金融工委 finance-commission
中央科技委员会办公室=中央科技办 science-commission
中央区域协调发展领导小组办公室=中央区域办 regional-coordination
中央和国家机关工作委员会=中央和国家机关工委 organs-commission
中央精神文明建设指导委员会办公室=中央文明办 civilisation
中央全面深化改革委员会办公室=中央改革办 reform-commission
中央军委政治工作部= military
中央军委科学技术委员会=中央军委科技委,军委科技委 military
中央军委装备发展部=军委装备发展部 military
中央军委后勤保障部=军委后勤保障部 military
中央军委国防动员部=军委国防动员部 military
中央军民融合发展委员会办公室=中央军民融合办 civil-military
中央纪律检查委员会=中央纪委,中央纪委国家监委 discipline
国家监察委员会=国家监委 supervision
中央外事工作委员会办公室=中央外办 foreign-commission
中央台湾工作办公室=中央台办 taiwan
中央政法委员会= political-legal
北京2022年冬奥会和冬残奥会组织委员会=北京冬奥组委 winter-olympics
`;

export interface NationalOrgan {
  readonly name: string;
  readonly family: string;
  readonly nature: OrganNature;
}

/** Spelling → national organ. A spelling of several rows belongs to the first. */
export const nationalOrgans: ReadonlyMap<string, NationalOrgan> = readNational();

function readNational(): Map<string, NationalOrgan> {
  const out = new Map<string, NationalOrgan>();
  for (const line of nationalTable.trim().split('\n')) {
    const space = line.lastIndexOf(' ');
    const [name = '', spellings = ''] = line.slice(0, space).split('=');
    const nature: OrganNature = /^(?:中共)?中央(?!军委)/.test(name) ? 'party' : /法院|检察院/.test(name) ? 'judicial' : 'government';
    const organ = { name, family: line.slice(space + 1), nature };
    for (const spelling of [name, ...spellings.split(',')]) if (spelling && !out.has(spelling)) out.set(spelling, organ);
  }
  return out;
}

/** Organs of a party committee: what stands behind 市委 → full name, family. */
export const partyOrgans: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    组织部: ['组织部', 'organisation'],
    宣传部: ['宣传部', 'publicity'],
    统战部: ['统一战线工作部', 'united-front'],
    统一战线工作部: ['统一战线工作部', 'united-front'],
    社会工作部: ['社会工作部', 'social-work'],
    社工部: ['社会工作部', 'social-work'],
    政法委: ['政法委员会', 'political-legal'],
    政法委员会: ['政法委员会', 'political-legal'],
    网信办: ['网络安全和信息化委员会办公室', 'cybersecurity'],
    网信委办公室: ['网络安全和信息化委员会办公室', 'cybersecurity'],
    编办: ['机构编制委员会办公室', 'staffing'],
    编委办: ['机构编制委员会办公室', 'staffing'],
    机构编制委员会办公室: ['机构编制委员会办公室', 'staffing'],
    人才办: ['人才工作领导小组办公室', 'talent'],
    人才工作办: ['人才工作领导小组办公室', 'talent'],
    人才工作局: ['人才工作局', 'talent'],
    人才局: ['人才工作局', 'talent'],
    人才发展局: ['人才发展局', 'talent'],
    人才工作领导小组办公室: ['人才工作领导小组办公室', 'talent'],
    人才工作委员会办公室: ['人才工作委员会办公室', 'talent'],
    改革办: ['全面深化改革委员会办公室', 'reform-commission'],
    深改办: ['全面深化改革委员会办公室', 'reform-commission'],
    深改委办公室: ['全面深化改革委员会办公室', 'reform-commission'],
    全面深化改革委员会办公室: ['全面深化改革委员会办公室', 'reform-commission'],
    金融办: ['金融委员会办公室', 'finance-commission'],
    金融委办公室: ['金融委员会办公室', 'finance-commission'],
    金融工委: ['金融工作委员会', 'finance-commission'],
    军民融合办: ['军民融合发展委员会办公室', 'civil-military'],
    军民融合委办公室: ['军民融合发展委员会办公室', 'civil-military'],
    融办: ['军民融合发展委员会办公室', 'civil-military'],
    财经办: ['财经委员会办公室', 'economy-commission'],
    财办: ['财经委员会办公室', 'economy-commission'],
    财经委办公室: ['财经委员会办公室', 'economy-commission'],
    农办: ['农村工作领导小组办公室', 'rural-work'],
    农工办: ['农村工作领导小组办公室', 'rural-work'],
    农工委: ['农村工作委员会', 'rural-work'],
    农业农村委: ['农业农村工作委员会', 'rural-work'],
    农村工作领导小组办公室: ['农村工作领导小组办公室', 'rural-work'],
    外办: ['外事工作委员会办公室', 'foreign-commission'],
    外事办: ['外事工作委员会办公室', 'foreign-commission'],
    台办: ['台湾工作办公室', 'taiwan'],
    国安办: ['国家安全委员会办公室', 'security-commission'],
    科技办: ['科技委员会办公室', 'science-commission'],
    科技委办公室: ['科技委员会办公室', 'science-commission'],
    科创办: ['科技创新委员会办公室', 'science-commission'],
    科创委办公室: ['科技创新委员会办公室', 'science-commission'],
    办: ['办公室', 'party-office'],
    办公室: ['办公室', 'party-office'],
    办公厅: ['办公厅', 'party-office'],
    老干部局: ['老干部局', 'retired-cadres'],
    党校: ['党校', 'party-school'],
    党史研究室: ['党史研究室', 'party-history'],
    党史办: ['党史研究室', 'party-history'],
    政研室: ['政策研究室', 'policy-research'],
    政策研究室: ['政策研究室', 'policy-research'],
    研究室: ['研究室', 'policy-research'],
    巡察办: ['巡察工作领导小组办公室', 'inspection'],
    巡视办: ['巡视工作领导小组办公室', 'inspection'],
    直属机关工委: ['直属机关工作委员会', 'organs-commission'],
    直机关工委: ['直属机关工作委员会', 'organs-commission'],
    机关工委: ['直属机关工作委员会', 'organs-commission'],
    教育工委: ['教育工作委员会', 'education-commission'],
    教育工作委员会: ['教育工作委员会', 'education-commission'],
    两新工委: ['新经济组织和新社会组织工作委员会', 'social-work'],
    国资工委: ['国有资产监督管理工作委员会', 'state-assets-commission'],
    审计办: ['审计委员会办公室', 'audit-commission'],
    审计委办公室: ['审计委员会办公室', 'audit-commission'],
    文明办: ['精神文明建设委员会办公室', 'civilisation'],
    保密办: ['保密委员会办公室', 'secrecy'],
    机要局: ['机要和保密局', 'secrecy'],
    机要保密局: ['机要和保密局', 'secrecy'],
    密码管理局: ['密码管理局', 'secrecy'],
    国家保密局: ['保密局', 'secrecy'],
    信访局: ['信访局', 'petitions'],
    党建办: ['党的建设工作领导小组办公室', 'party-building'],
    督查室: ['督查室', 'party-office'],
    督查办: ['督查室', 'party-office'],
    考核办: ['考核工作领导小组办公室', 'assessment'],
    依法治省办: ['全面依法治省委员会办公室', 'rule-of-law'],
    依法治市办: ['全面依法治市委员会办公室', 'rule-of-law'],
    依法治区办: ['全面依法治区委员会办公室', 'rule-of-law'],
    依法治县办: ['全面依法治县委员会办公室', 'rule-of-law'],
    乡村振兴办: ['乡村振兴领导小组办公室', 'rural-revitalisation'],
    档案馆: ['档案馆', 'archives'],
    讲师团: ['讲师团', 'publicity'],
    社建办: ['社会建设委员会办公室', 'social-work'],
    城乡社区发展治理委员会: ['城乡社区发展治理委员会', 'street'],
    社治委: ['城乡社区发展治理委员会', 'street'],
    海洋办: ['海洋发展委员会办公室', 'ocean'],
    区域办: ['区域协调发展领导小组办公室', 'regional-coordination'],
    区域协调办: ['区域协调发展领导小组办公室', 'regional-coordination'],
    新闻网: ['新闻网', 'media'],
  } satisfies Record<string, readonly [string, string]>),
);
