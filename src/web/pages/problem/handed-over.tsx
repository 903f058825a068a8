import { Link } from '@tanstack/react-router'
import { listHandOvers } from '#contract/hand-over.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { useChargeWords } from '../organisation/charge-words.ts'
import { useOrganisationWords } from '../organisation/words.ts'

/** What changed hands in this problem, from whom to whom and when; nothing where nothing did. */
export const HandedOver = ({ problem }: { problem: string }) => {
  const words = useOrganisationWords()
  const charges = useChargeWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const { data } = useRead(listHandOvers, { query: { problem } })
  if (!data || data.handOvers.length === 0) return null
  return (
    <Panel title={words.handOvers}>
      <ul className="plain-list">
        {data.handOvers.flatMap(({ id, from, on, given }) =>
          given
            .filter((it) => it.problem === problem)
            .map((it) => (
              <li key={id}>
                {words.handedOn(
                  dayText(on),
                  from.name,
                  it.to.name,
                  terms.list(it.charges.map((charge) => charges[charge])),
                )}{' '}
                <Link to={paths.handOver} params={{ handOver: id }}>
                  {words.handOverDone}
                </Link>
              </li>
            )),
        )}
      </ul>
    </Panel>
  )
}
