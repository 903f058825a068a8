import { Tooltip } from 'antd'
import type { Light as LightValue } from '#contract/values.ts'
import type { LightColour, LightShape } from '#core/record/round/rule-set.ts'
import { said } from '#messages/locale.ts'
import { lightInks } from '../theme.ts'
import { useDayWords } from './days.tsx'
import { useLocale, useMessages } from './locale.tsx'

const outlines: Record<LightShape, string> = {
  circle: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  ring: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16zM10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z',
  diamond: 'M10 1l9 9-9 9-9-9z',
  octagon: 'M6.3 1h7.400L19 6.3v7.400L13.7 19H6.3L1 13.7V6.3z',
  square: 'M2.5 2.5h15v15h-15z',
  triangle: 'M10 1.5L19 18H1z',
}

/** The sign alone, told apart by shape as well as colour. Its word must stand beside it. */
export const LightSign = ({
  colour,
  shape,
  size = 15,
}: {
  colour: LightColour
  shape: LightShape
  size?: number
}) => (
  <svg
    className="light-sign"
    width={size}
    height={size}
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d={outlines[shape]}
      fill={lightInks[colour].fill}
      stroke={lightInks[colour].edge}
      strokeWidth="1.2"
      fillRule="evenodd"
    />
  </svg>
)

/** Why the light shines and when it changes: «距时限还有 5 天，按规则亮黄灯». */
export const useLightReason = (): ((light: NonNullable<LightValue>) => string) => {
  const { lights, words } = useMessages()
  const { dayText } = useDayWords()
  return (light) => {
    const why = lights.why({
      ...light,
      why: light.why.map((it) =>
        it.reason === 'overridden' && it.what !== null ? { ...it, what: dayText(it.what) } : it,
      ),
    })
    return words.sentences([why, ...(light.changesOn ? [lights.changesOn(dayText(light.changesOn))] : [])])
  }
}

/**
 * A light as shown: shape, colour, word, and its reason on hover or focus.
 * Without a deadline there is no light: nothing is drawn, never a green one.
 */
export const Light = ({ light, bare = false }: { light: LightValue; bare?: boolean }) => {
  const { locale } = useLocale()
  const reasonOf = useLightReason()
  if (!light) return null
  const word = said(light.word, locale)
  return (
    <Tooltip title={reasonOf(light)}>
      {/* Reachable by keyboard, because the reason is told nowhere else in a list. */}
      <button type="button" className="light" aria-label={bare ? word : undefined}>
        <LightSign colour={light.colour} shape={light.shape} />
        {bare ? null : <span>{word}</span>}
      </button>
    </Tooltip>
  )
}
