import './import.css'
import './draft.css'
import './draft-list.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { type Draft, showDraft } from '#contract/drafts.ts'
import { call } from '../../api/call.ts'
import type { Refusal } from '../../api/refusal.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/states.tsx'
import { ColumnsGate } from './columns-gate.tsx'
import { DraftEditor } from './draft-editor.tsx'

/** Confirming one draft. It is read once and then edited here; a fresh copy is read whenever one comes back to it. */
export const DraftPage = (): ReactElement => {
  const { draft: id } = useParams({ from: paths.draft }) as { draft: string }
  const client = useQueryClient()
  const queryKey = ['draft on the desk', id]
  const read = useQuery<Draft, Refusal>({
    queryKey,
    queryFn: ({ signal }) => call(showDraft, { params: { id }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const [readings, setReadings] = useState(0)
  const takeReading = (draft: Draft) => {
    client.setQueryData(queryKey, draft)
    setReadings(readings + 1)
  }
  return (
    <Loaded of={read}>
      {(draft) => (
        <ColumnsGate key={draft.id} draft={draft} onRead={takeReading}>
          {(way) => <DraftEditor key={`${draft.id} ${String(readings)}`} draft={draft} columnsWay={way} />}
        </ColumnsGate>
      )}
    </Loaded>
  )
}
