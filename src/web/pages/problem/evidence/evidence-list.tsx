import { Button } from 'antd'
import { Suspense, lazy } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { Panel } from '../../../ui/page.tsx'
import { Loading } from '../../../ui/states.tsx'
import { type Open, may } from '../opened.ts'
import { useProblemWords } from '../words.ts'

const EvidenceGroups = lazy(async () => ({ default: (await import('./evidence-groups.tsx')).EvidenceGroups }))

/** Every proof: what kind it is, whether it counts, what it proves, who gave it, and what was found of it. */
export const EvidenceList = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const words = useProblemWords()
  return (
    <Panel
      title={words.evidenceTitle}
      extra={
        may(detail.options, 'attach-evidence') ? (
          <Button
            size="small"
            onClick={() => {
              open({ act: 'attach-evidence', measure: null })
            }}
          >
            {words.evidence.title}
          </Button>
        ) : null
      }
    >
      {detail.evidenceList.length === 0 ? (
        <p className="soft">{words.evidence.none}</p>
      ) : (
        <Suspense fallback={<Loading lines={4} />}>
          <EvidenceGroups detail={detail} open={open} />
        </Suspense>
      )}
    </Panel>
  )
}
