import type { links as zh } from '#messages/zh/course.ts'

export const links: typeof zh = {
  'split-from': 'Split from',
  'split-into': 'Split into',
  'merged-from': 'Took in',
  'merged-into': 'Merged into',
  'rebound-of': 'Rebound of',
  'rebounded-as': 'Rebounded as',
  'carried-from': 'Carried on from',
  'carried-to': 'Carried on as',
  'recurrence-of': 'Recurrence of',
  'recurred-as': 'Recurred as',
}
