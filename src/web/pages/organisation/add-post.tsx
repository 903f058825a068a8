import { Checkbox, Form, Input } from 'antd'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { rolesIn } from '#core/rules/organisation/unit-kinds.ts'
import { useAct } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RankItem } from './rank-item.tsx'
import type { Unit } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type Entered = { title: string; portfolio: string; roles: PostRole[]; rank: number }

export const AddPost = ({ unit, close }: { unit: Unit; close: () => void }) => {
  const words = useOrganisationWords()
  const { words: terms } = useMessages()
  const establish = useAct('establish-post')
  const text = useTextRules()
  return (
    <FormDialog<Entered>
      title={words.addPost}
      lead={unit.name}
      initial={{ portfolio: '', roles: [], rank: (unit.posts.length + 1) * 10 }}
      pending={establish.isPending}
      error={establish.error}
      close={close}
      send={(entered) => {
        establish.mutate({ unit: unit.id, ...entered }, { onSuccess: close })
      }}
    >
      <Form.Item name="title" label={words.postTitle} extra={words.postTitleHint} rules={text(60)}>
        <Input />
      </Form.Item>
      <Form.Item name="portfolio" label={words.portfolio} extra={words.portfolioHint}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="roles" label={words.roles} extra={words.rolesHint}>
        <Checkbox.Group
          className="role-boxes"
          options={rolesIn(unit.kind).map((role) => ({ value: role, label: terms.roles[role] }))}
        />
      </Form.Item>
      <RankItem hint={words.leaderRankHint} />
    </FormDialog>
  )
}
