import { Form, Input } from 'antd'
import { useAct } from '../../api/query.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { RankItem } from './rank-item.tsx'
import type { Unit } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** What the holder is in charge of, and where the post stands among the leaders. */
export const RevisePost = ({
  unit,
  post,
  close,
}: {
  unit: Unit
  post: Unit['posts'][number]
  close: () => void
}) => {
  const words = useOrganisationWords()
  const revise = useAct('revise-post')
  return (
    <FormDialog<{ portfolio: string; rank: number }>
      title={words.reviseTitle}
      lead={`${unit.shortName} ${post.title}`}
      initial={{ portfolio: post.portfolio, rank: post.rank }}
      pending={revise.isPending}
      error={revise.error}
      close={close}
      send={(entered) => {
        revise.mutate({ unit: unit.id, post: post.id, ...entered }, { onSuccess: close })
      }}
    >
      <Form.Item name="portfolio" label={words.portfolio} extra={words.portfolioHint}>
        <Input maxLength={60} />
      </Form.Item>
      <RankItem hint={words.leaderRankHint} />
    </FormDialog>
  )
}
