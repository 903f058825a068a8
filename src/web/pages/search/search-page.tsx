import '../lists/lists.css'
import './search.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactElement, useCallback } from 'react'
import type { AnswerOf } from '#contract/route.ts'
import { type FoundKind, type FoundRow, findWords } from '#contract/finding.ts'
import { askedWords } from '#core/words/search/asked.ts'
import { finding as en } from '#messages/en/finding.ts'
import { finding as zh } from '#messages/zh/finding.ts'
import { Refusal } from '../../api/refusal.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/days.tsx'
import { usePageWords } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { RefusalText } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { FindInput } from '../lists/find-input.tsx'
import type { FindSearch } from './find-search.ts'

type Group = AnswerOf<typeof findWords>['groups'][number]

const useWords = () => usePageWords({ 'zh-CN': zh, en })

/** From the box into the results and from one to the next, by the arrows. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.found-link')]
  const at = links.findIndex((it) => it === document.activeElement)
  event.preventDefault()
  if (at + by < 0) event.currentTarget.querySelector('input')?.focus()
  else links[Math.min(at + by, links.length - 1)]?.focus()
}

/** Words found in everything one may see, by kind. */
export const SearchPage = (): ReactElement => {
  const words = useWords()
  const search: FindSearch = useSearch({ from: paths.search })
  const navigate = useNavigate()
  const { text, kind } = search
  const change = useCallback(
    (typed: string | undefined) =>
      void navigate({ to: paths.search, search: typed === undefined ? {} : { text: typed }, replace: true }),
    [navigate],
  )
  return (
    <Page title={words.title} lead={words.lead}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows lead from link to link */}
      <div onKeyDown={walk}>
        <search className="found-box">
          <FindInput label={words.label} value={text} onChange={change} />
          {kind === undefined ? null : (
            <Link to={paths.search} search={text === undefined ? {} : { text }}>
              {words.back}
            </Link>
          )}
        </search>
        <p className="soft">{words.hint}</p>
        {text === undefined ? null : askedWords(text) === null ? (
          // Known before anybody is asked: the same rule as the ledger's.
          <RefusalText refusal={new Refusal('too-short-to-find', { text })} />
        ) : (
          <Results text={text} kind={kind} />
        )}
      </div>
    </Page>
  )
}

const Results = ({ text, kind }: { text: string; kind: FoundKind | undefined }) => {
  const words = useWords()
  const read = useRead(findWords, { query: { text, kind } }, { keep: true })
  return (
    <Loaded of={read} lines={8}>
      {({ groups }) =>
        groups.length === 0 ? (
          <output className="found-none">
            <p>
              <b>{words.none(text)}</b>
            </p>
            <p className="soft">{words.noneHelp}</p>
          </output>
        ) : (
          <div className={read.isPlaceholderData ? 'found-old' : undefined}>
            {groups.map((it) => (
              <Found key={it.kind} group={it} text={text} alone={kind !== undefined} />
            ))}
          </div>
        )
      }
    </Loaded>
  )
}

const Found = ({ group, text, alone }: { group: Group; text: string; alone: boolean }) => {
  const words = useWords()
  const count = words.count(group.count, group.more)
  const left = group.more || group.count > group.rows.length
  return (
    <Panel title={words.kinds[group.kind]} extra={count}>
      <ul className="found-list">
        {group.rows.map((it) => (
          <FoundOne key={it.id} row={it} kind={group.kind} />
        ))}
      </ul>
      {!left ? null : alone ? (
        <p className="soft">{words.only(group.rows.length, count)}</p>
      ) : (
        <Link to={paths.search} search={{ text, kind: group.kind }}>
          {words.all(count)}
        </Link>
      )}
    </Panel>
  )
}

/** Kinds that have a place of their own on the page of their problem. */
const placed: ReadonlySet<FoundKind> = new Set(['measure', 'progress', 'evidence', 'objection'])

const FoundOne = ({ row, kind }: { row: FoundRow; kind: FoundKind }) => (
  <li data-row>
    <Link
      to={paths.problem}
      params={{ problem: row.problem.id }}
      search={{}}
      className="found-link"
      {...(placed.has(kind) ? { hash: `${kind}-${row.id}` } : {})}
    >
      {row.said.map(({ text, hit }, at) =>
        // Pieces of one text have no names but their places.
        // oxlint-disable-next-line react/no-array-index-key
        hit ? <mark key={at}>{text}</mark> : text,
      )}
    </Link>
    <p className="soft found-where">
      <span className="number">{row.problem.number}</span>
      {kind === 'problem' ? null : <span>{row.problem.shortTitle}</span>}
      {row.unit ? <span>{row.unit.name}</span> : null}
      {row.at ? <DayText day={row.at} /> : null}
      <StepTag step={row.problem.step} />
    </p>
  </li>
)
