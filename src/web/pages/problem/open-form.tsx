import './forms.css'
import { Drawer, Select } from 'antd'
import { type ReactNode, Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { useSession } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { HandOutDrawer } from '../lists/hand-out-drawer.tsx'
import { EvidenceForm } from './evidence/evidence-form.tsx'
import { EvidenceForms } from './evidence/evidence-forms.tsx'
import { MeasureForm } from './measure-form.tsx'
import { speakingUnits, unitsOfMeasure } from './my-units.ts'
import type { Open, Opened } from './opened.ts'
import { ProgressForm } from './progress-form.tsx'
import { RemoveMeasure, ReopenPlan, WithdrawClaim, WithdrawEvidence } from './reason-forms.tsx'
import { ReturnDecision } from './closeout/return-decision.tsx'
import { AnnounceDecision } from './closeout/announce-decision.tsx'
import { AnswerObjection, ReceiveObjection } from './closeout/objection-forms.tsx'
import { SuperiorDecision } from './closeout/superior-decision.tsx'
import { ApproveDecision } from './closeout/approve-decision.tsx'
import { AcceptDecision, ClaimDecision, PlainDecision } from './closeout/statement-decisions.tsx'
import { VerifyDecision } from './closeout/verify-decision.tsx'
import { useProblemWords } from './words.ts'

/** With what reads tables: loaded where somebody pastes one. */
const PasteMeasures = lazy(async () => ({
  default: (await import('./paste/paste-measures.tsx')).PasteMeasures,
}))

type Props = {
  detail: ProblemDetail
  opened: Opened
  open: Open
  /** Reads the page again. */
  again: () => Promise<ProblemDetail | null>
  onClose: () => void
}

/**
 * The form of one act. A decision is made on what stood on the page when its form was opened: `shown` does not follow
 * the page by itself, only when one looks again.
 */
export const OpenForm = ({ detail, opened, open, again, onClose }: Props) => {
  const words = useProblemWords()
  const [shown, setShown] = useState(detail)
  const decision = {
    shown,
    onClose,
    onLookAgain: async () => {
      const fresh = await again()
      if (fresh) setShown(fresh)
    },
  }
  switch (opened.act) {
    case 'hand-out':
      return <HandOut detail={detail} onClose={onClose} />
    case 'add-measure':
    case 'revise-measure':
      return (
        <FormDrawer
          title={opened.act === 'add-measure' ? words.measure.add : words.measure.edit}
          onClose={onClose}
        >
          <MeasureForm
            detail={detail}
            measure={opened.act === 'add-measure' ? null : opened.measure}
            onDone={onClose}
            onCancel={onClose}
          />
        </FormDrawer>
      )
    case 'paste-measures':
      return (
        <Suspense>
          <PasteMeasures detail={detail} onClose={onClose} />
        </Suspense>
      )
    case 'remove-measure':
      return <RemoveMeasure detail={detail} measure={opened.measure} onClose={onClose} />
    case 'report-progress':
      return <ReportProgress detail={detail} measure={opened.measure} onClose={onClose} />
    case 'attach-evidence':
      return (
        <FormDrawer title={words.evidence.title} onClose={onClose}>
          <EvidenceForm detail={detail} measure={opened.measure} onDone={onClose} onCancel={onClose} />
        </FormDrawer>
      )
    case 'renew-evidence':
    case 'check-evidence':
      return <EvidenceForms act={opened.act} evidence={opened.evidence} detail={detail} onClose={onClose} />
    case 'withdraw-evidence':
      return <WithdrawEvidence detail={detail} evidence={opened.evidence} onClose={onClose} />
    case 'reopen-plan':
      return <ReopenPlan detail={detail} onClose={onClose} />
    case 'withdraw-claim':
      return <WithdrawClaim detail={detail} onClose={onClose} />
    case 'approve-plan':
      return <ApproveDecision {...decision} />
    case 'claim':
      return <ClaimDecision {...decision} />
    case 'sign':
    case 'close':
      return <PlainDecision act={opened.act} {...decision} />
    case 'accept':
      return <AcceptDecision {...decision} />
    case 'confirm':
    case 'not-confirm':
      return <SuperiorDecision act={opened.act} {...decision} />
    case 'announce':
      return <AnnounceDecision {...decision} />
    case 'receive-objection':
      return <ReceiveObjection {...decision} />
    case 'answer-objection':
      return <AnswerObjection objection={opened.objection} {...decision} />
    case 'return':
      return <ReturnDecision proposed={opened.missing} {...decision} />
    case 'verify':
      return (
        <VerifyDecision
          {...decision}
          onReturn={(missing) => {
            open({ act: 'return', missing })
          }}
        />
      )
  }
}

const FormDrawer = ({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) => (
  <Drawer open title={title} size={560} onClose={onClose}>
    {children}
  </Drawer>
)

const HandOut = ({ detail, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const { leadLeader, leadUnit, coUnits, handler, team, timeClass, deadline } = detail
  return (
    <HandOutDrawer
      problems={[detail]}
      feedbackOn={detail.feedbackOn}
      initial={{
        ...(leadLeader ? { leader: leadLeader.id } : {}),
        ...(leadUnit ? { unit: leadUnit.id } : {}),
        co: coUnits.map((it) => it.id),
        ...(handler ? { handler: handler.id } : {}),
        team: team.map((it) => it.id),
        ...(timeClass ? { timeClass } : {}),
        ...(deadline ? { deadline: deadline.current } : {}),
      }}
      onDone={onClose}
      onClose={onClose}
    />
  )
}

const ReportProgress = ({
  detail,
  measure: first,
  onClose,
}: {
  detail: ProblemDetail
  measure: string | null
  onClose: () => void
}) => {
  const { progress: words } = useProblemWords()
  const session = useSession().data
  const [measure, setMeasure] = useState(first)
  const mine = detail.measureList.filter(
    (it) => speakingUnits(session, unitsOfMeasure(detail, it.id)).length > 0,
  )
  const answered = detail.measureList.find((it) => it.id === measure)?.answers ?? []
  return (
    <FormDrawer title={words.title} onClose={onClose}>
      <Field label={words.of}>
        {(labelled) => (
          <Select
            {...labelled}
            value={measure ?? ''}
            options={[
              ...mine.map((it) => ({ value: it.id, label: it.text })),
              { value: '', label: words.whole },
            ]}
            onChange={(chosen: string) => {
              setMeasure(chosen === '' ? null : chosen)
            }}
          />
        )}
      </Field>
      <ProgressForm
        key={measure ?? 'whole'}
        problem={detail.id}
        measure={measure}
        units={speakingUnits(session, unitsOfMeasure(detail, measure))}
        manifestations={detail.manifestations}
        proves={answered.length > 0 ? answered : detail.manifestations.slice(0, 1).map((it) => it.id)}
        onDone={onClose}
        onCancel={onClose}
      />
    </FormDrawer>
  )
}
