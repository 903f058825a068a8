import { listRounds } from '#contract/rounds.ts'
import type { LightColour, LightShape, LightSign } from '#core/record/round/rule-set.ts'
import { lightColours } from '#core/record/round/rule-set.ts'
import { presets } from '#core/rules/light/presets/presets.ts'
import { said } from '#messages/locale.ts'
import { useRead } from '../api/query.ts'
import { useLocale, useMessages } from './locale.tsx'

/** Shapes for colours of a rule set that is not among our presets. */
const usual: Record<LightColour, LightShape> = {
  red: 'octagon',
  orange: 'triangle',
  yellow: 'diamond',
  green: 'circle',
  blue: 'square',
  grey: 'ring',
}

/** Counts by colour, worst first, those without a light last; the order in which they are always shown. */
export const inOrder = <Tally extends { key: string }>(tallies: readonly Tally[]): Tally[] => {
  const place = (key: string) => {
    const at = lightColours.findIndex((it) => it === key)
    return at === -1 ? lightColours.length : at
  }
  return tallies.toSorted((a, b) => place(a.key) - place(b.key))
}

export type ColourSaid = { colour: LightColour; shapes: LightShape[]; word: string }

/**
 * How a colour is shown where things are counted by colour: with every sign that has it in the rule set of the
 * round («序时推进、已完成» are both green), or simply as «绿灯» where the rule set is not known here.
 */
export const useColourWords = (round: string | undefined): ((colour: string) => ColourSaid | null) => {
  const { words } = useMessages()
  const { locale } = useLocale()
  const rounds = useRead(listRounds).data?.rounds ?? []
  const adopted = (rounds.find((it) => it.id === round) ?? rounds[0])?.ruleSet?.key
  const signs = Object.values(presets.find((it) => it.key === adopted)?.signs ?? {})
  return (key) => {
    const colour = lightColours.find((it) => it === key)
    if (!colour) return null
    const its: LightSign[] = signs.filter((sign) => sign.colour === colour)
    if (its.length === 0) return { colour, shapes: [usual[colour]], word: words.colours[colour] }
    return { colour, shapes: its.map((it) => it.shape), word: words.list(its.map((it) => said(it, locale))) }
  }
}
