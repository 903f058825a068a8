import { CopyButton } from '../../ui/copy-button.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { RefusalList } from './refusal-list.tsx'
import { type Answer, type Entry, type Schema, refusalsOf } from './description.ts'
import { SchemaTree, TypeOf } from './schema-tree.tsx'
import { useApiWords } from './words.ts'

type Named = Record<string, Schema>

const Example = ({ title, value, plain }: { title: string; value: unknown; plain: boolean }) => {
  const text = plain ? String(value) : JSON.stringify(value, null, 2)
  return (
    <figure className="api-example">
      <figcaption>
        {title} <CopyButton text={text} />
      </figcaption>
      {/* Long ones scroll, and so must be reachable by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  )
}

const Content = ({
  title,
  of,
  named,
  sent = false,
}: {
  title: string
  of: Answer | undefined
  named: Named
  sent?: boolean
}) => {
  const api = useApiWords()
  const saved = of?.headers?.['Content-Disposition']?.example
  const [type, media] = Object.entries(of?.content ?? {})[0] ?? []
  if (type === undefined || !media) return null
  const examples = Object.values(media.examples ?? {})
  return (
    <section className="api-part">
      <h3>
        {title} <span className="soft">{type}</span>
      </h3>
      {type === 'application/json' ? (
        <SchemaTree schema={media.schema} named={named} sent={sent} />
      ) : (
        <p>
          {api.bytes} {saved === undefined ? null : <code>{saved}</code>}
        </p>
      )}
      {examples.map(({ summary, value }) => (
        <Example
          key={summary ?? ''}
          title={summary === undefined ? api.example : `${api.example} · ${summary}`}
          value={value}
          plain={type !== 'application/json'}
        />
      ))}
    </section>
  )
}

/** Everything about one operation; shown when it is opened. */
export const OperationCard = ({ entry, named }: { entry: Entry; named: Named }) => {
  const api = useApiWords()
  const { operation } = entry
  const { locale } = useLocale()
  const { parameters = [], requestBody, responses } = operation
  const more = locale === 'en' ? operation.description : operation['x-description-zh']
  return (
    <div className="api-card">
      {more === undefined ? null : <p>{more}</p>}
      {parameters.length > 0 ? (
        <section className="api-part">
          <h3>{api.parameters}</h3>
          <ul className="schema-tree">
            {parameters.map((it) => (
              <li key={it.name}>
                <code className="schema-name">{it.name}</code>{' '}
                <span className="soft">{it.in === 'path' ? api.inPath : api.inQuery}</span>{' '}
                <TypeOf schema={it.schema} named={named} />
                {it.required ? <span className="schema-required"> {api.required}</span> : null}
                {it.example === undefined ? null : (
                  <span className="soft">
                    {' '}
                    {api.example} <code>{JSON.stringify(it.example)}</code>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Content title={api.body} of={requestBody} named={named} sent />
      <Content title={api.answer} of={responses['200']} named={named} />
      <section className="api-part">
        <h3>{api.refusedWith}</h3>
        <RefusalList codes={refusalsOf(operation)} />
      </section>
    </div>
  )
}

/** The line of an operation: what it is called by, what it does, and who may. */
export const OperationLine = ({ entry }: { entry: Entry }) => {
  const { words } = useMessages()
  const api = useApiWords()
  const { locale } = useLocale()
  const { method, path, operation } = entry
  const scope = operation['x-scope']
  const open = operation.security.some((it) => Object.keys(it).length === 0)
  return (
    <span className="api-line">
      <b className={`api-method api-${method.toLowerCase()}`}>{method}</b>
      <code className="api-path">{path}</code>
      <span className="api-summary">{locale === 'en' ? operation.summary : operation['x-summary-zh']}</span>
      <span className="soft api-needs">
        {open ? api.anyone : scope === undefined ? api.noKey : api.keyWith(words.keyScopes[scope] ?? scope)}
      </span>
    </span>
  )
}
