import type { lightHistory as zh } from '#messages/zh/history-lights.ts'
import { eventKinds, forecasts, qualities } from './lights.ts'

const about = ({ measure }: { measure: string | null }): string => (measure === null ? '' : ' of a measure')

export const lightHistory: typeof zh = {
  'item.judged': (it) =>
    `Judged${about(it)}: ${[
      it.forecast && forecasts[it.forecast],
      it.quality && `quality ${qualities[it.quality]}`,
      it.class && `class ${it.class}`,
    ]
      .filter(Boolean)
      .join(', ')}. ${it.reason}`,
  'event.noted': (it) => `Noted${about(it)}: ${eventKinds[it.kind]} (${it.on}): ${it.source}`,
  'event.withdrawn': (it) => `A note withdrawn: ${it.reason}`,
  'item.pressed': (it) => `Pressed${about(it)} (${it.paper})${it.limit ? `, new limit ${it.limit}` : ''}`,
  'press.excused': (it) => `Reason for the missed new limit accepted: ${it.reason}`,
  'light.overridden': (it) => `Light${about(it)} set by hand until ${it.until}: ${it.reason}`,
  'light.override-lifted': (it) => `Light${about(it)} set by hand is lifted: ${it.reason}`,
}
