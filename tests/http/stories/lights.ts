import type { Granted } from '#contract/acts.ts'
import { standard } from '#core/rules/light/presets/standard.ts'
import { granted } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** Rules are read, tried and put in force; what a light rests on is noted and taken back, and one is set by hand for a time. */
export const lightUp = async (house: House, problem: string, round: string): Promise<void> => {
  const { admin, ledger } = house
  await admin.get(`/api/rounds/${round}/rules`)
  const { key: _key, version: _version, calendar: _calendar, ...content } = standard
  const [first, ...rest] = content.rules
  const tried = { rules: { own: { ...content, name: { zh: '本县三色灯', en: 'Our three lights' } } } }
  await admin.post(`/api/rounds/${round}/rules/preview`, tried)
  const flawed = { own: { ...content, rules: [...rest, ...(first ? [first] : [])] } }
  await admin.post(`/api/rounds/${round}/rules/preview`, { rules: flawed })
  await admin.act(ledger.newId, 'adopt-rules', { round, rules: flawed, from: null })
  await granted(house, admin, 'adopt-rules', { round, ...tried, from: null })
  const about = { problem, measure: null }
  const act = (name: Parameters<typeof granted>[2], input: object): Promise<Granted> =>
    granted(house, admin, name, { ...about, ...input })
  const judged = { forecast: 'hopeful', quality: null, class: null, reason: '看过现场，主体完工' }
  await act('judge-item', judged)
  await admin.act(ledger.newId, 'judge-item', { ...about, ...judged })
  const noted = await act('note-event', {
    ...{ kind: 'named-in-circular', on: '2026-08-02', source: '整改办第三期通报' },
  })
  await granted(house, admin, 'withdraw-event', { problem, event: noted.made[0], reason: '通报的是另一件事' })
  const pressed = await act('press-item', { sign: 'near', limit: '2026-09-30', paper: '整改督〔2026〕7号' })
  await granted(house, admin, 'excuse-press', { problem, press: pressed.made[0], reason: '汛期停工' })
  await admin.act(ledger.newId, 'override-light', {
    ...{ ...about, sign: 'done', until: '2026-08-20', reason: '快办完了' },
  })
  await act('override-light', { sign: 'near', until: '2026-08-20', reason: '提前提醒' })
  await act('lift-override', { reason: '已按要求推进' })
}
