import { Button, Popover, Select } from 'antd'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { documentKinds } from '#core/record/import/facts.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Page } from '../../ui/page.tsx'
import { ConfirmDrawer } from './confirm-drawer.tsx'
import { countsOf } from './draft-edits.ts'
import { flawsOf } from './draft-flaws.ts'
import { IssueList, issuesByProblem } from './issue-list.tsx'
import { ProposalPane } from './proposal-pane.tsx'
import { SavingLine, SavingTrouble } from './saving-line.tsx'
import { SourcePane } from './source-pane.tsx'
import { useDraft } from './use-draft.ts'
import { useDraftSaving } from './use-draft-saving.ts'
import { useLinkedPanes } from './use-linked-panes.ts'
import { useImportWords } from './words.ts'

const noSheets: NonNullable<Draft['sheets']> = []
const flawed = (problems: readonly DraftProblem[]): boolean => problems.some((it) => flawsOf(it).length > 0)

/** The source on the left, the proposal on the right, and what can be done with both. */
export const DraftEditor = ({ draft, columnsWay }: { draft: Draft; columnsWay: ReactNode }) => {
  const { words: terms } = useMessages()
  const importing = useImportWords()
  const words = importing.draft
  const { content, canUndo, edit, setKind, load, undo } = useDraft(draft)
  const saving = useDraftSaving(draft, content, load)
  const [confirming, setConfirming] = useState(false)
  const [listing, setListing] = useState(false)
  const source = useRef<HTMLDivElement>(null)
  const proposal = useRef<HTMLDivElement>(null)
  const panes = useLinkedPanes(source, proposal, content.problems)
  const counts = useMemo(() => countsOf(content.problems), [content.problems])
  const issuesOf = useMemo(
    () => issuesByProblem(content.problems, draft.issues),
    [content.problems, draft.issues],
  )
  const { fromSource, showLine } = panes
  const onSource = useCallback(
    (key: string) => {
      fromSource(key)
    },
    [fromSource],
  )
  return (
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
                onChange={setKind}
              />
            </label>
            <span>{words.counts(counts.problems, counts.measures, counts.leftOut)}</span>
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
            ) : (
              <span>{words.noIssues}</span>
            )}
            {columnsWay}
            <SavingLine state={saving.state} savedAt={saving.savedAt} />
          </span>
        }
        action={
          <>
            <Button disabled={!canUndo} onClick={undo}>
              {words.undo}
            </Button>
            <Button
              type="primary"
              disabled={counts.problems === 0 || flawed(content.problems) || saving.state === 'changed'}
              onClick={() => {
                setConfirming(true)
              }}
            >
              {words.confirm}
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
        <div className="panes">
          <SourcePane
            lines={draft.lines}
            sheets={draft.sheets ?? noSheets}
            problems={content.problems}
            issues={draft.issues}
            selected={panes.selected}
            paneRef={source}
            onSelect={onSource}
            edit={edit}
          />
          <ProposalPane
            problems={content.problems}
            issuesOf={issuesOf}
            selected={panes.selected}
            paneRef={proposal}
            onSelect={panes.fromProposal}
            edit={edit}
          />
        </div>
        {confirming ? (
          <ConfirmDrawer
            draft={draft}
            content={content}
            flush={saving.flush}
            onClose={() => {
              setConfirming(false)
            }}
          />
        ) : null}
      </Page>
    </div>
  )
}
