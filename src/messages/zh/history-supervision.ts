import type { InstrumentFact, InstrumentKind } from '#core/record/instrument/facts.ts'
import type { VisitFact, VisitKind } from '#core/record/supervision/facts.ts'
import { spokenDay } from './history-meetings.ts'

export const visitKindWords: Record<VisitKind, string> = {
  inspection: '督导检查',
  leader: '领导一线督导',
  'spot-check': '抽查',
  revisit: '回访',
  campaign: '专项检查',
}

export const instrumentKindWords: Record<InstrumentKind, string> = {
  order: '督办单',
  reminder: '提醒函',
  letter: '亮牌函',
  talk: '约谈通知书',
  circular: '通报',
  notice: '整改通知书',
  recommendation: '工作建议书',
}

type Body<Type, Known> = Known extends { type: Type; body: infer It } ? It : never
type Sentences = {
  [Type in (InstrumentFact | VisitFact)['type']]: (it: Body<Type, InstrumentFact | VisitFact>) => string
}

const names = (units: readonly { name: string }[]): string => units.map((it) => it.name).join('、')

/** 督办文书和督导记录的办理记录。 */
export const supervisionHistory: Sentences = {
  'visit.made': (it) =>
    `${spokenDay(it.on)}，${it.body.name}到${names(it.units)}${visitKindWords[it.kind]}，发现问题${it.findings.length}个`,
  'visit.corrected': (it) => `更正督导记录：${it.reason}`,
  'visit.withdrawn': (it) => `撤回督导记录：${it.reason}`,
  'finding.answered': (it) => `对督导发现的问题作出说明：${it.text}`,
  'finding.judged': (it) =>
    it.mended
      ? `认定督导发现的问题已改${it.reason ? `：${it.reason}` : ''}`
      : `认定督导发现的问题未改到位：${it.reason}`,
  'instrument.drafted': (it) => `起草${instrumentKindWords[it.kind]}“${it.title}”，主送${names(it.to)}`,
  'instrument.revised': (it) => `修改文稿“${it.title}”`,
  'instrument.approved': () => '批准印发',
  'instrument.withdrawn': (it) => `撤回文稿：${it.reason}`,
  'instrument.issued': (it) => `印发，文号${it.number}`,
  'instrument.received': (it) => `${it.unit.name}签收`,
  'instrument.answered': (it) =>
    it.talk
      ? `${spokenDay(it.talk.on)}约谈${it.unit.name}（${it.talk.talker}），承诺：${it.text}`
      : `${it.unit.name}反馈：${it.text}`,
  'instrument.judged': (it) =>
    it.met
      ? `认定${it.unit.name}的反馈符合要求${it.reason ? `：${it.reason}` : ''}`
      : `退回${it.unit.name}的反馈：${it.reason}`,
  'instrument.closed': (it) => `办结${it.statement ? `：${it.statement}` : ''}`,
  'instrument.cancelled': (it) => `作废：${it.reason}`,
  'instrument.rechecked': (it) => `复查${it.held ? '仍然到位' : '未到位，重新反馈'}：${it.found}`,
}
