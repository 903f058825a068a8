import type * as zh from '#messages/zh/course.ts'

export const links: typeof zh.links = {
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

export const endedAs: typeof zh.endedAs = {
  'not-applicable': 'no longer applicable',
  'not-rectified': 'not to be rectified, as approved',
  'handed-over': 'handed over',
  split: 'split',
  merged: 'merged',
}

export const courseKinds: typeof zh.courseKinds = {
  extension: 'extension',
  class: 'change of class',
  measure: 'other measure',
  ending: 'ending',
  split: 'split',
  merge: 'merger',
}

const classes = { immediate: 'immediate', 'time-limited': 'time-limited', 'long-term': 'long-term' }

export const changeSaid: typeof zh.changeSaid = (it) => {
  switch (it.kind) {
    case 'extension':
      return `${it.measure === null ? 'deadline' : 'deadline of a measure'} from ${it.from} to ${it.to}; done so far: ${it.done}`
    case 'class':
      return (
        `from ${classes[it.from]} to ${classes[it.to]}, on the grounds: ${it.grounds}` +
        (it.deadline ? `; deadline ${it.deadline}` : '') +
        (it.recheckOn ? `; rechecked on ${it.recheckOn}` : '')
      )
    case 'measure':
      return `“${it.text}” in place of a measure`
    case 'ending':
      return `ending as ${endedAs[it.as]}${it.receiver ? ` to ${it.receiver}` : ''}, on the grounds: ${it.grounds}`
    case 'split':
      return `split into ${it.parts.length} problems: ${it.parts.map((part) => part.shortTitle).join(', ')}`
    case 'merge':
      return `merger into problem ${it.into.number}`
  }
}

export const turnSaid: typeof zh.turnSaid = (from, to, day, by) =>
  `From ${classes[from]} to ${classes[to]} on ${day} (granted by ${by})`

export const courseColumn: string = 'Changes'
export const extendedTimes: typeof zh.extendedTimes = (count) =>
  count === 1 ? '1 extension' : `${count} extensions`
export const recheckSaid: typeof zh.recheckSaid = (day) => `Recheck on ${day}`
export const alsoFound: typeof zh.alsoFound = (kind) => `Also found: ${kind}`
