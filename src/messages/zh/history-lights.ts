import type { ProblemLightFact } from '#core/record/problem/light-facts.ts'
import { eventKinds, forecasts, qualities } from './lights.ts'

type LightHistory = { [One in ProblemLightFact as One['type']]: (body: One['body']) => string }

const spoken = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')
const about = ({ measure }: { measure: string | null }): string => (measure === null ? '' : '一项措施')

/** 研判、点名曝光、发函和人工设灯的办理记录。 */
export const lightHistory: LightHistory = {
  'item.judged': (it) =>
    `研判${about(it)}：${[
      it.forecast && forecasts[it.forecast],
      it.quality && `质量${qualities[it.quality]}`,
      it.class && `类别 ${it.class}`,
    ]
      .filter(Boolean)
      .join('，')}。${it.reason}`,
  'event.noted': (it) => `${about(it)}${eventKinds[it.kind]}（${spoken(it.on)}）：${it.source}`,
  'event.withdrawn': (it) => `撤回一条情况登记：${it.reason}`,
  'item.pressed': (it) =>
    `${about(it)}已发督办（${it.paper}）${it.limit ? `，新时限${spoken(it.limit)}` : ''}`,
  'press.excused': (it) => `认可未按新时限办结的原因：${it.reason}`,
  'light.overridden': (it) => `人工设定${about(it)}灯，到${spoken(it.until)}为止：${it.reason}`,
  'light.override-lifted': (it) => `取消人工设定的${about(it)}灯：${it.reason}`,
}
