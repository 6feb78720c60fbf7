import type { Named } from './named.js';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习耿由岳齐庄康伍施洪牛翟樊殷庞颜倪章鲁葛聂焦柳邢裴霍祝';
const posts =
  '总书记|省委书记|市委书记|区委书记|县委书记|党委书记|书记|国家主席|主席|总理|省长|市长|区长|县长|州长|主任|部长|厅长|局长|委员|代表|院长|校长|院士|教授|同志|先生|女士';
const post = new RegExp(posts, 'g');
const before = new RegExp(`([${surnames}][\\p{Script=Han}]{1,2})$`, 'u');
const behind = new RegExp(`^[${surnames}][\\p{Script=Han}]{1,2}`, 'u');
const labelled = /(?:签发人|联系人(?:及电话)?|责任编辑|审核人)\s?[：:]\s?([\p{Script=Han}]{2,4})(?![\p{Script=Han}])/gu;
const notGiven = /[也就等作的在对主率强指出说及和与为是同将要会并经关于到全市区县省委办政府组长任记不各副部门单位人员工]/;

/** Persons by post or label. A post without a name is none. */
export function persons(text: string): Named[] {
  const found: Named[] = [];
  const add = (name: string, start: number, rule: string, confidence: number): void => {
    found.push({ kind: 'Person', name, start, end: start + name.length, rule, confidence });
  };
  for (const m of text.matchAll(labelled)) add(m[1] as string, m.index + m[0].length - (m[1] as string).length, 'labelled-person', 0.95);
  for (const m of text.matchAll(post)) {
    const given = before.exec(text.slice(Math.max(0, m.index - 3), m.index))?.[1];
    if (given !== undefined) withPost(text, given, m.index - given.length, add);
    const name = behind.exec(text.slice(m.index + m[0].length, m.index + m[0].length + 3))?.[0];
    if (name !== undefined) behindPost(text, name, m[0], m.index + m[0].length, add);
  }
  return found;
}

type Add = (name: string, start: number, rule: string, confidence: number) => void;

/** 周明山书记: the name before the post. */
function withPost(text: string, name: string, start: number, add: Add): void {
  const before = text[start - 1] ?? '\n';
  const after = text.slice(start + name.length, start + name.length + 4);
  if (notGiven.test(name.slice(1)) || /^(?:委员会|代表大会|代表团|代表性|主任医师)/.test(after)) return;
  if (
    /^(?:总书记|书记|同志|委员|代表|院士|教授|主席|总理|省长|市长)/.test(after) &&
    (/[\s，。、；：“（\n获受听按学悟达彻落循行记由对向的]/.test(before) || name === '习近平')
  )
    add(name, start, 'person-with-post', name === '习近平' ? 1 : 0.8);
}

/** 市长高远山主持: the name behind the post. */
function behindPost(text: string, words: string, title: string, start: number, add: Add): void {
  const name = notGiven.test(words[2] ?? '') ? words.slice(0, 2) : words;
  if (notGiven.test(name[1] as string) || /^(?:代表|委员|主席|同志|先生|女士)/.test(title)) return;
  const after = text.slice(start + name.length, start + name.length + 1);
  // 县长张晓东多次调研: more may follow a name of three characters.
  if (/[、，。；也就等作的在对主率强指及和与同）\n向代致宣介出]/.test(after) || (name.length === 3 && /[多牵赴调带深]/.test(after)))
    add(name, start, 'person-with-post', 0.85);
}
