import { Button } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { evidenceAddress } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { WhoText } from '../../ui/names.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'
import { type Open, may } from './opened.ts'

/** Every proof: what kind it is, whether that kind shows an effect, what it proves, who gave it. */
export const EvidenceList = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const { problem: words, words: terms } = useMessages()
  const { dayText } = useDayWords()
  const { columns } = words.evidence
  const mayAttach = may(detail.options, 'attach-evidence')
  const list = [...detail.evidenceList].sort((a, b) => Number(b.effect) - Number(a.effect))
  return (
    <Panel
      title={words.evidenceTitle}
      extra={
        mayAttach ? (
          <Button
            size="small"
            onClick={() => {
              open({ act: 'attach-evidence', measure: null })
            }}
          >
            {words.evidence.title}
          </Button>
        ) : null
      }
    >
      <PlainTable
        rows={list}
        none={words.evidence.none}
        heads={[
          columns.file,
          columns.kind,
          columns.dated,
          columns.by,
          mayAttach ? { label: <span className="only-read">{words.evidence.withdraw}</span> } : null,
        ]}
        className="evidence-table"
      >
        {(it) => (
          <tr key={it.id}>
            <th scope="row">
              <a href={evidenceAddress(detail.id, it.id)} target="_blank" rel="noreferrer">
                {it.fileName}
              </a>{' '}
              <span className="soft file-size">{words.evidence.size(it.size)}</span>
              <span className="soft second">{it.statement}</span>
            </th>
            <td>
              {terms.evidenceKinds[it.kind]}
              <span className="second">
                <Tag tone={it.effect ? 'done' : 'quiet'}>{it.effect ? terms.effect : terms.notEffect}</Tag>
              </span>
            </td>
            <td>{it.dated ? dayText(it.dated) : '—'}</td>
            <td>
              <WhoText who={{ ...it.by, post: null }} />
              <span className="soft second">{dayText(it.at)}</span>
            </td>
            {mayAttach ? (
              <td>
                <Button
                  size="small"
                  type="text"
                  onClick={() => {
                    open({ act: 'withdraw-evidence', evidence: it.id })
                  }}
                >
                  {words.evidence.withdraw}
                  <span className="only-read"> {it.fileName}</span>
                </Button>
              </td>
            ) : null}
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}
