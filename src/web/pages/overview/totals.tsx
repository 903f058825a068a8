import type { Overview } from '#contract/overview.ts'
import { said } from '#messages/locale.ts'
import { LightSign } from '../../ui/light.tsx'
import { ListLink, type ProblemsAsked } from '../../ui/list-link.tsx'
import { useLocale } from '../../ui/locale.tsx'
import { useOverviewWords } from './words.ts'

/** The first line: problems, closed, measures done, and the lights by shape and colour. */
export const Totals = ({ overview, asked }: { overview: Overview; asked: ProblemsAsked }) => {
  const words = useOverviewWords()
  const { locale } = useLocale()
  const closed = overview.bySteps.find((it) => it.key === 'closed')?.count ?? 0
  const { done, total } = overview.measures
  return (
    <div className="totals">
      <ListLink asked={asked} className="total">
        <b>{overview.problems}</b>
        <span>
          {words.problems}
          {overview.carried > 0 ? ` · ${words.carried(overview.carried)}` : null}
        </span>
      </ListLink>
      <ListLink asked={{ ...asked, step: 'closed' }} className="total">
        <b>{closed}</b>
        <span>
          {words.closed} · {words.percent(closed, overview.problems)}
          {overview.rebounded > 0 ? ` · ${words.rebounded(overview.rebounded)}` : null}
        </span>
      </ListLink>
      <ListLink
        list="measures"
        asked={{ ...(asked.round === undefined ? {} : { round: asked.round }), done: 'yes' }}
        className="total"
      >
        <b>
          {done}
          <small> / {total}</small>
        </b>
        <span>{words.measuresDone}</span>
      </ListLink>
      <ul className="total-lights" aria-label={words.lightsTitle}>
        {overview.byLight.map(({ key, count }) => {
          const sign = overview.signs.find((it) => it.sign === key)
          return (
            <li key={key}>
              <ListLink asked={{ ...asked, light: key }} className="total total-light">
                <b>
                  {sign ? <LightSign colour={sign.colour} shape={sign.shape} size={19} /> : null}
                  {count}
                </b>
                <span title={sign ? undefined : words.noLightWhy}>
                  {sign ? said(sign.word, locale) : words.noLight}
                </span>
              </ListLink>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
