/**
 * Labels in words of the document's own, known by how they come again.
 *
 *     病灶:饮片掺杂使假      the first of each record names the problem
 *     病因:验收只看票据      a cause
 *     药方:抽检饮片720批。   what was done
 *     疗效:合格率升到98%。   what came of it
 *     病灶:…
 *     ~~~~~
 * What a label stands for is told by a word in it, else by its place in the record.
 */
import type { Block } from './block.ts'
import { FIELD_SIGNS, fieldNamed, nameAtHead, type FieldName } from './field-label.ts'
import { firstStop } from './heading-body.ts'
import type { Marker } from './marker.ts'
import { naming } from './names-problem.ts'

const LABEL =
  /^(?:【([\u4e00-\u9fff]{2,8})】:?|\[([\u4e00-\u9fff]{2,8})\]:?|\(([\u4e00-\u9fff]{2,6})\):?|([\u4e00-\u9fff]{2,8}|[问答QA]):)/u
/** Question and answer: who asks says what is wrong. */
const SPOKEN: Record<string, FieldName> = { 问: 'problem', 答: 'measures', Q: 'problem', A: 'measures' }
/** 会议指出: tells who speaks and not what a field holds. */
const SPEAKS =
  /(?:指出|强调|要求|认为|表示|提出|如下|包括|其中|例如|比如|通知|是|为|有|说|道)$|^(?:一|二|三|四|五|截至|现|各)/u
const FEWEST = 2

/** 落实情况 配发手环: a name of the trade and a blank; its length, else 0. */
function beforeGap(block: Block | null): number {
  if (block === null) return 0
  const length = nameAtHead(block.text)
  const gap = (block.at[length] ?? 0) - (block.at[length - 1] ?? 0) > 1
  return length > 0 && length < block.text.length && gap ? length : 0
}

type Label = { index: number; label: string; length: number }

/** `blocks` are those of the body, null where a block is none. */
export function withOwnFields(
  blocks: readonly (Block | null)[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const texts = blocks.map((block) => block?.text ?? '')
  const labels: Label[] = []
  for (const [index, text] of texts.entries()) {
    const gap = markers[index] === null ? beforeGap(blocks[index] ?? null) : 0
    if (gap > 0) labels.push({ index, label: text.slice(0, gap), length: gap })
    const match = markers[index] === null && /[:\]】)]/u.test(text.slice(0, 10)) ? LABEL.exec(text) : null
    const label = match?.slice(1).find((said) => said !== undefined)
    if (match !== null && label !== undefined && !SPEAKS.test(label))
      labels.push({ index, label, length: match[0].length })
  }
  const times = new Map<string, Label[]>()
  for (const one of labels) {
    const same = times.get(one.label)
    if (same === undefined) times.set(one.label, [one])
    else same.push(one)
  }
  const own = [...times].filter(([, all]) => all.length >= FEWEST)
  const known = knownLabels(markers)
  const certain = own.some(([label]) => fieldNamed(label) !== null)
  if (own.length === 0 || (!certain && own.length + known.length < FEWEST)) return [...markers]
  const roles = rolesOf(own, texts, markers)
  const settled = [...markers]
  for (const [label, all] of own) {
    const field = roles.get(label) ?? 'other'
    for (const { index, length } of all) {
      const opens = field === 'problem' && (texts[index]?.length ?? 0) >= length + 4
      settled[index] = { kind: opens ? 'label' : 'field', number: null, end: length, length, label, field }
    }
  }
  return settled
}

/** Fields known by their name that come again. */
function knownLabels(markers: readonly (Marker | null)[]): string[] {
  const times = new Map<string, number>()
  for (const marker of markers)
    if (marker?.label !== undefined) times.set(marker.label, (times.get(marker.label) ?? 0) + 1)
  return [...times].flatMap(([label, count]) => (count >= FEWEST ? [label] : []))
}

function rolesOf(
  own: readonly (readonly [string, readonly Label[]])[],
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): Map<string, FieldName> {
  const roles = new Map<string, FieldName>()
  for (const [label] of own) {
    const field =
      SPOKEN[label] ?? fieldNamed(label) ?? FIELD_SIGNS.find(({ says }) => says.test(label))?.field
    if (field !== undefined) roles.set(label, field)
  }
  const taken = (field: FieldName) =>
    [...roles.values()].includes(field) ||
    markers.some((marker) => marker?.kind === 'field' && marker.field === field)
  const open = own.filter(([label]) => !roles.has(label))
  const [first] = open
  const namesFaults = ([, all]: readonly [string, readonly Label[]]) =>
    2 * all.filter(({ index, length }) => naming(titleAt(texts[index] ?? '', length)) !== 'no').length >=
    all.length
  const opensProblem = markers.some((marker) => marker?.kind === 'label')
  if (first !== undefined && !taken('problem') && !opensProblem && namesFaults(first))
    roles.set(first[0], 'problem')
  const next = open.find(([label]) => !roles.has(label))
  if (next !== undefined && !taken('measures')) roles.set(next[0], 'measures')
  return roles
}

const titleAt = (text: string, from: number) => text.slice(from, firstStop(text, from))
