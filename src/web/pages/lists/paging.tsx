import { Pagination } from 'antd'
import { pageSize } from './search.ts'

/** The pages of a list; nothing where one page holds all. */
export const Paging = ({
  page,
  total,
  onPage,
}: {
  page: number
  total: number
  onPage: (page: number | undefined) => void
}) =>
  total <= pageSize ? null : (
    <Pagination
      className="paging"
      current={page}
      total={total}
      pageSize={pageSize}
      showSizeChanger={false}
      onChange={(next) => {
        onPage(next === 1 ? undefined : next)
        window.scrollTo({ top: 0 })
      }}
    />
  )
