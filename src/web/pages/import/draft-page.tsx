import './import.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { type Draft, showDraft } from '#contract/drafts.ts'
import { call } from '../../api/call.ts'
import type { Refusal } from '../../api/refusal.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/states.tsx'
import { DraftEditor } from './draft-editor.tsx'

/** Confirming one draft. It is read once and then edited here; a fresh copy is read whenever one comes back to it. */
export const DraftPage = (): ReactElement => {
  const { draft: id } = useParams({ from: paths.draft }) as { draft: string }
  const read = useQuery<Draft, Refusal>({
    queryKey: ['draft on the desk', id],
    queryFn: ({ signal }) => call(showDraft, { params: { id }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return <Loaded of={read}>{(draft) => <DraftEditor key={draft.id} draft={draft} />}</Loaded>
}
