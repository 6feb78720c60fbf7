/** A piece of the clean text without its white space, which knows where each character stands. */
export interface Piece {
  readonly text: string;
  readonly starts: readonly number[];
}

export function pieceOf(text: string, start: number, end: number): Piece {
  let out = '';
  const starts: number[] = [];
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if (/[\s\u200b\ufeff]/.test(char)) continue;
    out += char;
    starts.push(at);
  }
  return { text: out, starts };
}

export function slice(piece: Piece, from: number, to = piece.text.length): Piece {
  return { text: piece.text.slice(from, to), starts: piece.starts.slice(from, to) };
}

export function join(left: Piece, right: Piece, between = ''): Piece {
  const gap = Array.from(between, (_, index) => (left.starts.at(-1) ?? 0) + 1 + index);
  return { text: left.text + between + right.text, starts: [...left.starts, ...gap, ...right.starts] };
}

export function startOf(piece: Piece): number {
  return piece.starts[0] ?? 0;
}

export function endOf(piece: Piece): number {
  return (piece.starts.at(-1) ?? -1) + 1;
}

export const opening = '（〔([【〈';
export const closing = '）〕)]】〉';

export interface Item {
  readonly piece: Piece;
  /** Comma group, from 0. */
  readonly group: number;
}

/** Cuts a list at 、 and at commas and semicolons outside brackets; a comma or semicolon opens the next group. */
export function cut(piece: Piece): readonly Item[] {
  const items: Item[] = [];
  let depth = 0;
  let group = 0;
  let from = 0;
  const close = (to: number): void => {
    if (to > from) items.push({ piece: slice(piece, from, to), group });
    from = to + 1;
  };
  for (let at = 0; at < piece.text.length; at += 1) {
    const char = piece.text.charAt(at);
    if (opening.includes(char)) depth += 1;
    else if (closing.includes(char)) {
      if (depth > 0) depth -= 1;
      else close(at);
    } else if (depth > 0) continue;
    else if ('、/／|'.includes(char)) close(at);
    else if (char === '：' || char === ':') from = at + 1;
    else if ('，,；;。'.includes(char)) {
      close(at);
      group = (items.at(-1)?.group ?? -1) + 1;
    }
  }
  close(piece.text.length);
  return items;
}
