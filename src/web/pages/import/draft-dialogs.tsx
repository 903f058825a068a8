import type { DraftProblem } from '#contract/drafts.ts'
import { AskUnlooked } from './ask-unlooked.tsx'
import { type Asking, useDesk } from './desk.ts'
import { type DraftReview, hasIssues } from './draft-issues.ts'
import { leaveOut, movePart } from './draft-moves.ts'
import { KeyHelp } from './key-help.tsx'
import { LeaveOutDialog } from './leave-out-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'

/** Whatever lies over the page at the moment; at most one thing does. */
export const DraftDialogs = ({
  asking,
  problems,
  review,
  onClose,
  onLook,
  onConfirm,
  afterLeaving,
}: {
  asking: Asking | null
  problems: readonly DraftProblem[]
  review: DraftReview
  onClose: () => void
  /** Shows the first one to be looked at. */
  onLook: () => void
  onConfirm: () => void
  afterLeaving: (key: string) => void
}) => {
  const { edit } = useDesk()
  switch (asking?.what) {
    case undefined:
      return null
    case 'keys':
      return <KeyHelp onClose={onClose} />
    case 'unlooked':
      return (
        <AskUnlooked
          problems={problems.filter((it) => hasIssues(it, review.issues))}
          onCancel={onClose}
          onLook={() => {
            onClose()
            onLook()
          }}
          onGoOn={() => {
            onClose()
            onConfirm()
          }}
        />
      )
    case 'leave-out': {
      const { key } = asking
      return (
        <LeaveOutDialog
          title={problems.find((it) => it.key === key)?.title ?? ''}
          onCancel={onClose}
          onReason={(reason) => {
            onClose()
            edit('leave-out', (all) => leaveOut(all, key, reason))
            afterLeaving(key)
          }}
        />
      )
    }
    case 'move': {
      const { part, from, key } = asking
      const source = problems.find((it) => it.key === from)
      return (
        <MoveDialog
          part={part}
          from={from}
          text={source?.[part].find((it) => it.key === key)?.text ?? ''}
          problems={problems}
          onCancel={onClose}
          onMove={(to) => {
            onClose()
            edit('move', (all) => movePart(all, part, from, key, to))
          }}
        />
      )
    }
  }
}
