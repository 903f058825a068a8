import '../lists/lists.css'
import './import.css'
import './compare.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { type Comparison, compareDraft } from '#contract/comparison.ts'
import { call } from '../../api/call.ts'
import type { Refusal } from '../../api/refusal.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { CompareEditor } from './compare-editor.tsx'
import { useCompareWords } from './compare-words.ts'

const Compared = ({ draft: id, round }: { draft: string; round: string }) => {
  const read = useQuery<Comparison, Refusal>({
    queryKey: ['draft beside the ledger', id, round],
    queryFn: ({ signal }) => call(compareDraft, { params: { id }, query: { round }, signal }),
    // Read once: it is compared anew when that is asked for, and gone once it is confirmed.
    enabled: ({ state }) => state.data === undefined,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <Loaded of={read} lines={12}>
      {(comparison) => <CompareEditor key={`${id} ${round}`} comparison={comparison} />}
    </Loaded>
  )
}

/** A draft beside the round it is to be confirmed into, where that has problems already. */
export const ComparePage = (): ReactElement => {
  const words = useCompareWords()
  const { draft } = useParams({ from: paths.compare }) as { draft: string }
  const { round } = useSearch({ from: paths.compare }) as { round?: string }
  if (round === undefined)
    return (
      <Page title={words.title}>
        <Empty
          title={words.noRound}
          help={words.noRoundHelp}
          action={
            <Link to={paths.draft} params={{ draft }}>
              {words.back}
            </Link>
          }
        />
      </Page>
    )
  return <Compared draft={draft} round={round} />
}
