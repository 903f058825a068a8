import { Button, Popover, Select } from 'antd'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { documentKinds } from '#core/record/import/facts.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Page } from '../../ui/page.tsx'
import { CheckHints } from './check-hints.tsx'
import { ConfirmDrawer } from './confirm-drawer.tsx'
import { type Asking, type Desk, DeskContext } from './desk.ts'
import { DraftDialogs } from './draft-dialogs.tsx'
import { hasIssues, isSure, nextWhere, reviewOf } from './draft-issues.ts'
import { canMerge, countsOf, mergeWithPrevious, splitAt } from './draft-edits.ts'
import { flawsOf } from './draft-flaws.ts'
import { accept } from './draft-moves.ts'
import { IssueList } from './issue-list.tsx'
import { KindReason } from './kind-reason.tsx'
import { ProposalPane } from './proposal-pane.tsx'
import { ReviewBar } from './review-bar.tsx'
import { SavingLine, SavingTrouble } from './saving-line.tsx'
import { SourcePane } from './source-pane.tsx'
import { StepButtons } from './step-buttons.tsx'
import { useDraft } from './use-draft.ts'
import { type KeyAct, useDraftKeys } from './use-draft-keys.ts'
import { useDraftSaving } from './use-draft-saving.ts'
import { useFeedbackDay } from './use-feedback-day.ts'
import { useLinkedPanes } from './use-linked-panes.ts'
import { useProposals } from './use-proposals.ts'
import { useSelectionIn } from './use-selection-in.ts'
import { useDraftWords, useImportWords } from './words.ts'

const noSheets: NonNullable<Draft['sheets']> = []
const flawed = (problems: readonly DraftProblem[]): boolean => problems.some((it) => flawsOf(it).length > 0)

/** The source on the left, the proposal on the right, and what can be done with both. */
export const DraftEditor = ({ draft, columnsWay }: { draft: Draft; columnsWay: ReactNode }) => {
  const { words: terms } = useMessages()
  const importing = useImportWords()
  const words = importing.draft
  const draftWords = useDraftWords()
  const steps = useDraft(draft)
  const { content, edit, load } = steps
  const { problems } = content
  const saving = useDraftSaving(draft, content, load)
  const [confirming, setConfirming] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [asIs, setAsIs] = useState(false)
  const [listing, setListing] = useState(false)
  const source = useRef<HTMLDivElement>(null)
  const proposal = useRef<HTMLDivElement>(null)
  const proposals = useProposals(problems)
  const { inOrder } = proposals
  const panes = useLinkedPanes(source, proposal, problems)
  const { select, showLine, selected } = panes
  const chosen = useSelectionIn(source)
  const counts = useMemo(() => countsOf(problems), [problems])
  const feedbackOn = useFeedbackDay(draft)
  const review = useMemo(() => reviewOf(problems, draft, feedbackOn), [problems, draft, feedbackOn])

  const goTo = (key: string | null) => {
    if (key !== null) select(key, 'keys')
  }
  const nextIssue = (from: string | null): string | null =>
    nextWhere(inOrder, from, (it) => hasIssues(it, review.issues))
  const acceptAndGo = (key: string) => {
    edit('accept', (all) => accept(all, new Set([key]), true))
    goTo(nextIssue(key) ?? nextWhere(inOrder, key, (it) => !it.accepted))
  }
  const acceptAll = () => {
    const sure = problems.filter((it) => isSure(it, review.issues)).map((it) => it.key)
    edit('accept-all', (all) => accept(all, new Set(sure), true))
  }

  const latest = useRef({ acceptAndGo })
  useEffect(() => {
    latest.current = { acceptAndGo }
  })
  const desk = useMemo<Desk>(
    () => ({
      edit,
      ask: setAsking,
      select: (key) => {
        select(key, 'keys')
      },
      showLine,
      accept: (key) => {
        latest.current.acceptAndGo(key)
      },
    }),
    [edit, select, showLine],
  )

  const confirmable = counts.problems > 0 && !flawed(problems) && saving.state !== 'changed'
  const confirm = () => {
    // Asked once: whoever has said «as it is» is believed.
    if (!asIs && problems.some((it) => hasIssues(it, review.issues))) setAsking({ what: 'unlooked' })
    else setConfirming(true)
  }
  const byKey = (act: KeyAct) => {
    const at = inOrder.findIndex((it) => it.key === selected)
    switch (act) {
      case 'next':
        goTo(inOrder[at + 1]?.key ?? (at === -1 ? (inOrder[0]?.key ?? null) : null))
        return
      case 'previous':
        goTo(inOrder[Math.max(0, at - 1)]?.key ?? null)
        return
      case 'issue':
        goTo(nextIssue(selected))
        return
      case 'acceptAll':
        acceptAll()
        return
      case 'split':
        if (chosen) {
          edit('split', (all) => splitAt(all, chosen.place, chosen.text))
          document.getSelection()?.removeAllRanges()
        }
        return
      case 'undo':
        steps.undo()
        return
      case 'redo':
        steps.redo()
        return
      case 'find':
        proposal.current?.parentElement?.querySelector<HTMLInputElement>('.pane-search input')?.focus()
        return
      case 'confirm':
        if (confirmable) confirm()
        return
      case 'help':
        setAsking({ what: 'keys' })
        return
      case 'accept':
      case 'leaveOut':
      case 'merge':
      case 'mend':
        // What one does not see is shown first, and only then acted on.
        if (selected === null || at === -1 || panes.bringBack()) return
        if (act === 'accept') acceptAndGo(selected)
        else if (act === 'leaveOut') setAsking({ what: 'leave-out', key: selected })
        else if (act === 'merge') {
          if (canMerge(problems, selected)) edit('merge', (all) => mergeWithPrevious(all, selected))
        } else proposal.current?.querySelector<HTMLElement>('.card-title .as-text')?.click()
    }
  }
  useDraftKeys(byKey, !confirming && asking === null)

  return (
    <DeskContext value={desk}>
      <div className="draft-page">
        <Page
          title={draft.title ?? draft.fileName}
          lead={
            <span className="draft-lead">
              <label>
                <span className="only-read">{words.kind}</span>
                <Select
                  size="small"
                  aria-label={words.kind}
                  value={content.kind}
                  options={documentKinds.map((kind) => ({ value: kind, label: terms.documentKinds[kind] }))}
                  onChange={steps.setKind}
                />
              </label>
              <KindReason draft={draft} kind={content.kind} />
              {draft.issues.length > 0 ? (
                <Popover
                  trigger="click"
                  open={listing}
                  onOpenChange={setListing}
                  placement="bottomLeft"
                  title={words.issuesTitle}
                  content={
                    <IssueList
                      issues={draft.issues}
                      sheets={draft.sheets ?? noSheets}
                      onShow={(line) => {
                        setListing(false)
                        showLine(line)
                      }}
                    />
                  }
                >
                  <button type="button" className="plain">
                    {words.issues(draft.issues.length)}
                  </button>
                </Popover>
              ) : null}
              {columnsWay}
              <button
                type="button"
                className="plain"
                title="?"
                onClick={() => {
                  setAsking({ what: 'keys' })
                }}
              >
                {draftWords.keys.button}
              </button>
              <SavingLine state={saving.state} savedAt={saving.savedAt} />
            </span>
          }
          action={
            <>
              <StepButtons steps={steps} onShow={goTo} />
              <Button
                type="primary"
                title={draftWords.withKey(words.confirm, 'c')}
                aria-keyshortcuts="c"
                disabled={!confirmable}
                onClick={confirm}
              >
                {words.confirm} <kbd aria-hidden="true">c</kbd>
              </Button>
            </>
          }
        >
          <SavingTrouble
            state={saving.state}
            error={saving.error}
            onTheirs={() => void saving.takeTheirs()}
            onMine={() => void saving.keepMine()}
          />
          <ReviewBar
            counts={words.counts(counts.problems, counts.measures, counts.leftOut)}
            review={review}
            onAcceptAll={acceptAll}
            onNext={() => {
              goTo(nextIssue(selected))
            }}
          >
            <CheckHints draft={draft} onShow={showLine} />
          </ReviewBar>
          <div className="panes">
            <SourcePane
              lines={draft.lines}
              sheets={draft.sheets ?? noSheets}
              problems={problems}
              issues={draft.issues}
              selected={selected}
              wantedLine={panes.wantedLine}
              chosen={chosen}
              paneRef={source}
              onSelect={useCallback(
                (key: string) => {
                  select(key, 'source')
                },
                [select],
              )}
              edit={edit}
            />
            <ProposalPane
              problems={problems}
              review={review}
              selected={selected}
              paneRef={proposal}
              shown={proposals}
              onSelect={useCallback(
                (key: string | null) => {
                  select(key, 'proposal')
                },
                [select],
              )}
            />
          </div>
          <DraftDialogs
            asking={asking}
            problems={problems}
            review={review}
            onClose={() => {
              setAsking(null)
            }}
            onLook={() => {
              goTo(nextIssue(null))
            }}
            onConfirm={() => {
              setAsIs(true)
              setConfirming(true)
            }}
            afterLeaving={(key) => {
              const at = inOrder.findIndex((it) => it.key === key)
              goTo((inOrder[at + 1] ?? inOrder[at - 1])?.key ?? null)
            }}
          />
          {confirming ? (
            <ConfirmDrawer
              draft={draft}
              content={content}
              flush={saving.flush}
              seenVersion={saving.seenVersion}
              onClose={() => {
                setConfirming(false)
              }}
            />
          ) : null}
        </Page>
      </div>
    </DeskContext>
  )
}
