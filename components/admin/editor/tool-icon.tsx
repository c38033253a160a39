const paths = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M11 5h6M7 19h6M14 5l-4 14',
  strike:
    'M5 12h14M16 8.5C16 6.5 14.3 5 12 5S8 6.3 8 8.2c0 3.8 8 3 8 7.3 0 2-1.700 3.500-4 3.500s-4-1.500-4-3.500',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.200 4.200 0 0 0-6-6l-1.500 1.500M14 10a4 4 0 0 0-6 0l-3 3a4.200 4.200 0 0 0 6 6l1.500-1.500',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.500-1v5M3.800 14.500c1-1.500 3-.8 2.600.6L4 18.500h2.800',
  quote: 'M5 6v12M9 8h11M9 12h11M9 16h7',
  rule: 'M4 12h16M8 6h8M8 18h8',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15 9h.01',
  gallery: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  video: 'M4 6h16v12H4zM10 9.500v5l4.500-2.500z',
  add: 'M12 5v14M5 12h14',
  text: 'M5 6h14M5 11h14M5 16h9',
  heading: 'M6 5v14M18 5v14M6 12h12',
  pullQuote: 'M5 5h5M5 10h14M5 14h14M5 18h8',
  verse: 'M5 6h9M8 11h11M5 16h9',
  button: 'M4 8h16v8H4zM9 12h6',
  callout: 'M4 5h16v14H4zM4 5v14M8 10h8M8 14h5',
  details: 'M5 8l3 3 3-3M13 9h6M5 15h14M5 19h10',
  footnote: 'M5 7h8M5 12h8M5 17h6M17 5.500l1.500-1v5',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  undo: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 5 5v1',
  redo: 'M15 7l5 5-5 5M20 12H10a5 5 0 0 0-5 5v1',
} as const

export type IconName = keyof typeof paths

/** Drawn in lines, in the colour of the text; the button beside says what it is. */
export const ToolIcon = ({ name }: { name: IconName }) => (
  <svg
    viewBox="0 0 24 24"
    width="22"
    height="22"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
