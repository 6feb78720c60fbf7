const paths = {
  overview: 'M4 5h7v6H4zM13 5h7v3h-7zM13 10h7v9h-7zM4 13h7v6H4z',
  chain: 'M3 12h4M9 6h4M9 12h4M9 18h4M7 12V6h2M7 12v6h2M15 6h6M15 12h6M15 18h6',
  explore:
    'M12 12 6 6M12 12l7-4M12 12l-3 7M12 12l6 5M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M5 6.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M19.5 9a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M8.5 21a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M19 19a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
  matrix: 'M4 4h16v16H4zM4 9.3h16M4 14.6h16M9.3 4v16M14.6 4v16',
  dossier: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 15.5h7M9 8.5h3',
  compare: 'M4 5h6v14H4zM14 5h6v14h-6z',
  document: 'M5 4h14v16H5zM8 8h8M8 11h8M8 14h8M8 17h5',
  findings: 'M12 4 3 20h18zM12 10v4.5M12 17.2v.3',
  story: 'M4 5h16v11H4zM12 16v4M8 20h8M10.5 8v5l4-2.5z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 21 21',
  close: 'M6 6l12 12M18 6 6 18',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  moon: 'M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5z',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  left: 'M15 6l-6 6 6 6',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  save: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  lasso: 'M7 16c-3-1-4-3-4-5 0-4 4-6 9-6s9 2 9 5.500-4 5.500-8 5.500c-2 0-4 0-6-.5M7 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4M7 19c0 1-1 2-2 2',
  anew: 'M20 11a8 8 0 1 0-1.500 5.500M20 5v6h-6',
  hide: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6M4 4l16 16',
  play: 'M7 4l13 8-13 8z',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  help: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.3',
} as const;

export type IconName = keyof typeof paths;

/** A line icon; always beside words or a label, so hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
