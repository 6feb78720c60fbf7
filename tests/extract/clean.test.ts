import { describe, expect, it } from 'vitest';
import { clean } from '../../server/extract/clean.js';

const textOf = (original: string): string => clean(original).text;

/** What the original holds where the clean text has `words`. */
function originalOf(original: string, words: string): string {
  const cleaned = clean(original);
  const at = cleaned.text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  const { start, end } = cleaned.toOriginal(at, at + words.length);
  return original.slice(start, end);
}

describe('characters', () => {
  it('reads traditional characters as simplified ones and leads back to them', () => {
    const original = '區發展和改革局牽頭,區科技局按職責分工負責。經批准後施行,其馀有效。';
    expect(textOf(original)).toBe('区发展和改革局牵头，区科技局按职责分工负责。经批准后施行，其余有效。');
    expect(originalOf(original, '区科技局')).toBe('區科技局');
  });

  it('keeps characters that simplified texts use on purpose', () => {
    expect(textOf('乾县的中科昇腾公司与余杭区合作。')).toBe('乾县的中科昇腾公司与余杭区合作。');
  });

  it('takes pinyin glosses out, with tones or with a space behind', () => {
    const original = '市發(fā)展研究中心調研數(shù)字經濟。';
    expect(textOf(original)).toBe('市发展研究中心调研数字经济。');
    expect(originalOf(original, '市发展研究')).toBe('市發(fā)展研究');
    expect(textOf('關(guan) 於(yu) 印(yin) 發(fa) 方(fang) 案(an) 的通知')).toBe('关于印发方案的通知');
  });

  it('leaves a short Latin word in brackets alone where the text has no glosses', () => {
    expect(textOf('发展人工智能(ai)和软件即服务(MaaS)。')).toBe('发展人工智能（ai）和软件即服务（MaaS）。');
  });

  it('folds full-width digits and letters, and half-width brackets and marks', () => {
    expect(textOf('浙政发〔２０２５〕１１号：到２０２７年，占比超５０％;其中(ＡＰＰ)１.')).toBe(
      '浙政发〔2025〕11号：到2027年，占比超50%；其中（APP）1.',
    );
    expect(textOf('[责任单位:市科技局]')).toBe('〔责任单位：市科技局〕');
  });

  it('keeps the comma of a thousand and the colon of an hour or an address', () => {
    expect(textOf('共1,500家,上午10:30,见http://a.cn/b')).toBe('共1,500家，上午10:30，见http://a.cn/b');
  });

  it('reads look-alike radicals of PDF fonts as the characters they stand for', () => {
    expect(textOf('⼈⼯智能⻓期发展')).toBe('人工智能长期发展');
  });

  it('flags what is lost and repairs nothing', () => {
    const cleaned = clean('总量小!稊字经济和省\ufffd厅。');
    expect(cleaned.text).toContain('!稊');
    expect(cleaned.flags.map((flag) => flag.code)).toEqual(['ODD_CHARACTER', 'LOST_CHARACTER']);
  });

  it('drops control characters and byte order marks', () => {
    expect(textOf('\ufeff一、\u0000总体\u200b要求\u0007')).toBe('一、总体要求');
  });
});

describe('lines', () => {
  const sentence = '支持骨干企业和科研院所联合创新,加大核心技术攻关力度,推动开源平台有序开放,';
  const wrapped = (text: string, width: number): string => text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';

  it('joins lines that a page wrapped inside a sentence, over a page number too', () => {
    const body = sentence.repeat(12).replace(/,$/, '。');
    const lines = wrapped(body, 26).split('\n');
    lines.splice(7, 0, '—', '3', '—');
    const cleaned = clean(['一、总体要求', ...lines, '二、重点任务', ...lines].join('\n'));
    expect(cleaned.text.split('\n')).toEqual(['一、总体要求', body.replaceAll(',', '，'), '二、重点任务', body.replaceAll(',', '，')]);
    expect(cleaned.flags.filter((flag) => flag.code === 'PAGE_NUMBER')).toHaveLength(6);
  });

  it('joins a number that the end of a line has cut, and takes a piece of a sentence for no heading and no furniture', () => {
    const body =
      '（一）发展智能制造。到2027年建成智能工厂120家、数字化车间300个。（二）发展工业软件。支持IPv6、边缘计算等技术融合组网。（十五）支持商贸主体升级。第三、四季度给予减半支持，分享到各县区的经验做法由市里汇总。';
    const text = Array.from({ length: 12 }, () => body).join('\n');
    const joined = clean(text).text;
    for (let width = 19; width < 40; width += 1) {
      const cleaned = clean(wrapped(text, width)).text;
      expect([width, cleaned.replaceAll('\n', '')]).toEqual([width, joined.replaceAll('\n', '')]);
      expect([width, /[（0-9第、v]\n|（[一十]\n/.exec(cleaned)?.[0]]).toEqual([width, undefined]);
    }
  });

  it('does not join the paragraphs of a text that is not wrapped', () => {
    const text = ['一、总体要求', '第一段的内容很长。'.repeat(10), '附录', '第二段的内容也长。'.repeat(10)].join('\n');
    expect(textOf(text)).toBe(text);
  });

  it('opens a line where a text on one line has a space', () => {
    const text = `${'关于支持企业的若干措施 为支持企业，制定本措施。 一、加大支持 1.减免房租。对企业减免房租。 2.缓缴税款。'}${'符合条件的可以缓缴。'.repeat(90)} 二、附则 自印发之日起施行。`;
    expect(
      textOf(text)
        .split('\n')
        .map((line) => line.slice(0, 6)),
    ).toEqual(['关于支持企业', '为支持企业，', '一、加大支持', '1.减免房租', '2.缓缴税款', '二、附则', '自印发之日起']);
  });

  it('drops spaces between Chinese and digits, keeps those between words', () => {
    expect(textOf('突破2 万台， AI 智能体（One Person Company）37 号')).toBe('突破2万台，AI智能体（One Person Company）37号');
  });

  it('drops site furniture with a flag, but not a line that holds a date', () => {
    const cleaned = clean('首页 |\n打印本页 关闭窗口\n发布时间:2023-11-14 浏览量:202\n一、总体要求');
    expect(cleaned.text).toBe('发布时间：2023-11-14浏览量：202\n一、总体要求');
    expect(cleaned.flags.map((flag) => flag.code)).toEqual(['FURNITURE', 'FURNITURE']);
  });
});
