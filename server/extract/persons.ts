/** The usual family names; two names of a kind (欧阳) come first. */
export const familyNames =
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|长孙|司徒|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟代付肖闫覃植涂]';

const posts = '书记|[区县市省州旗盟镇乡]长|专员|局长|厅长|主任|部长|主席|秘书长|组长|总指挥|指挥长|召集人|领导|负责人|负责同志|同志';
const post = new RegExp(`^[一-龥]{0,14}?(?:${posts})(?:(?:${familyNames})[一-龥]{1,2})?$`);
const named = new RegExp(
  `^((?:.{2,}?)(?:[局委办厅部院会镇乡联社队所站处科]|中心|政府|公司|街道|集团))((?:${familyNames})(?:(?![等室局委厅部处科院会])[一-龥]){1,2})$`,
);

/** Whether a part of a list is a post, with or without who holds it (副区长张三), and so no body. */
export function isPost(text: string): boolean {
  return text.length < 40 && post.test(text);
}

/** Length of the body that a person's name stands behind (区商务局张三), or 0. */
export function bodyBeforePerson(text: string): number {
  if (text.length > 40) return 0;
  return named.exec(text)?.[1]?.length ?? 0;
}
