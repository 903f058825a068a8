/** The few signs of the shell; drawn with the pen of the text around them. Always beside a word, hence hidden. */
const shapes = {
  overview: 'M4 13h6V4H4zM14 20h6V11h-6zM14 8h6V4h-6zM4 20h6v-4H4z',
  wall: 'M3 5h18v14H3zM9 5v14M15 5v14M3 12h18',
  papers: 'M6 3h8l4 4v6M14 3v4h4M6 3v18h6M15 14v7M12 18l3 3 3-3',
  problems: 'M8 6h13M8 12h13M8 18h13M3.5 6h.01M3.5 12h.01M3.5 18h.01',
  measures: 'M4 6l1.5 1.5L8 5M11 6h10M4 13l1.5 1.5L8 12M11 13h10M5 20h2M11 20h10',
  responsibility:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6.3M17.5 14.5c2.1.8 3.5 2.9 3.5 5.5',
  lookback: 'M4 12a8 8 0 1 0 3-6.2M4 4v4h4M12 8v4l3 2',
  plans: 'M4 4h16v16H4zM4 9h16M9 4v16M13 13h3v3h-3z',
  supervision: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3M15 15l2 2 4-4',
  meetings: 'M4 5h16v15H4zM4 10h16M8 3v4M16 3v4M8 14h3M14 14h2M8 17h3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21',
  desk: 'M3 8h18v4H3zM5 12v8M19 12v8M12 12v4h7',
  imports: 'M12 3v11M8 10l4 4 4-4M4 17v3h16v-3',
  returns: 'M3 5h18v9H3zM3 9h18M9 5v9M16 21h-8M8 21l3-3M8 21l3 2',
  rounds: 'M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5',
  organisation: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  security: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z',
  backup:
    'M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  menu: 'M4 6h16M4 12h16M4 18h16',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4',
  figure: 'M5 20V10M12 20V4M19 20v-7',
  plus: 'M12 5v14M5 12h14',
  takeAway: 'M12 15V4M8 8l4-4 4 4M4 15v5h16v-5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  right: 'M9 5l7 7-7 7',
} as const
export type IconName = keyof typeof shapes

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
)
