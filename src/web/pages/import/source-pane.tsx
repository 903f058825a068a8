import { Fragment, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { sheetPlace } from '#core/words/lists/sheet-place.ts'
import { Blocks } from './blocks.tsx'
import { problemAt } from './draft-edits.ts'
import { Legend } from './legend.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SourceLine } from './source-line.tsx'
import { SourceSides } from './source-sides.tsx'
import { type LineMarks, marksOf } from './source-marks.ts'
import { tableColumns } from './source-table.ts'
import type { Edit } from './use-draft.ts'
import type { Selected } from './use-selection-in.ts'
import { useImportWords } from './words.ts'

const none: LineMarks = { marks: [], fine: [] }
const noIssues: readonly string[] = []
/** It scrolls by itself, so it must be reachable by keyboard; not every browser sees to that. */
const scrollable = { tabIndex: 0 }
const atOnce = 500

const useIssuesByLine = (issues: Draft['issues']): ReadonlyMap<number, string[]> => {
  const importing = useImportWords()
  return useMemo(() => {
    const byLine = new Map<number, string[]>()
    for (const { code, message, line } of issues) {
      if (line === null) continue
      const say = (importing.issuesOf as Record<string, ((message: string) => string) | undefined>)[code]
      byLine.set(line, [...(byLine.get(line) ?? []), say ? say(message) : message || code])
    }
    return byLine
  }, [issues, importing])
}

/** The source on the left: every line, what was read from it marked; a click opens the proposal it led to. */
export const SourcePane = ({
  lines,
  sheets,
  problems,
  issues,
  selected,
  wantedLine,
  chosen,
  paneRef,
  onSelect,
  edit,
}: {
  lines: readonly string[]
  sheets: NonNullable<Draft['sheets']>
  problems: readonly DraftProblem[]
  issues: Draft['issues']
  selected: string | null
  /** The line that must be drawn, because it is to be shown. */
  wantedLine: number | null
  /** The words selected in it. */
  chosen: Selected | null
  paneRef: RefObject<HTMLDivElement | null>
  onSelect: (key: string) => void
  edit: Edit
}) => {
  const words = useImportWords().draft
  const marks = useMemo(() => marksOf(problems, lines), [problems, lines])
  const columns = useMemo(() => tableColumns(lines, sheets), [lines, sheets])
  const said = useIssuesByLine(issues)
  const select = useRef(onSelect)
  useEffect(() => {
    select.current = onSelect
  }, [onSelect])
  // One listener for all marks. By keyboard the same is reached from the list on the right.
  useEffect(() => {
    const pane = paneRef.current
    const clicked = (event: MouseEvent) => {
      if (!(document.getSelection()?.isCollapsed ?? true) || !(event.target instanceof Element)) return
      const key = event.target.closest<HTMLElement>('mark')?.dataset['problem']
      if (key !== undefined) select.current(key)
    }
    pane?.addEventListener('click', clicked)
    return () => pane?.removeEventListener('click', clicked)
  }, [paneRef])
  const target = chosen
    ? (problems.find((it) => it.key === selected) ?? problemAt(problems, chosen.place))
    : null
  return (
    <section className="pane" aria-labelledby="source-title">
      <div className="pane-head">
        <h2 id="source-title" title={words.sourceHelp}>
          {words.source}
        </h2>
        <Legend marks={marks} />
        <SourceSides pane={paneRef} />
      </div>
      {/* Scrolls by itself, so it must be reachable by keyboard. */}
      <div className="pane-body source" ref={paneRef} {...scrollable}>
        <Blocks
          items={lines}
          size={60}
          whole={lines.length <= atOnce}
          pane={paneRef}
          wanted={wantedLine === null ? null : wantedLine - 1}
          opens
          plain={(far) => far.join('\n')}
        >
          {(text, at) => {
            const number = at + 1
            const place = sheetPlace(sheets, number)
            return (
              <Fragment key={number}>
                {place?.opens && place.sheet !== '' ? <h3 className="source-sheet">{place.sheet}</h3> : null}
                <SourceLine
                  number={number}
                  label={place?.row ?? number}
                  columns={columns.get(number) ?? null}
                  text={text}
                  marks={marks.get(number) ?? none}
                  selected={selected}
                  issues={said.get(number) ?? noIssues}
                />
              </Fragment>
            )
          }}
        </Blocks>
      </div>
      {chosen ? <SelectionBar selected={chosen} target={target} edit={edit} /> : null}
    </section>
  )
}
