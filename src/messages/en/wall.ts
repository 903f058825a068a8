import type { wall as zh } from '#messages/zh/wall.ts'

export const wall: typeof zh = {
  title: 'Wall chart',
  size: 'Size',
  sizes: {
    '1366x768': 'Screen 1366×768',
    '1920x1080': 'Screen 1920×1080',
    '3840x1080': 'Two screens 3840×1080',
    A1: 'A1 paper',
    A0: 'A0 paper',
  },
  sheet: 'Sheet',
  sheets: { cards: 'By aspect', matrix: 'Leaders by deadlines' },
  theme: 'Ground',
  themes: { paper: 'Paper', dark: 'Night' },
  round: 'Round',
  fullScreen: 'Full screen',
  take: 'Take away',
  files: {
    pdf: (sheet) => `${sheet} PDF, ready for the printer`,
    png: (sheet) => `PNG, ${sheet}`,
    svg: (sheet) => `SVG, ${sheet}`,
  },
  refreshed: (time) =>
    `Updated ${time}, and whenever the ledger changes. In full screen, left and right change the sheet, up and down the ground.`,
  chart: 'Wall chart: a card opens its problem',
}
