import { asRefusal } from '../../api/refusal.ts'
import { RefusalText } from '../../ui/refusal.tsx'
import { useReturnWords } from './words.ts'

/** Why a pack was not made, taken in or taken over: the sentences of these come with the page. */
export const ReturnReason = ({ error }: { error: unknown }) => {
  const { reasons } = useReturnWords()
  const refusal = asRefusal(error)
  const { reason } = refusal.details
  const said = refusal.code === 'return-refused' ? reasons[String(reason)] : undefined
  return said === undefined ? <RefusalText refusal={refusal} /> : <p>{said}</p>
}

/** The same in its box; nothing where there is none. */
export const ReturnRefusal = ({ error }: { error: unknown }) =>
  error === null || error === undefined ? null : (
    <div className="refusal" role="alert">
      <ReturnReason error={error} />
    </div>
  )
