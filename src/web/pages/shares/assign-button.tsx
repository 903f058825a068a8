import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { readWork } from '#contract/work.ts'
import { useRead } from '../../api/query.ts'
import { useWorkWords } from './words.ts'

const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog.tsx')).AssignDialog }))

/** Hands a share of one measure down; nothing for whoever may not. */
export const AssignButton = ({
  detail,
  measure,
}: {
  detail: ProblemDetail
  measure: ProblemDetail['measureList'][number]
}) => {
  const words = useWorkWords()
  const [open, setOpen] = useState(false)
  const { data } = useRead(readWork, { params: { id: detail.id } })
  const from = data?.measures.find((it) => it.measure === measure.id)?.assignFrom ?? []
  if (from.length === 0) return null
  const { id, text, deadline: latest } = measure
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true)
        }}
      >
        {words.assign}
        <span className="only-read"> {text}</span>
      </Button>
      <Suspense>
        {open ? (
          <AssignDialog
            problem={detail}
            asked={{ act: 'assign', measure: id, parent: null, from, latest, text }}
            onClose={() => {
              setOpen(false)
            }}
          />
        ) : null}
      </Suspense>
    </>
  )
}
