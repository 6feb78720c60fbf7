/** A small PDF file, written object by object, so that tests need no font and no other program. */
export interface PdfPage {
  /** Text at a place in points from the page's lower left corner. */
  readonly text: readonly { readonly at: readonly [x: number, y: number]; readonly size?: number; readonly words: string }[];
  /** Straight lines, from and to. */
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

export interface PdfOptions {
  /** `mapped`: glyph numbers with a ToUnicode map, as word processors write; `gb1`: the standard Chinese font and no map, as scanners do. */
  readonly font?: 'mapped' | 'gb1';
  readonly locked?: boolean;
}

const hex = (words: string) =>
  Array.from({ length: words.length }, (_, index) => words.charCodeAt(index).toString(16).padStart(4, '0')).join('');

// Every code unit is its own glyph; a range must not leave its high byte.
function toUnicode(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  const blocks = [0, 64, 128, 192].map((from) => `64 beginbfrange\n${ranges.slice(from, from + 64).join('\n')}\nendbfrange`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const gb1 = options.font === 'gb1';
  const stream = (content: string) => `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
  const system = gb1 ? '(GB1) /Supplement 2' : '(Identity) /Supplement 0';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /${gb1 ? 'UniGB-UCS2-H' : 'Identity-H'} /DescendantFonts [4 0 R]${gb1 ? '' : ' /ToUnicode 6 0 R'} >>`,
    `<< /Type /Font /Subtype /CIDFontType${gb1 ? 0 : 2} /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering ${system} >> /FontDescriptor 5 0 R /DW 1000 ${gb1 ? '/W [1 95 500]' : '/W [32 126 500]'} >>`,
    '<< /Type /FontDescriptor /FontName /STSong /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode()),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + index * 2} 0 R >>`,
      stream(
        [
          ...(page.lines ?? []).map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
          ...page.text.map(({ at, size = 16, words }) => `BT /F ${size} Tf ${at[0]} ${at[1]} Td <${hex(words)}> Tj ET`),
        ].join('\n'),
      ),
    ]),
  ];
  let file = '%PDF-1.5\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const lock = options.locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`
    : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
