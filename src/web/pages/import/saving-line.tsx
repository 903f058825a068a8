import { Alert, Button } from 'antd'
import { RefusalText } from '../../ui/refusal.tsx'
import { asRefusal } from '../../api/refusal.ts'
import type { SavingState } from './use-draft-saving.ts'
import { useImportWords } from './words.ts'

/** How it stands with saving, in a few words beside the title. */
export const SavingLine = ({ state, savedAt }: { state: SavingState; savedAt: string | null }) => {
  const words = useImportWords().draft
  const say: Record<SavingState, string> = {
    saved: savedAt === null ? '' : words.saved(savedAt),
    pending: words.pending,
    saving: words.saving,
    failed: words.failed,
    unfit: words.unfit,
    changed: words.changed,
  }
  return (
    <output className={state === 'saved' || state === 'pending' || state === 'saving' ? 'soft' : 'late'}>
      {say[state]}
    </output>
  )
}

/** Somebody else saved meanwhile: both ways out, with what each costs. Or saving failed: why. */
export const SavingTrouble = ({
  state,
  error,
  onTheirs,
  onMine,
}: {
  state: SavingState
  error: unknown
  onTheirs: () => void
  onMine: () => void
}) => {
  const words = useImportWords().draft
  if (state === 'changed')
    return (
      <Alert
        type="warning"
        showIcon
        title={words.changed}
        description={
          <ul className="ways-out">
            <li>
              <Button size="small" onClick={onTheirs}>
                {words.takeTheirs}
              </Button>{' '}
              {words.takeTheirsHelp}
            </li>
            <li>
              <Button size="small" onClick={onMine}>
                {words.keepMine}
              </Button>{' '}
              {words.keepMineHelp}
            </li>
          </ul>
        }
      />
    )
  return state === 'failed' ? (
    <Alert type="error" showIcon title={<RefusalText refusal={asRefusal(error)} />} />
  ) : null
}
