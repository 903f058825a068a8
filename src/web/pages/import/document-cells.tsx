import { Link } from '@tanstack/react-router'
import type { DocumentKind } from '#core/record/import/facts.ts'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useImportWords } from './words.ts'

/** The heads over DocumentCells. */
export const useDocumentHeads = () => {
  const { columns } = useImportWords()
  return [columns.file, columns.kind, { label: columns.problems, right: true }]
}

/** What a document is, draft or import: its title, its kind, and how many problems it has. */
export const DocumentCells = ({
  row,
  draft = null,
}: {
  row: { title: string | null; fileName: string; kind: DocumentKind; problems: number }
  /** The id of the draft that the title opens. */
  draft?: string | null
}) => {
  const { words } = useMessages()
  const title = row.title ?? row.fileName
  return (
    <>
      <td>
        {draft === null ? (
          title
        ) : (
          <Link to={paths.draft} params={{ draft }}>
            {title}
          </Link>
        )}
        {row.title ? <span className="soft file-name">{row.fileName}</span> : null}
      </td>
      <td>{words.documentKinds[row.kind]}</td>
      <td className="right">{row.problems}</td>
    </>
  )
}
