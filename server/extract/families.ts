/**
 * Functions of Chinese organs and how they are spelled. A family is one function: a division has one body for it at a time, whatever its
 * name, so 市发改委 and 市发展和改革委员会 of one city meet. Sources: the institutional reforms of 2008, 2013, 2018 and 2023 and published
 * plans; our own compilation.
 *
 * A row is `key: full stem = short stems; another full stem = …`. A stem is the name of an organ without its last word (局, 厅, 委员会 …). A
 * full stem with 和 or 与 also stands without it.
 */
const table = `
development: 发展和改革=发改,发展改革; 经济发展=经发; 计划=; 发展计划=计; 经济发展和改革=经发改; 发展和改革与经济信息化=; 经济发展促进=; 经济促进=; 发展改革和经济信息化=发改经信; 发展改革和科技=发改科技; 发展改革和工业信息化=发改工信; 发展改革和统计=发改统计; 发展规划和统计=; 发展规划=; 发展改革和财政=发改财政
industry: 工业和信息化=工信,工业信息化; 经济和信息化=经信,经济信息化,经济信息; 经济贸易=经贸; 工业经济=工经; 工业发展=; 新型工业化=; 工业=; 工商信=
science: 科学技术=科技; 外国专家=外专; 科技创新=科创; 科技发展=; 科学技术和知识产权=科技和知识产权; 科技商务=; 科学技术与经济信息化=
education: 教育=教
industry+science: 科学技术和经济信息化=科技经信; 科技和工业信息化=科工信,科工,科技工信,科工和信息化; 工业信息化和科技=工信科技,工科; 科技和经济信息化=科经信,科信,科经; 科技和信息化=; 经济信息化和科技=经信科技,经科信,经科; 工业和科技信息化=; 工业商务和科技=
industry+commerce: 工业信息化和商务=工信商务; 商务和工业信息化=; 科技工业信息化和商务=科工商; 经济信息化和商务=; 商务和经济信息化=; 工商科技信息化=工商科信; 工业和信息化和商务=
education+sport: 教育和体育=教体,教育体育; 教育文化体育=教文体
public-security: 公安=
civil-affairs: 民政=; 社会事业=; 社会发展=社发; 社会事务=; 民生保障=
justice: 司法=; 法制=
finance: 财政=; 财政金融=财金
human-resources: 人力资源和社会保障=人社,人力社保,人力资源社会保障,人力社会保障,人保; 人力资源=人力; 劳动和社会保障=劳动保障; 人事=; 人事劳动和社会保障=人事劳动; 组织人事=组织人社
land: 自然资源和规划=自然资源规划,资源规划,自规,资规; 规划和自然资源=规划自然资源,规自,规划资源,规资; 自然资源=; 国土资源=国土; 城乡规划=规划; 国土资源和房屋管理=国土房管; 规划和国土资源管理=规土,规划国土,规国; 自然资源和规划建设=; 规划建设=; 自然资源和林业=; 自然资源和城乡建设=
ecology: 生态环境=环境; 环境保护=环保; 生态环境保护=; 生态文明建设=生态文明
housing: 住房和城乡建设=住建,住房城乡建设,住房建设,建设,住房城建; 住房和建设=; 城乡建设=城建; 住房和城市更新=; 住房城乡建设和交通=; 住房和城乡建设管理=; 住房和城乡建设水利=; 建设和交通=建交; 建设和水利=; 城市更新=; 建设管理=; 建设和管理=建管; 住建和交通=
housing-security: 住房保障和房产管理=住保房管,住房保障房产管理,住房保障; 住房保障和房屋管理=房屋管理,住房保障房屋管理; 房产管理=房管,房产; 房地产管理=房地产
city-management: 城市管理=城管; 城市管理和综合执法=城管执法,城管综合执法,城市管理综合执法,城管和综合执法,城市管理执法; 城市管理行政执法=; 综合行政执法=综合执法; 城市管理和综合行政执法=; 行政执法=; 市政管理=市政; 市政和园林=市政园林; 绿化和市容管理=绿化市容; 市容环境=市容; 城市综合管理=城综; 环境卫生管理=环卫
parks-greening: 园林和林业=园林林业; 园林绿化=园林; 园林和林业绿化=; 园林和绿化管理=; 园林文物=园文; 林业和园林=林业园林; 公园城市建设管理=公园城市
transport: 交通运输=交通,交运; 交通运输管理=; 港航管理=港航; 港口管理=港口; 港务=; 公路管理=公路; 道路运输管理=运管,道运; 交通港航=; 交通运输和港航=; 轨道交通=轨道; 铁路建设=; 民航=
water: 水利=; 城乡水务=; 滇池管理=滇管; 水务=; 水利和湖泊=; 水利水务=; 水务和海洋=
agriculture: 农业农村=; 农业=; 农牧=; 农林=; 农林水利=农林水; 农业农村和水利=农业农村水利,农水; 农业农村和水务=; 农业和农村工作=农村工作; 农业委员=; 畜牧兽医=畜牧; 畜牧水产事务=畜牧水产; 畜牧兽医事业发展=; 农业机械化=农机; 农牧和科技=; 农牧业=; 农业林业=; 农村经济=
fishery: 海洋与渔业=海洋渔业,海渔; 渔业=; 水产=
commerce: 商务=; 商业=; 商贸=; 商务和投资促进=商务投促,商务投资促进; 商务和文化旅游=; 对外贸易经济合作=外经贸; 商务和经济合作=; 外贸=; 内贸=
investment: 投资促进=投促; 投资=; 招商引资=; 招商=; 投资合作=; 经济合作=经合; 投资服务=; 招商投资促进=; 合作交流=; 投资发展=; 国内经济合作=; 招商服务=; 招商合作=; 区域合作=; 区域经济合作=; 东西部协作=; 对口支援=; 协作=; 新兴产业和投资促进=; 经济协作=; 产业发展=
culture: 文化和旅游=文旅,文化旅游; 文化广电和旅游=文广旅,文化广电旅游,文广旅游,文旅广电,广电旅游; 文化广播电视和旅游=文化广播电视旅游; 文化旅游和广播电视=; 文化广电旅游体育=文广旅体,文旅广体,文广体旅,文体广旅,文体广电旅游,文旅体,文体旅,文体旅游,文化旅游体育,文化体育旅游,文广旅体游,文化体育广电旅游,文化广电体育旅游,文旅体广,文体广旅游; 文化体育和旅游=; 旅游和文化广电体育=旅文,旅游和文化; 文化旅游广电体育=; 文化广电新闻出版=文广新,文化广电新闻; 文化广电新闻出版旅游=; 文化=; 文化体育=文体; 文体教育=; 旅游发展=; 旅游=; 文化广电=文广; 文化体育和广电=; 文化和体育=; 文化传媒=; 文化产业=; 文化市场综合行政执法=; 文化旅游电影=
broadcasting: 广播电视=广电; 广播电影电视=; 新闻出版广电=; 新闻出版=; 版权=; 电影=
heritage: 文物=; 文化遗产=; 文化遗产保护=
sport: 体育=; 体育发展=
health: 卫生健康=卫健; 卫生和健康=; 卫生和计划生育=卫计,卫生计生; 卫生=; 人口和计划生育=人口计生,计生; 卫生健康体育=; 卫健和医保=; 健康=
traditional-medicine: 中医药管理=中医药,中医; 
disease-control: 疾病预防控制=疾控,疾病防控
veterans: 退役军人事务=退役军人; 退役军人服务=
emergency: 应急管理=应急; 安全生产监督管理=安监,安全监管,安全生产监管; 应急管理和消防=; 应急和安全生产=; 应急安全=; 安全生产=
fire: 消防救援=消防
audit: 审计=
foreign-affairs: 外事=; 外事侨务=外侨; 外事和港澳事务=; 侨务=; 港澳事务=; 外事港澳=; 对外友好=
state-assets: 国有资产监督管理=国资,国有资产监管,国资监管; 国有资产管理=; 国有资产事务=; 国有资产=; 财政国资=; 国有资产发展=; 金融和国资=
market: 市场监督管理=市监,市场监管; 市场和质量监督管理=市场和质量监管; 市场质量监督管理=市场质监; 工商行政管理=工商; 质量技术监督=质监,质量技监; 工商质监=; 市场质量监管=; 食品药品工商质量=; 食品药品和市场监督管理=; 食品药品监督管理=食药监,食品药品监管,食药; 价格监督检查=
drugs: 药品监督管理=药监,药品监管; 
intellectual-property: 知识产权=知产; 知识产权保护=; 专利=
prices: 物价=; 价格认证=
statistics: 统计=; 统计调查=
medical-security: 医疗保障=医保; 医疗保险=; 医疗保险基金管理=
finance-local: 地方金融监督管理=地方金融监管; 地方金融管理=地方金融; 金融工作=; 金融发展=; 金融服务=; 金融发展服务=; 金融管理=; 金融事务=; 金融=; 金融和国有资产监督管理=; 上市=; 金融监管=; 金融监督管理=; 金融发展和服务=; 金融业发展=; 企业上市=
data: 数据=; 数据管理=; 数据资源管理=数据资源; 大数据=; 大数据管理=; 大数据发展管理=; 大数据发展=; 大数据应用发展管理=大数据应用发展; 大数据产业发展管理=大数据产业发展; 政务服务和数据管理=政务和数据,政务服务和数据,政务服务数据,政数,政务数据,政务与数据; 政务服务数据管理=; 政务服务和大数据管理=政务服务和大数据,政务和大数据,政务大数据; 政务服务与大数据管理=; 大数据和政务服务管理=大数据和政务服务; 政务服务和数字化建设管理=; 数字化发展=; 数字经济=; 数字经济发展=; 数据资源和政务服务=; 行政审批和数据=; 数据发展=; 数据和政务服务=; 数据发展管理=; 数字经济和信息化=; 大数据服务=; 数据服务=; 数据中心=; 智慧城市=; 数据和信息化=; 数字经济促进=; 大数据资源管理=; 数字城市=; 数字化城市管理=; 大数据统筹=; 电子政务=; 大数据信息=; 信息化=; 政务数据服务管理=; 政务数据管理=; 数据应用=; 大数据应用=; 大数据产业=; 数字政府建设=; 数据资产=
approval: 行政审批服务=审批服务; 行政审批=审批; 行政审批服务管理=审管; 行政审批和政务信息管理=; 行政服务=; 行政审批政务信息管理=; 行政审批和政务服务=; 审批和政务服务=; 行政审批政务服务=; 审批服务管理=
government-services: 政务服务管理=政务管理,政务服务,政务; 城市运行和政务服务管理=城市运行和政务服务; 公共资源交易=; 公共资源交易管理=公管; 政务公开=; 便民服务=; 市民服务=; 政务事务=; 公共服务=; 智慧城市运行=
city-operation: 城市运行管理=城运,城市运行; 综合指挥调度=; 城市运营管理=; 社会治理=; 网格化服务管理=; 社会治理综合服务=; 城市大脑=; 联动指挥=; 城市运营=; 综合治理=综治; 智慧治理指挥=; 综合指挥=; 应急指挥=; 城市运行指挥=; 智慧城市运营=; 社会治理现代化指挥=; 城市数字治理=; 市域社会治理现代化=
business-environment: 营商环境建设=营商环境,营商; 营商环境=; 营商环境优化=; 优化营商环境=; 营商环境建设监督=; 投资环境建设=
new-economy: 新经济发展=新经济
small-business: 中小企业发展=中小企业; 民营经济发展=民营经济; 乡镇企业=; 中小企业服务=; 民营经济服务=; 个体私营经济=; 小企业发展促进=; 民营经济发展促进=; 企业服务=; 民营和小企业=
office-affairs: 机关事务管理=机关事务; 机关事务服务=; 机关服务=; 机关后勤=; 省级机关事务管理=省级机关事务; 市级机关事务管理=市级机关事务; 直属机关事务管理=; 区级机关事务管理=区级机关事务; 接待=
petitions: 信访=; 信访工作=
rural-revitalisation: 乡村振兴=; 扶贫开发=扶贫; 脱贫攻坚=; 水库移民=移民; 乡村发展=; 农村综合改革=
ocean: 海洋=; 海洋发展=; 海洋经济=; 海洋经济发展=; 海洋和渔业发展=
energy: 能源=; 能源发展=; 电业=; 煤炭工业管理=煤炭; 能源和工业=; 煤矿安全监察=煤监; 矿山安全监察=; 电力=
grain: 粮食和物资储备=粮储,粮食物资储备,粮食物资,粮食和储备; 粮食=; 物资储备=; 粮食储备=
forestry: 林业和草原=林草; 林业水利=林水; 林业=; 林业和城市园林=; 林长制=; 国家公园=; 林业发展=; 草原=; 自然保护地=
ethnic-religious: 民族宗教事务=民宗,民族宗教; 民族事务=民族; 宗教事务=宗教; 民族和宗教事务=; 宗教与民族事务=
civil-defence: 人民防空=人防; 国防动员=国动; 民防=; 国防教育=; 征兵=; 人民武装=
defence-industry: 国防科学技术工业=国防科工,国防科技工业
archives: 档案=; 地方志=方志,地方史志,史志; 地方志编纂=; 参事=; 档案史志=; 党史和地方志研究=; 党史方志=
secrecy: 国家保密=保密; 密码管理=密码; 国家密码管理=; 国家安全=; 机要=
prisons: 监狱管理=监狱; 戒毒管理=戒毒
housing-fund: 住房公积金管理=公积金,住房公积金,公积金管理
post: 邮政管理=邮政,邮管
telecom: 通信管理=通管; 通信发展管理=; 通信发展=; 无线电管理=无线电; 通信行业管理=; 通信=; 信息通信=
tobacco: 烟草专卖=烟草
weather: 气象=; 地震=; 防震减灾=; 人工影响天气=
tax: 税务=; 国家税务=国税; 地方税务=地税
customs: 海关=; 口岸=; 口岸和物流=口岸物流; 口岸和自贸=; 出入境检验检疫=检验检疫; 口岸管理=; 海防和口岸=; 打击走私=
maritime: 海事=; 航道=; 海警=
cybersecurity: 网络安全和信息化=网信; 互联网信息=
water-control: 河长制=; 防汛抗旱=防汛; 南水北调=; 黄河河务=河务; 水文=; 流域管理=
projects: 重点项目建设=重点项目; 重大项目=; 重点工程建设=重点工程; 项目推进=; 重大项目建设=; 重大项目推进=; 项目建设=; 项目服务=; 重点建设=
logistics: 现代物流=; 物流发展=; 物流=; 航空物流=; 服务业发展=服务业; 现代服务业=; 会展业=会展; 会展业发展=; 服务贸易=; 商贸流通=; 流通业发展=; 电子商务=
employment: 公共就业和人才服务=; 公共就业服务=; 就业服务=; 劳动就业=; 就业促进=; 社会保险事业管理=社保; 社会保险=; 人才服务=; 人才发展=; 人才工作=; 社会保险基金管理=; 就业和人才服务=; 劳动就业服务=; 人才资源开发=; 就业人才=; 劳动人事=; 社会保障=; 社会保险事业=; 劳动=; 人才交流=; 就业=; 人才=
science-park: 高新技术产业开发=; 科技和产业=; 科技产业=; 产业促进=; 经济运行=; 科技经济发展=; 科技创新和产业促进=; 科技人才=; 科技金融=; 创新发展=; 科技服务=; 科技创新和经济发展=; 创新创业=
street: 社区建设=; 城乡社区治理=; 社区发展治理=; 城乡融合发展=; 社区治理=; 社会建设=; 城乡社区发展治理=
assets: 资产管理=; 集体资产监督管理=; 集体资产=; 集体资产管理=; 农村合作经济=; 农村经济经营管理=农经; 财政投资评审=; 会计=; 国库支付=; 政府采购=
research: 发展研究=; 经济研究=; 政策研究=; 信息=; 经济社会发展研究=; 宏观经济研究=; 改革发展=; 决策咨询=; 科技情报=; 体制改革=; 经济体制改革=; 改革=; 创新=
burden: 减轻企业负担=减负
`;

/** What an organ's last word becomes in its full name. */
export const organTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    委员会: '委员会',
    委: '委员会',
    办公厅: '办公厅',
    办公室: '办公室',
    办: '办公室',
    服务局: '服务局',
    管理局: '管理局',
    总局: '总局',
    分局: '分局',
    厅: '厅',
    局: '局',
    部: '部',
    署: '署',
    管理中心: '管理中心',
    服务中心: '服务中心',
    中心: '中心',
    总队: '总队',
    支队: '支队',
    大队: '大队',
    处: '处',
    所: '所',
    站: '站',
    院: '院',
    室: '室',
  }),
);

export interface Stem {
  /** Full stem: 发展和改革. */
  readonly full: string;
  /** Family: development. */
  readonly family: string;
}

function parse(source: string): Map<string, Stem> {
  const stems = new Map<string, Stem>();
  const add = (spelling: string, stem: Stem, always = false): void => {
    if (spelling && (always || !stems.has(spelling))) stems.set(spelling, stem);
  };
  const later: [string, Stem][] = [];
  for (const row of source.trim().split('\n')) {
    const colon = row.indexOf(':');
    const family = row.slice(0, colon).trim();
    for (const variant of row.slice(colon + 1).split(';')) {
      const [full = '', short = ''] = variant.trim().split('=');
      if (!full) continue;
      const stem: Stem = { full, family };
      add(full, stem, true);
      for (const spelling of short.split(',')) if (spelling) later.push([spelling.trim(), stem]);
      if (/[和与]/.test(full))
        later.push([full.replace(/[和与]/, ''), stem], [full.replace('与', '和'), stem], [full.replace('和', '与'), stem]);
    }
  }
  for (const [spelling, stem] of later) add(spelling, stem);
  return stems;
}

/** Spelling of a stem, full or short → stem. */
export const stems: ReadonlyMap<string, Stem> = parse(table);

/** Number of families, for tests. */
export const familyCount = new Set([...stems.values()].map((stem) => stem.family)).size;

/** Organs whose short form is not stem + last word, or whose full stem depends on the last word. Full organ name, then family. */
export const wholeOrgans: ReadonlyMap<string, readonly [organ: string, family: string]> = new Map(
  Object.entries({
    科委: ['科学技术委员会', 'science'],
    中关村管委会: ['中关村科技园区管理委员会', 'science-park'],
    教委: ['教育委员会', 'education'],
    建委: ['住房和城乡建设委员会', 'housing'],
    住房城乡建委: ['住房和城乡建设委员会', 'housing'],
    住建委: ['住房和城乡建设委员会', 'housing'],
    城建委: ['城乡建设委员会', 'housing'],
    交通委: ['交通委员会', 'transport'],
    交委: ['交通委员会', 'transport'],
    经委: ['经济委员会', 'industry'],
    计委: ['发展计划委员会', 'development'],
    农委: ['农业委员会', 'agriculture'],
    农工委: ['农村工作委员会', 'agriculture'],
    农工办: ['农村工作办公室', 'agriculture'],
    商委: ['商务委员会', 'commerce'],
    商务委: ['商务委员会', 'commerce'],
    旅游委: ['旅游发展委员会', 'culture'],
    旅发委: ['旅游发展委员会', 'culture'],
    城管委: ['城市管理委员会', 'city-management'],
    规自委: ['规划和自然资源委员会', 'land'],
    规划自然资源委: ['规划和自然资源委员会', 'land'],
    民委: ['民族事务委员会', 'ethnic-religious'],
    民宗委: ['民族宗教事务委员会', 'ethnic-religious'],
    民宗局: ['民族宗教事务局', 'ethnic-religious'],
    体委: ['体育运动委员会', 'sport'],
    外办: ['外事办公室', 'foreign-affairs'],
    外事办: ['外事办公室', 'foreign-affairs'],
    外侨办: ['外事侨务办公室', 'foreign-affairs'],
    侨办: ['侨务办公室', 'foreign-affairs'],
    港澳办: ['港澳事务办公室', 'foreign-affairs'],
    台办: ['台湾事务办公室', 'taiwan'],
    法制办: ['法制办公室', 'justice'],
    人防办: ['人民防空办公室', 'civil-defence'],
    国动办: ['国防动员办公室', 'civil-defence'],
    扶贫办: ['扶贫开发领导小组办公室', 'rural-revitalisation'],
    金融办: ['金融工作办公室', 'finance-local'],
    金融局: ['金融工作局', 'finance-local'],
    数据局: ['数据局', 'data'],
    审管办: ['行政审批服务管理办公室', 'approval'],
    政管办: ['政务服务管理办公室', 'government-services'],
    政务办: ['政务服务管理办公室', 'government-services'],
    政务服务办: ['政务服务管理办公室', 'government-services'],
    政务服务局: ['政务服务管理局', 'government-services'],
    城市运行和政务服务办: ['城市运行和政务服务管理办公室', 'government-services'],
    公管办: ['公共资源交易管理办公室', 'government-services'],
    公管局: ['公共资源交易监督管理局', 'government-services'],
    营商局: ['营商环境建设局', 'business-environment'],
    营商办: ['营商环境建设办公室', 'business-environment'],
    减负办: ['减轻企业负担领导小组办公室', 'burden'],
    通管办: ['通信管理办公室', 'telecom'],
    通办: ['通信发展管理办公室', 'telecom'],
    方志办: ['地方志办公室', 'archives'],
    史志办: ['史志办公室', 'archives'],
    新闻办: ['政府新闻办公室', 'information-office'],
    政府新闻办: ['人民政府新闻办公室', 'information-office'],
    政府金融办: ['人民政府金融工作办公室', 'finance-local'],
    政府外办: ['人民政府外事办公室', 'foreign-affairs'],
    政府外事办: ['人民政府外事办公室', 'foreign-affairs'],
    政府侨办: ['人民政府侨务办公室', 'foreign-affairs'],
    政府法制办: ['人民政府法制办公室', 'justice'],
    政府口岸办: ['人民政府口岸办公室', 'customs'],
    政府研究室: ['人民政府研究室', 'research'],
    政府发展研究中心: ['人民政府发展研究中心', 'research'],
    政府参事室: ['人民政府参事室', 'archives'],
    政府督查室: ['人民政府督查室', 'government-office'],
    政府国资委: ['国有资产监督管理委员会', 'state-assets'],
    爱卫办: ['爱国卫生运动委员会办公室', 'health'],
    征兵办: ['征兵办公室', 'civil-defence'],
    双拥办: ['双拥工作领导小组办公室', 'veterans'],
    安委办: ['安全生产委员会办公室', 'emergency'],
    食安办: ['食品安全委员会办公室', 'market'],
    农机局: ['农业机械管理局', 'agriculture'],
    供销社: ['供销合作社联合社', 'supply-marketing'],
    供销联社: ['供销合作社联合社', 'supply-marketing'],
    供销合作社: ['供销合作社', 'supply-marketing'],
    供销合作联社: ['供销合作社联合社', 'supply-marketing'],
    供销合作总社: ['供销合作总社', 'supply-marketing'],
    供销总社: ['供销合作总社', 'supply-marketing'],
    工商联: ['工商业联合会', 'industry-federation'],
    残联: ['残疾人联合会', 'disabled'],
    妇联: ['妇女联合会', 'women'],
    总工会: ['总工会', 'unions'],
    科协: ['科学技术协会', 'science-association'],
    侨联: ['归国华侨联合会', 'overseas-chinese'],
    台联: ['台湾同胞联谊会', 'taiwan'],
    文联: ['文学艺术界联合会', 'arts'],
    社科联: ['社会科学界联合会', 'social-science'],
    作协: ['作家协会', 'arts'],
    记协: ['新闻工作者协会', 'arts'],
    红会: ['红十字会', 'red-cross'],
    红十字会: ['红十字会', 'red-cross'],
    贸促会: ['国际贸易促进委员会', 'trade-promotion'],
    法学会: ['法学会', 'law-society'],
    律协: ['律师协会', 'law-society'],
    关工委: ['关心下一代工作委员会', 'next-generation'],
    老龄办: ['老龄工作委员会办公室', 'ageing'],
    妇儿工委: ['妇女儿童工作委员会', 'women'],
    文资办: ['国有文化资产监督管理办公室', 'state-assets'],
    文资中心: ['国有文化资产管理中心', 'state-assets'],
    社保基金理事会: ['社会保障基金理事会', 'social-fund'],
    社科院: ['社会科学院', 'social-science-academy'],
    农科院: ['农业科学院', 'agriculture-academy'],
    农业科学院: ['农业科学院', 'agriculture-academy'],
    林科院: ['林业科学院', 'forestry-academy'],
    法院: ['人民法院', 'court'],
    人民法院: ['人民法院', 'court'],
    中级法院: ['中级人民法院', 'court'],
    中级人民法院: ['中级人民法院', 'court'],
    中院: ['中级人民法院', 'court'],
    高级法院: ['高级人民法院', 'court'],
    高级人民法院: ['高级人民法院', 'court'],
    高院: ['高级人民法院', 'court'],
    检察院: ['人民检察院', 'procuratorate'],
    人民检察院: ['人民检察院', 'procuratorate'],
    政府: ['人民政府', 'government'],
    人民政府: ['人民政府', 'government'],
    行署: ['行政公署', 'government'],
    行署办: ['行政公署办公室', 'government-office'],
    行署办公室: ['行政公署办公室', 'government-office'],
    政府办: ['人民政府办公室', 'government-office'],
    政府办公室: ['人民政府办公室', 'government-office'],
    府办: ['人民政府办公室', 'government-office'],
    府办公室: ['人民政府办公室', 'government-office'],
    人民政府办公室: ['人民政府办公室', 'government-office'],
    政府办公厅: ['人民政府办公厅', 'government-office'],
    人民政府办公厅: ['人民政府办公厅', 'government-office'],
    府办公厅: ['人民政府办公厅', 'government-office'],
    政府驻北京办事处: ['人民政府驻北京办事处', 'liaison'],
    人大: ['人民代表大会', 'congress'],
    人大常委会: ['人民代表大会常务委员会', 'congress'],
    人大常委会办公室: ['人民代表大会常务委员会办公室', 'congress-office'],
    人大办: ['人民代表大会常务委员会办公室', 'congress-office'],
    人大财经委: ['人民代表大会财政经济委员会', 'congress-finance'],
    政协: ['政治协商会议', 'consultative'],
    政协办公室: ['政治协商会议办公室', 'consultative-office'],
    党政办: ['党政办公室', 'party-office'],
    党政办公室: ['党政办公室', 'party-office'],
    党群办: ['党群工作办公室', 'party-office'],
    政协办: ['政治协商会议办公室', 'consultative-office'],
    监委: ['监察委员会', 'supervision'],
    监察委: ['监察委员会', 'supervision'],
    监察局: ['监察局', 'supervision'],
    消防支队: ['消防救援支队', 'fire'],
    消防大队: ['消防救援大队', 'fire'],
    消防总队: ['消防救援总队', 'fire'],
    疾控中心: ['疾病预防控制中心', 'disease-control'],
    疾控局: ['疾病预防控制局', 'disease-control'],
    公积金中心: ['住房公积金管理中心', 'housing-fund'],
    公积金管理中心: ['住房公积金管理中心', 'housing-fund'],
    住房公积金中心: ['住房公积金管理中心', 'housing-fund'],
    社保中心: ['社会保险事业管理中心', 'social-insurance'],
    社保局: ['社会保险事业管理局', 'social-insurance'],
    邮管局: ['邮政管理局', 'post'],
    邮政局: ['邮政管理局', 'post'],
    烟草局: ['烟草专卖局', 'tobacco'],
    电商办: ['电子商务办公室', 'logistics'],
    无委办: ['无线电管理委员会办公室', 'telecom'],
    粮储局: ['粮食和物资储备局', 'grain'],
    市监局: ['市场监督管理局', 'market'],
    市场局: ['市场监督管理局', 'market'],
    地方金融局: ['地方金融监督管理局', 'finance-local'],
    事管局: ['机关事务管理局', 'office-affairs'],
    机关管理局: ['机关事务管理局', 'office-affairs'],
    管局: ['机关事务管理局', 'office-affairs'],
    交警总队: ['公安局交通警察总队', 'traffic-police'],
    交警支队: ['公安局交通警察支队', 'traffic-police'],
    交警大队: ['公安局交通警察大队', 'traffic-police'],
    军分区: ['军分区', 'military'],
    警备区: ['警备区', 'military'],
    军区: ['军区', 'military'],
    武装部: ['人民武装部', 'military'],
    人武部: ['人民武装部', 'military'],
    武警支队: ['武警支队', 'military'],
    国调队: ['国家调查队', 'survey'],
    电视台: ['广播电视台', 'media'],
    广播电视台: ['广播电视台', 'media'],
    融媒体中心: ['融媒体中心', 'media'],
    日报社: ['日报社', 'media'],
    行政学院: ['行政学院', 'party-school'],
    编委办: ['机构编制委员会办公室', 'staffing'],
    机关事务局: ['机关事务管理局', 'office-affairs'],
    自贸办: ['自由贸易试验区工作办公室', 'free-trade'],
    双招双引办: ['双招双引工作领导小组办公室', 'investment'],
  } satisfies Record<string, readonly [string, string]>),
);
