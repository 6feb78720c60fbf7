/** What a word in the text makes of the bodies that stand with it. */
export type Role = 'lead' | 'duty' | 'help' | 'guide';

export interface RoleWord {
  readonly role: Role;
  /** As written: 牵头负责, 责任单位. */
  readonly text: string;
  /** Offset just behind the word, and behind the colon of a label. */
  readonly end: number;
}

const unitLabel =
  '(?:主要|第一|具体|共同|直接|业务|其他|其它|整改|工作|省级|市级|区级|县级)?(?:牵头|责任|主责|负责|配合|协同|协办|主办|承办|参与|参加|协助|实施|落实|指导|督导|督办|监督|支持|联合|协作|完成|主管|协管|包保|包抓|包联)(?:[及和、与/]?(?:牵头|责任|实施|负责|配合|落实|参与|协同))*(?:单位|部门|主体|机构|方|科室|处室|股室|区县|县区|市县|乡镇|镇街)(?:[和及、与/](?:单位|部门|(?:责任|负责)?人|个人|(?:完成)?时[限间]))?';
const wordLabel = '牵头|主办|配合|协办|责任|参与|主责|协同|承办';
const labelPattern = new RegExp(`(?:${unitLabel}|${wordLabel})(?:（[^（）：\\n]{1,8}）)?(?:：|为(?!第一|主|辅))|【${unitLabel}】：?`, 'y');

/** Reads a label with its colon (责任单位：, 牵头部门：, 配合：), its verb (责任单位为) or its brackets (【责任单位】) that starts at `at`. */
export function labelAt(text: string, at: number): RoleWord | undefined {
  labelPattern.lastIndex = at;
  const word = labelPattern.exec(text)?.[0];
  // 配合为… is no label: without a colon it takes the noun
  if (!word || (word.endsWith('为') && word.length < 5)) return undefined;
  const name = word.replace(/^【|】?[：为]?$/g, '');
  return { role: labelRole(name), text: name, end: at + word.length };
}

const otherName =
  '[一-龥]{0,6}(?:领导|人|同志)|(?:完成|办结|落实|工作|整改)?(?:时限|时间|进度|期限)(?:要求|节点|安排)?|联系(?:人|电话|方式)|备注|目标';
const otherLabel = new RegExp(`(?:${otherName})：|【(?:${otherName})】：?`, 'y');

/** End of a label that names no bodies (责任人：, 完成时限：), or undefined. */
export function otherLabelEnd(text: string, at: number): number | undefined {
  otherLabel.lastIndex = at;
  const word = otherLabel.exec(text)?.[0];
  return word ? at + word.length : undefined;
}

function labelRole(label: string): Role {
  if (/^其[他它]/.test(label)) return 'help';
  if (/^(?:主要|第一|具体|共同|整改|工作|省级|市级|区级|县级)?(?:牵头|主办|主责|承办)|^第一责任|^主要责任/.test(label)) return 'lead';
  if (/责任|负责|实施|落实|完成|主管|包/.test(label) && !/^配合|^协助|^参与|^协同/.test(label)) return 'duty';
  return /指导|督导|督办|监督/.test(label) ? 'guide' : 'help';
}

/** A column heading or label without its colon: 责任单位, 牵头部门. */
export function columnRole(heading: string): RoleWord | undefined {
  // 责任分工 牵头单位: a header of two rows has its own word last
  for (const name of [heading.replace(/\s/g, ''), heading.trim().split(/\s/).at(-1) ?? '']) {
    const word = labelAt(`${name}：`, 0);
    if (word && word.end === name.length + 1) return { ...word, text: name };
  }
  return undefined;
}

const byDuty =
  '(?:(?:按照?|依照?|根据|依据|结合)(?:各自|部门|工作|法定)?(?:职责|职能|职权)(?:任务|权限)?(?:和任务)?(?:分工)?|按(?:照)?(?:任务)?分工|结合(?:本地|各自|工作)?实际|依法依规|各司其职)';
const lead =
  '(?:(?:总体|统筹|共同|联合|分别|具体|主要|总)?(?:负责)?牵头(?:负责|落实|组织实施|实施|组织|推进|承办|办理|抓总|协调|完成)*|主抓|抓总|负总责|主责(?:推进|落实|实施)?|为主|(?:作为|为|是)牵头(?:单位|部门))';
const help =
  '(?:(?:作为|为|是)(?:配合|协同|参与)(?:单位|部门)|(?:密切|积极|共同|协同|给予|做好)?(?:配合|参与|协助|协同|参加|协办|支持)(?:抓好|做好)?(?:相关|有关)?(?:工作)?(?:落实|实施|推进|完成|办理|做好(?:相关)?工作)*)';
const guide =
  '(?:(?:业务|统筹|加强|负责)?(?:(?:指导|督导|督促|监督|检查)+)(?:落实|协调|推进|实施)?|统筹(?!负责|实施)(?:协调|推进|指导|抓总)?|负责业务指导)';
const duty =
  '(?:分工|共同|分别|分头|各自|具体|主要|协同|联合|直接|组织|统筹|全面)*(?:负责(?:组织|统筹|协调|具体|督促|监督|考核|验收|管理|落实|实施|推进|完成)*|组织实施|组织落实|具体实施|抓好落实|抓落实|推进落实|贯彻落实|推动落实|落实|实施|推进|承担|主办|承办|各负其责|(?:作为|为|是)责任(?:单位|部门|主体))';
/** 负责资金保障: the verb with what it is about, in a bracket that tells who does what. */
const share = /负责(?!人|任|同志|解释|解读|政策解)[一-龥“”]{2,14}?(?=[，；。）〕】 \n])/y;
const verbPattern = new RegExp(`(${lead})|(${byDuty}?${help})|(${guide})|(${byDuty}?${duty})|(${byDuty})`, 'y');
/** What may stand behind the last verb of an assignment: when it is to be done. */
export const timeTail =
  /^[，；。、 ]*(?:(?:20\d\d年|\d{1,2}月|长期|持续|每年|每季|常年|适时|近期|即日|力争|年底|今年|明年|完成时限|按时)[^（）〔〕]{0,30})$/;

const timeClause =
  /(?:到|至|于|力争|确保|在)?(?:20\d\d年|\d{1,2}月|长期|持续|每年|每季|每月|常年|全年|适时|近期|即日|年底|今年|明年|按时|按期|限期|动态|常态化|贯穿)[^，；。：（）〔〕【】\n]{0,20}(?=[，；。）〕】\n])/y;

/** End of a clause that only tells when (2025年底前完成, 长期坚持), or undefined. */
export function timeClauseEnd(text: string, at: number): number | undefined {
  timeClause.lastIndex = at;
  const words = timeClause.exec(text)?.[0];
  return words && !/[局厅委]|政府|中心|办公|牵头|负责/.test(words) ? at + words.length : undefined;
}

const firstOfVerb = new Set('作是各总统共联分具主负牵密积协给做配参支业加指督监检直组全抓推贯落实承按依根结为');

/** Reads the verb of an assignment (牵头, 按职责分工负责, 配合 …) that starts at `at` and closes a list: a mark, 会同 or `limit` follows. */
export function verbAt(text: string, at: number, limit: number): RoleWord | undefined {
  if (!firstOfVerb.has(text[at] ?? '')) return undefined;
  verbPattern.lastIndex = at;
  const match = verbPattern.exec(text);
  if (!match) return undefined;
  const word = match[0];
  const end = at + word.length;
  if (closesList(text, end, limit)) return { role: match[1] ? 'lead' : match[2] ? 'help' : match[3] ? 'guide' : 'duty', text: word, end };
  share.lastIndex = at;
  const part = share.exec(text)?.[0];
  return part && at + part.length <= limit ? { role: 'duty', text: '负责', end: at + part.length } : undefined;
}

const closesList = (text: string, end: number, limit: number): boolean =>
  end === limit || (end < limit && ('，；。、 *\n'.includes(text[end] ?? '') || text.startsWith('会同', end)));
