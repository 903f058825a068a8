import '../../ui/fields.css'
import './problem.css'
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router'
import { type ReactElement, Suspense, lazy, useEffect, useState } from 'react'
import { type ProblemDetail, showProblem } from '#contract/problems.ts'
import { useRead } from '../../api/query.ts'
import { closeoutFormAddress, paths, sheetAddress } from '../../paths.ts'
import { DayShown, Deadline } from '../../ui/days.tsx'
import { Light } from '../../ui/light.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Loaded, Loading } from '../../ui/states.tsx'
import { TakeMenu } from '../../ui/take-menu.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { Decisions } from './closeout/decisions.tsx'
import { CoursePanel } from './course/course-panel.tsx'
import { EvidenceList } from './evidence/evidence-list.tsx'
import { Found } from './found.tsx'
import { Measures } from './measures.tsx'
import { Missing } from './missing.tsx'
import type { ProblemPageSearch } from './past/day-search.ts'
import { type Opened, may, openedFrom } from './opened.ts'
import { Way } from './closeout/way.tsx'
import { WhatNow } from './what-now.tsx'
import { WhoAnswers } from './who-answers.tsx'
import { usePlansWords } from '../plans/words.ts'
import { usePaperWords } from '../papers/words.ts'
import { useProblemWords } from './words.ts'

const Objections = lazy(async () => ({ default: (await import('./closeout/objections.tsx')).Objections }))
const WorkPanel = lazy(async () => ({ default: (await import('../shares/work-panel.tsx')).WorkPanel }))
const SupervisionOfProblem = lazy(async () => ({
  default: (await import('../supervision/of-problem.tsx')).SupervisionOfProblem,
}))
const MeetingsOfProblem = lazy(async () => ({
  default: (await import('../meetings/of-problem.tsx')).MeetingsOfProblem,
}))
const PlanVersions = lazy(async () => ({ default: (await import('./past/plan-versions.tsx')).PlanVersions }))
const HandedOver = lazy(async () => ({ default: (await import('./handed-over.tsx')).HandedOver }))
const LightPanel = lazy(async () => ({ default: (await import('./lights/light-panel.tsx')).LightPanel }))
const History = lazy(async () => ({ default: (await import('./past/history.tsx')).History }))
const PastDay = lazy(async () => ({ default: (await import('./past/past-day.tsx')).PastDay }))
const OpenForm = lazy(async () => ({ default: (await import('./open-form.tsx')).OpenForm }))

/** One problem on one page: what was found, who answers, where it stands, what is missing, what I can do now. */
export const ProblemPage = (): ReactElement => {
  const { problem: id } = useParams({ from: paths.problem }) as { problem: string }
  return <OneProblem key={id} id={id} />
}

/** Going from day to day, the day before stays until the next is there. */
const OneProblem = ({ id }: { id: string }) => {
  const { on }: ProblemPageSearch = useSearch({ from: paths.problem })
  const read = useRead(showProblem, { params: { id }, query: { on } }, { keep: true })
  const again = async (): Promise<ProblemDetail | null> => (await read.refetch()).data ?? null
  return (
    <Loaded of={read} lines={14}>
      {(detail) => (
        <DayShown value={detail.asOf}>
          <Problem key={`${detail.id}${detail.asOf ?? ''}`} detail={detail} again={again} />
        </DayShown>
      )}
    </Loaded>
  )
}

const Problem = ({
  detail,
  again,
}: {
  detail: ProblemDetail
  again: () => Promise<ProblemDetail | null>
}) => {
  const words = useProblemWords()
  const papers = usePaperWords()
  // Whoever comes by a link to a form finds it open, if they may do it.
  const asked: ProblemPageSearch = useSearch({ from: paths.problem })
  const [opened, setOpened] = useState<Opened | null>(() => openedFrom(detail, asked))
  const { hash } = useLocation()
  // What was found in a search stands on the page only once the problem was read.
  useEffect(() => {
    if (hash !== '') void import('./lead-to.ts').then((it) => it.leadTo(hash))
  }, [hash])
  // Of a past day only what the facts of the problem tell: nothing to do, and no papers of today.
  const past = detail.asOf !== null
  return (
    <Page
      title={detail.shortTitle}
      action={
        past ? null : (
          <TakeMenu
            label={papers.sheet}
            items={[
              { label: papers.sheetDocx, address: sheetAddress(detail.id, 'docx') },
              { label: papers.sheetPdf, address: sheetAddress(detail.id, 'pdf') },
              { label: papers.formDocx, address: closeoutFormAddress(detail.id, 'docx') },
              { label: papers.formXlsx, address: closeoutFormAddress(detail.id, 'xlsx') },
            ]}
          />
        )
      }
      lead={
        <span className="problem-lead">
          <Link to={paths.problems} search={{ round: detail.round.id }}>
            {words.back}
          </Link>
          <span className="number">{detail.number}</span>
          <StepTag step={detail.step} />
          <Light light={detail.light} />
          <Deadline
            deadline={detail.deadline}
            longTerm={detail.timeClass === 'long-term'}
            over={detail.step === 'closed' || detail.step === 'ended'}
          />
        </span>
      }
    >
      {detail.asOf === null ? null : (
        <Suspense fallback={<Loading lines={2} />}>
          <PastDay detail={detail} on={detail.asOf} />
        </Suspense>
      )}
      <Way detail={detail} />
      <div className="problem-columns">
        <div className="problem-main">
          <Found detail={detail} />
          <Decisions detail={detail} />
          {detail.objections.length === 0 ? null : (
            <Suspense>
              <Objections detail={detail} open={setOpened} />
            </Suspense>
          )}
          <Measures detail={detail} open={setOpened} />
          {past ? null : (
            <Suspense>
              <WorkPanel detail={detail} />
            </Suspense>
          )}
          {past ? null : (
            <Suspense>
              <MeetingsOfProblem
                problem={detail.id}
                draft={
                  may(detail.options, 'add-measure')
                    ? () => {
                        setOpened({ act: 'add-measure' })
                      }
                    : null
                }
              />
            </Suspense>
          )}
          {past ? null : (
            <Suspense>
              <SupervisionOfProblem problem={detail.id} />
            </Suspense>
          )}
          <CoursePanel detail={detail} />
          <Suspense>
            <LightPanel detail={detail} />
          </Suspense>
          <EvidenceList detail={detail} open={setOpened} />
          {past ? null : <PlanVersionsPanel problem={detail.id} version={detail.plan.version} />}
          <Suspense fallback={<Loading lines={5} />}>
            <History detail={detail} />
          </Suspense>
        </div>
        <div className="problem-side">
          {past ? null : <WhatNow detail={detail} open={setOpened} />}
          <Missing detail={detail} open={setOpened} />
          <WhoAnswers detail={detail} open={setOpened} />
          {past ? null : (
            <Suspense>
              <HandedOver problem={detail.id} />
            </Suspense>
          )}
        </div>
      </div>
      <Suspense>
        {opened === null ? null : (
          <OpenForm
            // Another form begins anew: with what is on the page now.
            key={JSON.stringify(opened)}
            detail={detail}
            opened={opened}
            open={setOpened}
            again={again}
            onClose={() => {
              setOpened(null)
            }}
          />
        )}
      </Suspense>
    </Page>
  )
}

/** Folded: what each approved version said is asked for seldom. */
const PlanVersionsPanel = ({ problem, version }: { problem: string; version: number }) => {
  const { versions } = usePlansWords()
  if (version === 0) return null
  return (
    <Panel>
      <Fold line={`${versions.title} (${String(version)})`}>
        <Suspense fallback={<Loading lines={3} />}>
          <PlanVersions problem={problem} />
        </Suspense>
      </Fold>
    </Panel>
  )
}
