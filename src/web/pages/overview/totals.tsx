import type { Overview } from '#contract/overview.ts'
import { LightSign } from '../../ui/light.tsx'
import { inOrder, useColourWords } from '../../ui/light-words.tsx'
import { ListLink, type ProblemsAsked } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'

/** The first line: problems, closed, measures done, and the lights by shape and colour. */
export const Totals = ({ overview, asked }: { overview: Overview; asked: ProblemsAsked }) => {
  const { overview: words } = useMessages()
  const colourOf = useColourWords(asked.round ?? overview.round?.id)
  const closed = overview.bySteps.find((it) => it.key === 'closed')?.count ?? 0
  const { done, total } = overview.measures
  return (
    <div className="totals">
      <ListLink asked={asked} className="total">
        <b>{overview.problems}</b>
        <span>{words.problems}</span>
      </ListLink>
      <ListLink asked={{ ...asked, step: 'closed' }} className="total">
        <b>{closed}</b>
        <span>
          {words.closed} · {words.percent(closed, overview.problems)}
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
        {inOrder(overview.byLight).map(({ key, count }) => {
          const said = colourOf(key)
          return (
            <li key={key}>
              <ListLink asked={{ ...asked, light: key }} className="total total-light">
                <b>
                  {said?.shapes.map((shape) => (
                    <LightSign key={shape} colour={said.colour} shape={shape} size={19} />
                  ))}
                  {count}
                </b>
                <span title={said ? undefined : words.noLightWhy}>{said?.word ?? words.noLight}</span>
              </ListLink>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
