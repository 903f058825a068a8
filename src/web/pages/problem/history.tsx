import { useState } from 'react'
import { problemHistory } from '#contract/problems.ts'
import { history as en } from '#messages/en/history.ts'
import { historySentence } from '#messages/locale.ts'
import { history as zh } from '#messages/zh/history.ts'
import { useRead } from '../../api/query.ts'
import { DayText, useDayWords } from '../../ui/days.tsx'
import { FoldButton } from '../../ui/fold-button.tsx'
import { useMessages, usePageWords } from '../../ui/locale.tsx'
import { WhoText } from '../../ui/names.tsx'
import { Panel } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'

const latest = 8

/** What happened, as sentences, the last first. Nothing in it can be changed. */
export const History = ({ problem }: { problem: string }) => {
  const words = useMessages().problem
  const sentences = usePageWords({ 'zh-CN': zh, en })
  const { dayText } = useDayWords()
  const [all, setAll] = useState(false)
  const read = useRead(problemHistory, { params: { id: problem } })
  return (
    <Panel title={words.historyTitle}>
      <Loaded of={read} lines={5}>
        {({ entries }) => {
          const newest = [...entries].reverse()
          return (
            <>
              <ol className="history">
                {(all ? newest : newest.slice(0, latest)).map((it) => (
                  <li key={it.seq}>
                    <span className="soft history-head">
                      <DayText day={it.at} /> <WhoText who={it.by} />
                    </span>
                    <span>
                      {historySentence(sentences, it.type, it.body)}
                      {it.happened !== null && !it.at.startsWith(it.happened) ? (
                        <span className="soft">{words.history.happened(dayText(it.happened))}</span>
                      ) : null}
                    </span>
                  </li>
                ))}
              </ol>
              {newest.length > latest ? (
                <FoldButton
                  open={all}
                  toggle={setAll}
                  more={words.history.all(newest.length)}
                  fewer={words.history.fewer}
                />
              ) : null}
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}
