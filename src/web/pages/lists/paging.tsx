import { Button } from 'antd'
import { useMessages } from '../../ui/locale.tsx'
import { pageSize } from './search.ts'

/** The pages of a list; nothing where one page holds all. */
export const Paging = ({
  page,
  total,
  onPage,
}: {
  page: number
  total: number
  /** The first page is said by no number. */
  onPage: (page: number | undefined) => void
}) => {
  const words = useMessages().lists.paging
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  const go = (next: number) => {
    onPage(next === 1 ? undefined : next)
    window.scrollTo({ top: 0 })
  }
  return (
    <nav className="paging" aria-label={words.title}>
      <Button
        disabled={page <= 1}
        onClick={() => {
          go(page - 1)
        }}
      >
        {words.earlier}
      </Button>
      <span>{words.at(page, pages)}</span>
      <Button
        disabled={page >= pages}
        onClick={() => {
          go(page + 1)
        }}
      >
        {words.later}
      </Button>
      <p className="print-only">{words.printed(page, pages)}</p>
    </nav>
  )
}
