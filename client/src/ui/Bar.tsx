import type { CSSProperties } from 'react';

export interface Part {
  readonly name: string;
  readonly value: number;
  /** lead, joint, helper or none: the look of the part. */
  readonly look: 'lead' | 'joint' | 'helper' | 'none';
}

/** Shares of a whole as one line; its numbers are its label, and stand beside it wherever it is used. */
export function Bar({ parts, whole }: { readonly parts: readonly Part[]; readonly whole: number }) {
  const label = parts.map((part) => `${part.name} ${part.value}`).join('，');
  return (
    <span className="bar" role="img" aria-label={label} title={label}>
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span
            key={part.name}
            className={`bar-part bar-${part.look}`}
            style={{ '--share': part.value / Math.max(1, whole) } as CSSProperties}
          />
        ))}
    </span>
  );
}
