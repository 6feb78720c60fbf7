import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../server/extract/index.js';
import { chainOf, checkSound, corpus, corpusFiles, corpusText, isDuty } from './reading.js';

// These cases need the corpus of real documents beside the repository (../shared/corpus, or ZEREN_CORPUS); without it there are none.
const documents = ['seeds', 'plans', 'plans-pdf-text'].flatMap((folder) => corpusFiles(folder).map((name) => ({ folder, name })));

describe.each(documents)('$folder/$name', ({ folder, name }) => {
  const original = corpusText(folder, name);

  it('is sound', () => {
    checkSound(original, extract(original));
  });

  it('quotes what it read', () => {
    for (const { properties, passages } of extract(original).relations.filter(isDuty)) {
      const quote = passages.map(({ start, end }) => original.slice(start, end)).join('');
      if (properties.basis === 'STATED') expect(quote).toMatch(/[牵牽]|负责|負責|指导|指導|参与|配合|会同|落实|[单單]位|部[门門]/);
    }
  });
});

/** Rows of a text without the spaces and the 的 that a title may lose with its line ends. */
const plainRows = (text: string): readonly string[] => chainOf(text).rows.map((row) => row.replace(/[\s的]/g, ''));
const setIn = (lines: readonly string[]): string[] => lines.map((line) => (line.trim() ? `　　${line.trim()}` : line));
const wrapped = (lines: readonly string[], width: number): string =>
  lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']).join('\n');

describe.runIf(corpusFiles('plans').length > 0)('statements of the plans', () => {
  const rows = corpusFiles('plans').length > 0 ? readFileSync(join(corpus, 'plans/index.tsv'), 'utf8').trim().split('\n').slice(1) : [];
  const counted = rows
    .map((row) => row.split('\t'))
    .map(([name = '', title = '', , , , , count = '0']) => ({ name, title, count: Number(count) }));

  // The index counts by a script that knows no bracket of guidance alone (35 in one plan) and none of bodies alone (one in another).
  const more: Readonly<Record<string, number>> = { '007_guoban-wufei-chengshi.txt': 39, '025_zj-xinchangjing.txt': 33 };

  it.each(counted)('$title', ({ name, count }) => {
    const brackets = chainOf(corpusText('plans', name)).statements.filter((quote) => /^[（(〔[]/.test(quote));
    expect(brackets.length).toBe(more[name] ?? count);
  });

  it('no_brackets_no_chain', () => {
    for (const { name } of counted.filter(({ count }) => count === 0))
      for (const { rule } of extract(corpusText('plans', name)).relations.filter(isDuty)) expect([name, rule]).toEqual([name, 'inline']);
  });

  it('the region of each plan is known', () => {
    for (const row of rows) {
      const [name = '', , region = ''] = row.split('\t');
      const found = extract(corpusText('plans', name)).document.properties.region;
      expect([name, region === '全国' ? '中国' : String(found).replace('青岛市', '')]).toEqual([name, region === '全国' ? found : region]);
    }
  });

  it('a_pdf_text_gives_the_statements_of_its_clean_copy', () => {
    for (const raw of corpusFiles('plans-pdf-text')) {
      const plain = (quote: string): string => quote.replace(/\s|—\s*[\d０-９]+\s*—/g, '');
      const copy = chainOf(corpusText('plans', raw.replace('.raw', '')));
      const pdf = chainOf(corpusText('plans-pdf-text', raw));
      expect(pdf.statements.filter((quote) => /^[（(〔[]/.test(quote)).map(plain)).toEqual(
        copy.statements.filter((quote) => /^[（(〔[]/.test(quote)).map(plain),
      );
    }
  });

  it('one_line_text_same_tasks_as_wrapped_text', () => {
    for (const name of corpusFiles('plans')) {
      const text = corpusText('plans', name);
      const lines = text.split('\n');
      // a table that a PDF left without bars stands on its lines alone
      const columns = extract(text).relations.some(({ rule }) => rule === 'loose-row');
      // where spaces stand for line ends, a second way to break lines hides the first
      const glued = lines.some((line) => line.length > 800);
      const asWritten = plainRows(text);
      if (!columns) {
        expect([name, plainRows(text.replaceAll('\n', ' '))]).toEqual([name, asWritten]);
        // a title that no mark ends runs on into its first sentence
        const joined = plainRows(text.replaceAll(/\s*\n\s*/g, '')).map((row, index) => {
          const [task = '', who] = row.split('←');
          const [title = ''] = (asWritten[index] ?? '').split('←');
          return `${task.startsWith(title) ? title : task}←${who}`;
        });
        expect([name, joined]).toEqual([name, asWritten]);
      }
      if (!columns && !glued) {
        for (const width of [28, 34, 42]) expect([name, width, plainRows(wrapped(lines, width))]).toEqual([name, width, asWritten]);
        expect([name, 'set in', plainRows(wrapped(setIn(lines), 38))]).toEqual([name, 'set in', asWritten]);
      }
    }
  });
});

describe.runIf(corpusFiles('seeds').length > 0)('the plan of 宿城', () => {
  const seed = corpusFiles('seeds').find((name) => name.startsWith('003')) ?? '';
  const chain = seed ? chainOf(corpusText('seeds', seed)) : { rows: [], statements: [], extraction: extract('') };
  const { extraction, rows } = chain;
  const ofKind = (kind: string) => extraction.things.filter((thing) => thing.kind === kind);
  const named = new Map(extraction.things.map((thing) => [thing.key, thing]));

  it('has 31 tasks under ten actions', () => {
    const tasks = ofKind('Task');
    expect(tasks.map((task) => task.properties.number)).toEqual(Array.from({ length: 31 }, (_, index) => `${index + 1}.`));
    expect(ofKind('Action')).toHaveLength(10);
    for (const task of tasks) {
      const above = extraction.relations.filter(({ type, from }) => type === 'PART_OF' && from === task.key);
      expect(above.map(({ to }) => named.get(to)?.kind)).toEqual(['Action']);
    }
  });

  it('has one stated lead for each task, and only helpers beside it', () => {
    for (const task of ofKind('Task')) {
      const duties = extraction.relations.filter(
        ({ to, type }) => to === task.key && ['LEADS', 'PARTICIPATES_IN', 'RESPONSIBLE_FOR'].includes(type),
      );
      expect(duties.filter(({ type }) => type === 'LEADS')).toHaveLength(1);
      expect(duties.some(({ type }) => type === 'RESPONSIBLE_FOR')).toBe(false);
      expect(new Set(duties.map(({ properties }) => properties.basis))).toEqual(new Set(['STATED']));
    }
  });

  it('names collectives as groups, bodies by their region', () => {
    const bodies = rows.filter((row) => row.startsWith('打造数字经济发展载体 ← '));
    expect(bodies).toEqual([
      '打造数字经济发展载体 ← 牵头/STATED 宿城区工业和信息化局',
      '打造数字经济发展载体 ← 配合/STATED 宿城区商务局',
      '打造数字经济发展载体 ← 配合/STATED 宿城区发展和改革局',
      '打造数字经济发展载体 ← 配合/STATED 宿城区科学技术局',
      '打造数字经济发展载体 ← 配合/STATED 宿城区各园区',
      '打造数字经济发展载体 ← 配合/STATED 宿城区各街道',
    ]);
    const collectives = extraction.things
      .filter((thing) => thing.properties.collective === true)
      .map(({ kind, name }) => `${kind} ${name}`);
    expect(collectives).toEqual(expect.arrayContaining(['Park 宿城区各园区', 'Region 宿城区各街道']));
    expect(rows).toContain('加快安全生产数字化转型 ← 牵头/STATED 宿城区应急管理局');
    expect(ofKind('Department').filter(({ name }) => /城市管理局|城管/.test(name))).toHaveLength(1);
  });

  it('reads the indicators of the first annex with lead and values by year', () => {
    const led = extraction.relations.filter(({ type, to }) => type === 'LEADS' && named.get(to)?.kind === 'Indicator');
    expect(led).toHaveLength(15);
    expect(new Set(led.map(({ properties }) => properties.basis))).toEqual(new Set(['STATED']));
    const values = (name: string) => {
      const indicator = ofKind('Indicator').find((thing) => thing.name === name);
      const years = extraction.relations.filter(({ type, from }) => type === 'HAS_VALUE' && from === indicator?.key);
      return years.map(({ to }) => `${named.get(to)?.properties.year}: ${named.get(to)?.properties.value}`).sort();
    };
    expect(values('5G基站数')).toEqual(expect.arrayContaining(['2022: 1180', '2023: 1380', '2024: 1500']));
    expect(values('省级数字农业农村基地')).toEqual(expect.arrayContaining(['2023: 2', '2024: 3']));
  });

  it('reads the platforms of the second annex with their leads', () => {
    const led = extraction.relations.filter(({ type, to }) => type === 'LEADS' && named.get(to)?.kind === 'Platform');
    expect(led).toHaveLength(12);
    expect(led.map(({ from, to }) => `${named.get(to)?.name} ← ${named.get(from)?.name}`)).toContain(
      '绿色建材产业平台 ← 宿城区住房和城乡建设局',
    );
    expect(ofKind('Platform').map(({ name }) => name)).toContain('市政基础设施智能化管理平台');
  });

  it('reads the leading group and its office', () => {
    const [office] = extraction.relations.filter(({ type }) => type === 'HOSTS_OFFICE_OF');
    expect(named.get(office?.from ?? '')?.name).toBe('宿城区发展和改革局');
    expect(named.get(office?.to ?? '')?.name).toBe('宿城区推进数字经济工作领导小组');
  });
});

describe.runIf(corpusFiles('seeds').length > 0)('the reports and the reply', () => {
  const outlineOf = (start: string) => {
    const { things } = extract(corpusText('seeds', corpusFiles('seeds').find((name) => name.startsWith(start)) ?? ''));
    return {
      actions: things.filter(({ kind }) => kind === 'Action').map(({ name }) => name),
      tasks: things.filter(({ kind }) => kind === 'Task').map(({ name }) => name),
    };
  };

  it('have their second-level headings as actions and what stands below as tasks', () => {
    expect(outlineOf('000').actions).toContain('优化营商环境，助推产业数字化转型');
    const report = outlineOf('001');
    expect(report.actions).toEqual(expect.arrayContaining(['深化学习宣传，筑牢发展思维', '完善数字基础，夯实要素保障']));
    expect(report.tasks).toEqual(expect.arrayContaining(['深化理论学习', '推进数字产业壮大']));
    expect(report.tasks).not.toContain('核心产业较薄弱');
    expect(outlineOf('004').tasks).toContain('做强主导产业');
  });
});
