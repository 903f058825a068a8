/**
 * Who answers and by when, from labelled fields and cells.
 *
 *     责任单位:县教育局、县财政局。整改时限:2024年6月底前    (牵头领导:张三;牵头单位:县教育局)
 *              ~~~~~~~~ ~~~~~~~~            ~~~~~~~~~~~~~
 *     牵头:县教育局  配合:县财政局
 *          ~~~~~~~~       ~~~~~~~~
 */
import type { FieldName } from '#core/words/document/field-label.ts'
import { fold } from '#core/words/figures/fold.ts'
import { isName } from '#core/words/figures/named-person.ts'
import { unitsIn } from '#core/words/figures/named-unit.ts'
import { CELL_BREAK } from './cell-parts.ts'
import type { DraftDuty } from './draft.ts'
import { tellDeadline } from './duty-deadline.ts'

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

/** Units are parted by any of these, and so are persons. */
const SPLIT = /[、,，;；/／\s\u2028]+/u
const partsOf = (words: string) => words.split(SPLIT).filter((part) => part !== '')

/** Writes what a field says into the duty; returns whether the field was one of these. */
export function tellDuty(duty: DraftDuty, field: FieldName, said: string, year: number | null): boolean {
  const words = said.replace(/[。；;，,、）)\s]+$/u, '').trim()
  switch (field) {
    case 'leadLeader':
      duty.leadLeader = words === '' ? null : words.replace(LINE_BREAK, '、')
      return true
    case 'handler':
      duty.handler = words === '' ? null : words.replace(LINE_BREAK, '、')
      return true
    case 'leadUnit':
      tellUnits(duty, words)
      return true
    case 'coUnits':
      duty.coUnits = duty.coUnits.concat(partsOf(words))
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

const LINE_BREAK = new RegExp(`\\s*${CELL_BREAK}\\s*`, 'gu')

const UNIT_END =
  /(?:委|办|局|厅|部|院|校|会|室|科|所|站|中心|镇|乡|街道|公司|集团|支队|大队|银行|医院|学院|大学|小学|中学|党组|党委|政府|工会|团|联|社|处|队|园|村|社区|组|党支部|各镇街|各单位|各部门)(?:\([^()]*\))?$/u
const POST = '书记|[省市州县区镇乡局厅部院校所科处站队行会]长|主任|主席|委员|经理|常委'
const POST_END = new RegExp(`(?:${POST}|会计|干事|负责人|联络员)$`, 'u')
const UP_TO_POST = new RegExp(`^.*(?:${POST})`, 'u')

/** One part of such a cell, as far as its form says what it is. */
type Part = { words: string; is: 'unit' | 'person' }

/**
 * 县教育局/张三, 县教育局(张三), 县教育局 局长张三: what ends like a unit is one, the rest are persons, with the post in
 * the brackets behind their name.
 */
export function tellUnitOrPerson(duty: DraftDuty, words: string) {
  const labelled = LABELLED.exec(fold(words))
  if (labelled !== null) {
    // 责任单位:县教育局 责任人:张三 in one cell.
    const at = labelled.index
    tellUnits(duty, words.slice(0, at).replace(/^.*?(?:单位|部门)[:：]/u, ''))
    duty.handler = partsOf(words.slice(at + labelled[0].length)).join('、')
    return
  }
  const parts = partsIn(words)
  const units = parts.filter((part) => part.is === 'unit').map((part) => part.words)
  const persons = parts.filter((part) => part.is === 'person').map((part) => part.words)
  if (units.length > 0) tellUnits(duty, /配合(?:单位|部门)?[:：]/u.test(words) ? words : units.join('、'))
  if (persons.length > 0) duty.handler = persons.join('、')
}

const LABELLED = /(?:责任人|经办人|联系人|联络员|负责人)(?:员)?:/u

function partsIn(words: string): Part[] {
  const parts: Part[] = []
  for (const piece of words.split(SPLIT)) {
    const [, before = '', inside = ''] = /^(.*?)[(（]([^()（）]*)[)）]?$/u.exec(piece) ?? ['', piece, '']
    if (before === '' && inside === '') continue
    const [first, second] = [fold(before), fold(inside)]
    // 张三(副局长) is one person; 县教育局(张三) is a unit and one; 镇(街) is a unit and no more.
    if (isName(first)) parts.push({ words: piece, is: 'person' })
    else if (UNIT_END.test(first)) {
      if (inside !== '' && !isName(second) && !POST_END.test(second)) parts.push({ words: piece, is: 'unit' })
      else {
        parts.push({ words: before, is: 'unit' })
        if (inside !== '') parts.push({ words: inside, is: 'person' })
      }
    } else {
      const split = unitBefore(before)
      if (split !== null) parts.push({ words: split.unit, is: 'unit' }, { words: split.person, is: 'person' })
      else parts.push({ words: piece, is: 'person' })
    }
  }
  return parts
}

/** 县教育局局长张三, 县教育局张三: a unit, and behind it somebody. */
function unitBefore(words: string): { unit: string; person: string } | null {
  const folded = fold(words)
  const unit = unitsIn(folded)[0]
  if (unit === undefined || unit.from !== 0 || unit.to >= folded.length) return null
  const rest = folded.slice(unit.to)
  const name = rest.replace(UP_TO_POST, '')
  if (name === '' ? !POST_END.test(rest) : !isName(name)) return null
  return { unit: words.slice(0, unit.to), person: words.slice(unit.to) }
}

/** 牵头:县教育局 配合:县财政局, or just units: the first one leads. */
function tellUnits(duty: DraftDuty, words: string) {
  const parts =
    /^(?:[^:：]{0,4}(?:牵头|责任|主责)(?:单位|部门)?[:：])?(.*?)(?:[;；,，、\s\u2028]*(?:配合|协助|协办|参与)(?:单位|部门)?[:：](.*))?$/su.exec(
      words,
    )
  const units = partsOf(parts?.[1] ?? words)
  duty.leadUnit = units[0] ?? null
  duty.coUnits = duty.coUnits.concat(units.slice(1), partsOf(parts?.[2] ?? ''))
}
