import './api-docs.css'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Input } from 'antd'
import { useDeferredValue, useEffect, useState } from 'react'
import { tags } from '#contract/route.ts'
import { fetchText } from '../../api/call.ts'
import type { Refusal } from '../../api/refusal.ts'
import { openapiAddress } from '../../paths.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { type Description, type Entry, entriesOf, isMeant } from './description.ts'
import { OperationCard, OperationLine } from './operation-card.tsx'
import { RefusalList } from './refusal-list.tsx'
import { useApiWords } from './words.ts'

const readDescription = async (signal: AbortSignal): Promise<Description> =>
  JSON.parse(await fetchText(openapiAddress, signal)) as Description

/** One operation, folded; opened by its line, or by the address of the page. */
const Folded = ({ entry, named }: { entry: Entry; named: Description['components']['schemas'] }) => {
  const api = useApiWords()
  const { operationId } = entry.operation
  const asked = useLocation().hash === operationId
  const [open, setOpen] = useState(asked)
  const [seenAsked, setSeenAsked] = useState(asked)
  if (asked !== seenAsked) {
    setSeenAsked(asked)
    if (asked) setOpen(true)
  }
  useEffect(() => {
    if (asked) document.getElementById(operationId)?.scrollIntoView()
  }, [asked, operationId])
  return (
    <details
      id={operationId}
      className="api-operation"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <OperationLine entry={entry} />
      </summary>
      {open ? (
        <>
          <OperationCard entry={entry} named={named} />
          <p className="api-link">
            <a href={`#${operationId}`}>{api.linkHere}</a>
          </p>
        </>
      ) : null}
    </details>
  )
}

const Described = ({ description }: { description: Description }) => {
  const api = useApiWords()
  const { hash } = useLocation()
  const [typed, setTyped] = useState('')
  const [linked, setLinked] = useState(hash)
  // A link leads to its operation, whatever was looked for before.
  if (hash !== linked) {
    setLinked(hash)
    setTyped('')
  }
  const find = useDeferredValue(typed.trim())
  const entries = entriesOf(description)
  const meant = entries.filter((it) => isMeant(it, find, api.tags[it.operation.tags[0] ?? 'acts']))
  const shown = tags
    .map((tag) => ({ tag, of: meant.filter((it) => it.operation.tags[0] === tag) }))
    .filter((it) => it.of.length > 0)
  const refusals = Object.entries(description['x-refusals'])
    .map(([code, { status }]) => ({ code, status: String(status) }))
    .toSorted((a, b) => (a.status === b.status ? (a.code < b.code ? -1 : 1) : a.status < b.status ? -1 : 1))
  return (
    <>
      <div className="api-tools">
        <Input
          allowClear
          className="api-find"
          value={typed}
          placeholder={api.find}
          aria-label={api.find}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
        <span className="soft">{api.routes(meant.length)}</span>
        <a href={openapiAddress} download="openapi.json">
          {api.download}
        </a>
      </div>
      {find === '' ? (
        <Panel>
          <dl className="api-concepts">
            {api.concepts.map(({ key, title, text }) => (
              <div key={key} id={`about-${key}`}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      ) : null}
      {shown.length === 0 ? <Empty title={api.nothingFound} help={api.nothingFoundHelp} /> : null}
      {shown.map(({ tag, of }) => (
        <section key={tag} className="api-tag">
          <h2 id={`tag-${tag}`}>{api.tags[tag]}</h2>
          {of.map((entry) => (
            <Folded key={entry.operation.operationId} entry={entry} named={description.components.schemas} />
          ))}
        </section>
      ))}
      {find === '' ? (
        <Panel title={api.refusals}>
          <p className="soft">{api.refusalsLead}</p>
          <RefusalList codes={refusals} />
        </Panel>
      ) : null}
    </>
  )
}

/** The description of the API to read, search and link to; it is what /api/openapi.json says, in both languages. */
export const ApiDocsPage = () => {
  const api = useApiWords()
  const read = useQuery<Description, Refusal>({
    queryKey: [openapiAddress],
    queryFn: ({ signal }) => readDescription(signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Page title={api.title} lead={api.lead}>
      <Loaded of={read} lines={12}>
        {(description) => <Described description={description} />}
      </Loaded>
    </Page>
  )
}
