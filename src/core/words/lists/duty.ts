/**
 * Who answers and by when, from labelled fields and cells.
 *
 *     责任单位:县教育局、县财政局。整改时限:2024年6月底前    (牵头领导:张三;牵头单位:县教育局)
 *              ~~~~~~~~ ~~~~~~~~            ~~~~~~~~~~~~~
 *     牵头:县教育局  配合:县财政局
 *          ~~~~~~~~       ~~~~~~~~
 */
import type { FieldName } from '#core/words/document/field-label.ts'
import { daysIn } from '#core/words/figures/date-phrase.ts'
import { deadlinesIn, timeClassIn } from '#core/words/figures/deadline-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { DraftDuty } from './draft.ts'

export function noDuty(): DraftDuty {
  return {
    leadLeader: null,
    leadUnit: null,
    coUnits: [],
    handler: null,
    deadline: null,
    deadlineText: null,
    timeClass: null,
  }
}

const UNIT_SPLIT = /[、,，;；\s\u2028]+/u

/** Writes what a field says into the duty; returns whether the field was one of these. */
export function tellDuty(duty: DraftDuty, field: FieldName, said: string, year: number | null): boolean {
  const words = said.replace(/[。；;，,、）)\s]+$/u, '').trim()
  switch (field) {
    case 'leadLeader':
      duty.leadLeader = words === '' ? null : words
      return true
    case 'handler':
      duty.handler = words === '' ? null : words
      return true
    case 'leadUnit':
      tellUnits(duty, words)
      return true
    case 'coUnits':
      duty.coUnits = duty.coUnits.concat(words.split(UNIT_SPLIT).filter((unit) => unit !== ''))
      return true
    case 'deadline':
      tellDeadline(duty, words, year)
      return true
    case 'problem':
    case 'manifestation':
    case 'measures':
    case 'result':
    case 'status':
    case 'goal':
    case 'next':
    case 'evidence':
    case 'other':
      return false
  }
}

const UNIT_END =
  /(?:委|办|局|厅|部|院|校|会|室|科|所|站|中心|镇|乡|街道|公司|集团|支队|大队|银行|医院|学院|大学|小学|中学|党组|党委|政府|工会|团|联|社|处|队|园|村|社区|组)(?:\([^()]*\))?$/u

/** 县教育局/张三: what ends like a unit is one, the rest are persons. */
export function tellUnitOrPerson(duty: DraftDuty, words: string) {
  const parts = words.split(/[/／\u2028;；]+|[（(]|[)）]/u).map((part) => part.trim())
  const units: string[] = []
  const persons: string[] = []
  for (const part of parts.filter((one) => one !== ''))
    (part.split(UNIT_SPLIT).some((one) => UNIT_END.test(fold(one))) ? units : persons).push(part)
  tellUnits(duty, units.join('、'))
  duty.handler = persons.length === 0 ? duty.handler : persons.join('、')
}

function tellUnits(duty: DraftDuty, words: string) {
  const parts = /(?:牵头(?:单位|部门)?[:：])?(.*?)(?:[;；,，、\s]*配合(?:单位|部门)?[:：](.*))?$/su.exec(
    words,
  )
  const units = (parts?.[1] ?? words).split(UNIT_SPLIT).filter((unit) => unit !== '')
  duty.leadUnit = units[0] ?? null
  const others = (parts?.[2] ?? '').split(UNIT_SPLIT).filter((unit) => unit !== '')
  duty.coUnits = duty.coUnits.concat(units.slice(1), others)
}

export function tellDeadline(duty: DraftDuty, words: string, year: number | null) {
  const folded = fold(words).replace(/\s+/gu, '')
  if (folded === '') return
  duty.deadlineText = words
  duty.timeClass = timeClassIn(folded)
  duty.deadline = deadlinesIn(folded, year).at(-1)?.iso ?? daysIn(folded, year).at(-1)?.iso ?? null
  if (duty.deadline === null) duty.deadline = deadlinesIn(`${folded}前`, year).at(-1)?.iso ?? null
  if (duty.timeClass === null && duty.deadline !== null) duty.timeClass = 'time-limited'
}
