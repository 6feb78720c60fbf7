import { resolveBody } from './bodies.js';
import type { Collector } from './collector.js';
import { bodyContext } from './responsibility.js';
import type { Source } from './source.js';
import { bodyThing } from './things.js';
import type { Span } from './types.js';

const groupName = /([^，。；：\n（）《》]{2,40}?(?:领导小组|协调小组|专班|指挥部|联席会议|工作组))(?:组成人员|成员|人员|组成)?(?:名单)?/;
const posts =
  '第一组长|常务副组长|执行组长|副组长|组长|总指挥|副总指挥|指挥长|副指挥长|第一召集人|召集人|副召集人|主任|副主任|办公室主任|成员|秘书长';
const labelled = new RegExp(`^(${posts})：`);
/** The usual family names; two names of a kind (欧阳) come first. */
const families =
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|长孙|司徒|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟代付肖闫覃植涂]';
const person = new RegExp(`^((?:${families}) ?[\\u4e00-\\u9fff](?: ?[\\u4e00-\\u9fff])?)[ ，]+([\\u4e00-\\u9fff、（）]{3,40})$`);

/**
 * Lists of who sits in a leading group: a line of a post (组长：), a name and an office, or a name and an office alone under the last post.
 * Only lines that are read whole count; posts without a name are none.
 */
export function readRosters(source: Source, collector: Collector): void {
  const { text, outline } = source;
  let group: { readonly key: string; readonly at: Span } | undefined;
  let post = '';
  for (const { start, end } of outline.paragraphs) {
    if (end - start > 80) {
      group = undefined;
      post = '';
      continue;
    }
    const line = text.slice(start, end);
    const label = labelled.exec(line);
    if (!label && /(?:领导小组|协调小组|专班|指挥部|联席会议|工作组).{0,8}(?:名单|人员|成员|组成)?$/.test(line)) {
      group = groupIn(source, line, start, collector);
      post = '';
      continue;
    }
    if (!group) continue;
    if (label) post = label[1] ?? '';
    const from = label ? label[0].length : 0;
    const member = post === '' ? null : person.exec(line.slice(from).trim());
    if (!member?.[1]) continue;
    const name = member[1].replace(/\s/g, '');
    const at = start + line.indexOf(member[1], from);
    const office = member[2] ?? '';
    const key = collector.thing('Person', name, office, { start: at, end: at + member[1].length, form: name, rule: 'roster' });
    collector.relate('MEMBER_OF', key, group.key, { properties: { role: post }, at: [{ start, end }, group.at], rule: 'roster' });
  }
}

function groupIn(
  source: Source,
  line: string,
  start: number,
  collector: Collector,
): { readonly key: string; readonly at: Span } | undefined {
  const match = groupName.exec(line);
  const named = match?.[1]?.replace(/^关于(?:成立|调整)?/, '');
  if (!match || !named) return undefined;
  const body = resolveBody(named, bodyContext(source.context));
  if (body?.kind !== 'Department' || body.collective) return undefined;
  const at = start + line.indexOf(named);
  const spot = { start: at, end: at + named.length };
  return { key: bodyThing(collector, body, { ...spot, form: named, rule: 'roster', confidence: body.confidence }), at: spot };
}
