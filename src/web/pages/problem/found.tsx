import type { ProblemDetail } from '#contract/problems.ts'
import { headed } from '../../ui/headed.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useProblemWords } from './words.ts'

/** What was found, in the words of the document: the problem, its manifestations, and which of them are proved mended. */
export const Found = ({ detail }: { detail: ProblemDetail }) => {
  const { words: terms } = useMessages()
  const words = useProblemWords()
  const { manifestations, source, aspect, group } = detail
  const itself = manifestations.length === 1 && manifestations[0]?.id === detail.id
  const proofs = (id: string) =>
    detail.evidenceList.filter((it) => it.effect && it.proves.includes(id)).length
  return (
    <Panel title={words.foundTitle}>
      <p className="found-heading soft">
        {headed(aspect)}
        {group ? ` › ${group}` : ''}
      </p>
      <p className="found-title">
        {detail.marker ? `${detail.marker} ` : ''}
        {detail.title}
      </p>
      {itself ? (
        <p>
          <Proved count={proofs(detail.id)} />
        </p>
      ) : (
        <ol className="found-list" aria-label={words.manifestations}>
          {manifestations.map((it) => (
            <li key={it.id}>
              {it.text} <Proved count={proofs(it.id)} />
            </li>
          ))}
        </ol>
      )}
      <p className="found-source soft">
        {source
          ? words.source(source.fileName, source.line)
          : words.origin(terms.documentKinds[detail.origin])}
        {source?.text && source.text !== detail.title ? <q>{source.text}</q> : null}
      </p>
    </Panel>
  )
}

const Proved = ({ count }: { count: number }) => {
  const words = useProblemWords()
  return count > 0 ? <Tag tone="done">{words.proved(count)}</Tag> : <Tag>{words.unproved}</Tag>
}
