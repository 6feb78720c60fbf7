/** Words of the field that tell nothing apart. */

// Words that alone tell nothing apart. A name that is made of these and its suffix only is a class.
const genericWords = (
  '综合保税 保税 采集 产学研用 供需 产销 银企 政企 场景 作业 租赁 融资租赁 资产 全国性 股份制 商业 农机 装备 传统 部级 零碳 新增 技师 收治 工程师 材料 在线 部门 海外 通用 平台 领域 企业家 数字经济 数字化 数字 智能化 智能 智慧 信息化 信息 电子商务 电商 直播 跨境 工业互联网 互联网 物联网 供应链 产业链 产业 大数据 数据 云计算 云 网络 网上 线上 线下 线上线下 移动 手机 自助 公共 综合 专业 专业化 ' +
  '管理 服务 运营 运行 监管 监测 预警 监控 交易 交换 共享 开放 流通 统一 一体化 一站式 一体 政务 业务 基础 基础信息 基础设施 技术 科技 创新 研发 检测 认证 公益 协同 协作 办公 展示 展览 合作 交流 沟通 推广 应用 ' +
  '孵化 孵化培育 创业 双创 创新创业 众创 人才 引育 招商 招聘 培训 教育 学习 实训 实验 金融 融资 结算 支付 信用 信贷 保险 物流 仓储 配送 农业 工业 制造 制造业 服务业 农产品 企业 中小企业 龙头 平台型 ' +
  '国家级 省级 市级 区级 县级 国家 高水平 高能级 重大 重要 重点 特色 优质 大型 现代 现代化 新型 先进 标杆 示范 样板 一流 知名 国际 全球 国内 国外 本地 地方 区域 跨区域 全域 城市 乡村 农村 社区 园区 楼宇 ' +
  '第三方 开源 自主 可控 算力 模型 大模型 人工智能 工具 资源 要素 载体 空间 功能 支撑 保障 安全 风险 应急 指挥 调度 治理 社会 社会化 民生 便民 惠企 涉企 审批 执法 事项 各类 相关 多元 多功能 多层次 立体化 数智 数智化 数字孪生 虚拟 电子 ' +
  '专 行业 头部 国有 民营 上市 私募 股权 投资 基金 担保 融资担保 小额贷款 一人 子 母 大 中 小 微 高 新 老 个人 独角兽 瞪羚 链主 骨干 外贸 外资 高等 高等教育 科研 职业 职业技术 高职 本科 普通 中等 师范 定点 公立 民办 三甲 基层 社会组织 行业协 技能 ' +
  '工程 生产 制造执行 执行 控制 操作 生态 体系 评价 考核 统计 咨询 对接 匹配 发布 查询 申报 举报 投诉 信息资源 数据资源 信息系统 软件 硬件 应用系统 管理信息 产学研 产教融合 校企 城市管理 交通 医疗 文旅 旅游 文化 体育 能源 环保 气象 水利 国土 市场 市场监管 知识产权 标准 标准化 计量 质量 检验 检验检测 医保 社保 就业 养老 健康 政府 党务 党建 行政 公务 财政 税务 统计 审计 ' +
  '主 副 各 该 本 多 跨 全 新建 已建 在建 拟建 自建 共建 共性 关键 前沿 基于 高端 高质量 高标准 规模化 规范化 便捷 高效 权威 优秀 有效 深度 特定 领先 主流 热门 大众 第三 两 三 四 五 六 一 二 类 型 级 式 化 性 的 等 等级 省部级 省市 省市级 省内 市内 区内 县内 国内外 境内外 国企 央企 高校 院所 大院大所 名校 团队 专家 学生 大学生 青年 创客 女性 返乡 农民 农民工 退役军人 科学 学术 学科 重大项目 基础研究 联合 融合 集成 集成电路设计 设计 中试 验证 成果 转化 转移转化 技术转移 加速 加速器 产业化 高新技术 高科技 科创 科技型 企业技术 工程研究 工程技术研究 产业技术 制造业'
)
  .split(' ')
  .filter((word, i, all) => word !== '' && all.indexOf(word) === i)
  .sort((a, b) => b.length - a.length);
const genericByFirst = new Map<string, string[]>();
for (const word of genericWords) genericByFirst.set(word[0] as string, [...(genericByFirst.get(word[0] as string) ?? []), word]);

/** True when the words are nothing but generic ones, and how many of them. */
export function genericParts(words: string): { readonly generic: boolean; readonly parts: number } {
  let at = 0;
  let parts = 0;
  while (at < words.length) {
    const word = (genericByFirst.get(words[at] as string) ?? []).find((w) => words.startsWith(w, at));
    if (!word) return { generic: false, parts };
    at += word.length;
    parts++;
  }
  return { generic: true, parts };
}
