import { Form } from 'antd'
import type { Round } from '#contract/rounds.ts'
import { useAct } from '../../api/query.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { RuleSetChoice, type RuleSetOffered } from './rule-set-choice.tsx'

type Entered = { ruleSet: string }

export const AdoptRules = ({
  round,
  ruleSets,
  close,
}: {
  round: Round
  ruleSets: readonly RuleSetOffered[]
  close: () => void
}) => {
  const { rounds: words, general } = useMessages()
  const tellDone = useNotice()
  const adopt = useAct('adopt-rules')
  const now = round.ruleSet?.key
  return (
    <FormDialog<Entered>
      title={words.adopt}
      lead={words.adoptHelp}
      initial={now === undefined ? {} : { ruleSet: now }}
      pending={adopt.isPending}
      error={adopt.error}
      close={close}
      send={({ ruleSet }) => {
        adopt.mutate(
          { round: round.id, rules: { preset: ruleSet }, from: null },
          {
            onSuccess: () => {
              tellDone(words.adopted)
              close()
            },
          },
        )
      }}
    >
      <Form.Item
        name="ruleSet"
        label={words.ruleSet}
        rules={[{ required: true, message: general.form.choose }]}
      >
        <RuleSetChoice offered={ruleSets} />
      </Form.Item>
    </FormDialog>
  )
}
