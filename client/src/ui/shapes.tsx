import type { CSSProperties } from 'react';
import type { Kind } from '../../../server/model/index.js';
import { kindRow } from '../../../server/model/index.js';
import type { Role } from '../graph/model.js';

/** Corners of each shape in a 16 x 16 box; circles and barrels are drawn apart. */
const corners: Readonly<Record<string, string>> = {
  rectangle: '2,3 14,3 14,13 2,13',
  'round-hexagon': '4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8',
  hexagon: '4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8',
  diamond: '8,1 15,8 8,15 1,8',
  pentagon: '8,1 15,6.4 12.3,14.5 3.7,14.5 1,6.4',
  octagon: '5,1 11,1 15,5 15,11 11,15 5,15 1,11 1,5',
  'round-tag': '1,3 10.5,3 15,8 10.5,13 1,13',
  'cut-rectangle': '4,2 12,2 15,5 15,11 12,14 4,14 1,11 1,5',
  star: '8,1 10,6 15.2,6 11,9.4 12.6,14.8 8,11.6 3.4,14.8 5,9.4 0.8,6 6,6',
  vee: '1,2 8,5.5 15,2 8,15',
  triangle: '8,1 15,14.5 1,14.5',
};

/** The mark of a kind, with the shape and colour that it has in pictures. */
export function KindMark({ kind }: { readonly kind: Kind }) {
  const { shape } = kindRow(kind);
  const points = corners[shape];
  return (
    <svg
      className="kind-mark"
      style={{ '--kind': `var(--kind-${kind})` } as CSSProperties}
      viewBox="0 0 16 16"
      width="13"
      height="13"
      aria-hidden="true"
      focusable="false"
    >
      {points ? (
        <polygon points={points} strokeLinejoin={shape.startsWith('round') ? 'round' : 'miter'} strokeWidth="1.5" />
      ) : shape === 'ellipse' ? (
        <circle cx="8" cy="8" r="6.6" />
      ) : (
        <rect x="1" y="3" width="14" height="10" rx={shape === 'barrel' ? 5 : 3} />
      )}
    </svg>
  );
}

/** The line of a role as pictures draw it. */
export function RoleLine({ role }: { readonly role: Role }) {
  return (
    <svg className={`role-line role-${role}`} viewBox="0 0 40 12" width="40" height="12" aria-hidden="true" focusable="false">
      <line x1="1" y1="6" x2={role === 'plain' ? 38 : 29} y2="6" />
      {(role === 'lead' || role === 'sole') && <polygon points="29,1.5 38,6 29,10.5" />}
      {role === 'joint' && <circle cx="33.5" cy="6" r="3.6" />}
      {role === 'helper' && <polyline points="30,2.5 36,6 30,9.5" />}
    </svg>
  );
}
