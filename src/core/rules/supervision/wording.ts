import type { InstrumentKind, Party } from '#core/record/instrument/facts.ts'
import type { UnitKind } from '#core/record/organisation/facts.ts'

/**
 * Who writes and who is written to, as far as the wording depends on it: 党委、政府 · 议事协调机构、办公室 · 部门 and others.
 */
export type PartyType = 'committee' | 'office' | 'department'

/** A town stands for its committee and its government. */
const types: Record<UnitKind, PartyType> = {
  committee: 'committee',
  government: 'committee',
  town: 'committee',
  office: 'office',
  'leading-group': 'office',
  group: 'office',
  discipline: 'department',
  bureau: 'department',
  village: 'department',
  institution: 'department',
  company: 'department',
}
export const partyType = ({ kind }: Pick<Party, 'kind'>): PartyType => types[kind]

/** instruct: it may order · letter: it points out, reminds, proposes and asks (商请、提示、提醒). */
export type Tone = 'instruct' | 'letter'

/**
 * Bodies for coordination, their offices and departments send no papers of an instructing kind to lower committees and
 * governments, nor write instructing demands into others (整治形式主义为基层减负若干规定, 2024).
 */
export const toneTo = (from: Pick<Party, 'kind'>, to: readonly Pick<Party, 'kind'>[]): Tone =>
  partyType(from) !== 'committee' && to.some((it) => partyType(it) === 'committee') ? 'letter' : 'instruct'

/** Papers that order by their name. */
const instructing: readonly InstrumentKind[] = ['order', 'notice']

/** The addressees to whom this sender cannot send this kind. */
export const notToBeOrdered = <Who extends Pick<Party, 'kind'>>(
  kind: InstrumentKind,
  from: Pick<Party, 'kind'>,
  to: readonly Who[],
): Who[] => (instructing.includes(kind) ? to.filter((it) => toneTo(from, [it]) === 'letter') : [])

/** Words that order, and what a letter says in their place. */
const ordering: readonly { words: RegExp; instead: string }[] = [
  { words: /责令|勒令|(?<!命)令你们?|着令/gu, instead: '提请、提醒' },
  { words: /务必|必须|一律|不得|严禁/gu, instead: '建议、商请' },
  { words: /限(?:期|于|在)[^，。；]{0,12}/gu, instead: '建议于……前' },
  { words: /(?:现)?要求你们?(?:单位|镇|乡|街道|县|委|政府)?/gu, instead: '商请贵……' },
  {
    words: /请[^，。；]{0,24}前[^，。；]{0,8}(?:上报|报送|报告|书面报|报(?=我|本|至|到))/gu,
    instead: '商请于……前函告',
  },
  { words: /(?:上报|报送)(?:落实|整改|办理)?(?:情况|结果)/gu, instead: '函告办理情况' },
]

export type OrderingWords = { words: string; instead: string }

/** What in a text orders; each wording once. */
export const orderingWords = (text: string): OrderingWords[] => {
  const found = ordering.flatMap(({ words, instead }) =>
    [...text.matchAll(words)].map(([it]) => ({ words: it, instead })),
  )
  return [...new Map(found.map((it) => [it.words, it])).values()]
}

/**
 * How many characters a paper may have: 4,000, and 5,000 for one of general matter (a circular). Spaces are not counted.
 */
export const longest = (kind: InstrumentKind): number => (kind === 'circular' ? 5000 : 4000)
export const charactersOf = (...texts: readonly string[]): number =>
  texts.reduce((sum, it) => sum + [...it.replace(/\s/gu, '')].length, 0)
