/**
 * No free text is forgotten when a fact is made: in the example of every fact, whatever is written in words is either
 * erased by law (core/record/erasing.ts) or named here as the record of an office that stays. Codes are English, what is
 * written by people is Chinese.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AnyFact, knownFacts } from '#core/record/catalogue.ts'
import { erasableFields, erasedWords, standInFor } from '#core/record/erasing.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import { upcast } from '#core/record/fact/upcast.ts'

const folder = join(import.meta.dirname, 'facts')
const examples = readdirSync(folder).map((file) => {
  const { fact } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { fact: Fact }
  return { file, fact: upcast(fact, knownFacts) }
})

/** Where words stand in a body, each place once: `decided.text`, of whichever of the decisions. */
const wordsIn = (value: unknown, place: string): string[] => {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) && value !== erasedWords ? [place] : []
  if (Array.isArray(value)) return [...new Set(value.flatMap((it) => wordsIn(it, place)))]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, it]) => wordsIn(it, place === '' ? name : `${place}.${name}`))
}

/** What is left of the words of a body when everything that may be erased is. */
const wordsLeft = ({ type, body }: Fact<string, object>): string[] => {
  const bare = Object.entries(body).map(([name, value]) => [
    name,
    erasableFields(type).includes(name) ? standInFor(type, name, value) : value,
  ])
  // The signs of a rule set are called by keys of its own.
  const places = wordsIn(Object.fromEntries(bare), '').map((it) => it.replace(/signs\.[^.]+/, 'signs.*'))
  return [...new Set(places)].toSorted()
}

/** What was found, decided and returned, and why; what is to be done; and how bodies, posts and papers are called. */
const stays: Partial<Record<AnyFact['type'], readonly string[]>> = {
  'assignment.made': ['from.name', 'share', 'unit.name'],
  'assignment.taken-over': ['share'],
  'assignment.withdrawn': ['reason'],
  'closeout.accepted': ['note'],
  'closeout.announced': ['where'],
  'closeout.claim-withdrawn': ['reason'],
  'closeout.confirmed': ['paper.body', 'paper.number'],
  'closeout.not-confirmed': ['measures.missing', 'paper.body', 'paper.number', 'reason'],
  'closeout.returned': ['measures.missing', 'reason'],
  'closeout.verified': ['items.note'],
  'content.erased': ['beside.post.title', 'beside.unit.name', 'fields.actor.post.title', 'fields.actor.unit.name', 'ground'],
  'course.refused': ['reason'],
  'course.withdrawn': ['reason'],
  'duty.ended': ['reason'],
  'duty.set': ['body.name', 'proof', 'round.name', 'title'],
  'duty.undone': ['reason'],
  'duty.withdrawn': ['reason'],
  'evidence.checked': ['reason'],
  'evidence.renewed': ['reason'],
  'evidence.withdrawn': ['reason'],
  'import.confirmed': ['fileName', 'title'],
  'import.withdrawn': ['reason'],
  'event.withdrawn': ['reason'],
  'item.judged': ['reason'],
  'item.pressed': ['paper'],
  'light.overridden': ['reason'],
  'light.override-lifted': ['reason'],
  'likeness.dismissed': ['reason'],
  'manifestations.gained': ['manifestations.text'],
  'measure.added': ['text'],
  'measure.proof-agreed': ['words'],
  'measure.removed': ['reason'],
  'measure.revised': ['goal', 'text', 'units.name'],
  'meeting.corrected': ['body.name', 'decided.text', 'place', 'reason', 'rounds.name', 'title'],
  'meeting.held': ['body.name', 'decided.text', 'place', 'rounds.name', 'title'],
  'meeting.withdrawn': ['reason'],
  'instrument.answered': ['unit.name'],
  'instrument.cancelled': ['reason'],
  'instrument.drafted': ['copyTo', 'demand', 'from.name', 'ground', 'round.name', 'sign.zh', 'title', 'to.name'],
  'instrument.issued': ['code', 'number'],
  'instrument.judged': ['reason', 'unit.name'],
  'instrument.received': ['unit.name'],
  'instrument.rechecked': ['found'],
  'instrument.revised': ['copyTo', 'demand', 'from.name', 'ground', 'sign.zh', 'title', 'to.name'],
  'instrument.withdrawn': ['reason'],
  'visit.corrected': ['body.name', 'findings.text', 'findings.unit.name', 'place', 'reason', 'units.name'],
  'visit.made': ['body.name', 'findings.text', 'findings.unit.name', 'place', 'round.name', 'units.name'],
  'visit.withdrawn': ['reason'],
  'money.due-set': ['due.unit', 'what'],
  'money.remainder-explained': ['remaining.unit'],
  'person.appointed': ['postTitle', 'unitName'],
  'person.handed-over': ['given.title'],
  'plan.reopened': ['reason'],
  'post.established': ['title'],
  'post.revised': ['portfolio'],
  'problem.registered': ['aspect.marker', 'aspect.title', 'shortTitle', 'source.fileName', 'source.text', 'title'],
  'problem.resumed': ['reason'],
  'problem.reverted': ['reason'],
  'problem.revised': ['shortTitle', 'title'],
  'press.excused': ['reason'],
  'problem.withdrawn': ['reason'],
  'progress.reported': ['unit.name'],
  'progress.returned': ['unit.name'],
  'progress.unchanged': ['unit.name'],
  'responsibility.set': ['coUnits.name', 'leadLeader.postTitle', 'leadUnit.name'],
  'review.concluded': ['body.name'],
  'review.opened': ['bodies.name'],
  'review.opinion-given': ['body.name'],
  'review.withdrawn': ['reason'],
  'round.opened': ['inspected', 'inspector', 'name'],
  'round.rules-adopted': ['ruleSet.name.zh', 'ruleSet.signs.*.zh'],
  'runoff.set': ['runoff.unit', 'runoff.what'],
  'source.added': ['body', 'document', 'text'],
  'source.removed': ['reason'],
  'subplan.filed': ['unit.name'],
  'subplan.returned': ['reason'],
  'unit.aliased': ['aliases'],
  'unit.ended': ['into.name', 'reason'],
  'unit.handed-over': ['given.title', 'given.to.name'],
  'unit.registered': ['name', 'shortName'],
  'unit.remit-set': ['remit'],
  'unit.renamed': ['name', 'shortName'],
  'unit.restored': ['reason'],
  'workspace.founded': ['inspected', 'name'],
}

test.each(examples)('$file 里写的话，不能依法清除的都是机关的办理记录', ({ fact }) => {
  const { body, ...envelope } = fact
  if (typeof body !== 'object' || body === null) throw new Error('a body is an object')
  expect(wordsLeft({ ...envelope, body })).toEqual(stays[fact.type as AnyFact['type']] ?? [])
})
