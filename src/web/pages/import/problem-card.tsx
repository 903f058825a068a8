import { Button } from 'antd'
import { useId, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { useDesk } from './desk.ts'
import { IssueLines } from './issue-lines.tsx'
import type { Issue } from './draft-issues.ts'
import { addManifestation, addMeasure, mend, mergeWithPrevious, moveToAspect } from './draft-edits.ts'
import { flawsOf } from './draft-flaws.ts'
import { accept, lowerProblem, moveProblem } from './draft-moves.ts'
import { DutyLines } from './duty-lines.tsx'
import { HeadingChoice } from './heading-choice.tsx'
import { ManifestationLines, MeasureLines } from './part-lines.tsx'
import type { Around, Standing } from './proposal-row.tsx'
import { ToldLines } from './told-lines.tsx'
import { ToldText } from './told-text.tsx'
import { useDraftWords, useImportWords } from './words.ts'

/** What else can be done to a problem, unfolded in its place. */
const MoreActs = ({ problem, around }: { problem: DraftProblem; around: Around }) => {
  const words = useDraftWords()
  const read = useImportWords().draft
  const { edit } = useDesk()
  const { key } = problem
  const acts = [
    {
      label: words.up,
      may: around.up,
      act: () => {
        edit('move', (all) => moveProblem(all, key, -1))
      },
    },
    {
      label: words.down,
      may: around.down,
      act: () => {
        edit('move', (all) => moveProblem(all, key, 1))
      },
    },
    {
      label: words.lower,
      may: around.lowerable,
      act: () => {
        edit('lower', (all) => lowerProblem(all, key))
      },
    },
    {
      label: read.addManifestation,
      may: true,
      act: () => {
        edit('add', (all) => addManifestation(all, key, '', null))
      },
    },
    {
      label: read.addMeasure,
      may: true,
      act: () => {
        edit('add', (all) => addMeasure(all, key))
      },
    },
  ]
  return (
    <div className="more-acts">
      {acts
        .filter((it) => it.may)
        .map(({ label, act }) => (
          <button key={label} type="button" className="plain" onClick={act}>
            {label}
          </button>
        ))}
    </div>
  )
}

/** All of one problem: read beside its source, mended where it stands, accepted or left out. */
export const ProblemCard = ({
  problem,
  standing,
  issues,
  around,
}: {
  problem: DraftProblem
  standing: Standing
  issues: readonly Issue[]
  around: Around
}) => {
  const words = useDraftWords()
  const read = useImportWords().draft
  const { edit, ask, accept: acceptAndGo } = useDesk()
  const { key, shortTitle } = problem
  const [shortLength, setShortLength] = useState<number | null>(null)
  const [more, setMore] = useState(false)
  const moreId = useId()
  const flaws = flawsOf(problem)
  const said = (part: string): string | null => {
    const flaw = flaws.find((it) => it.part === part)
    return flaw ? (flaw.why === 'empty' ? read.flawEmpty : read.flawLong(flaw.most)) : null
  }
  return (
    <div className="card">
      <div className="card-acts">
        {standing === 'accepted' ? (
          <Button
            size="small"
            onClick={() => {
              edit('unaccept', (all) => accept(all, new Set([key]), false))
            }}
          >
            {words.unaccept}
          </Button>
        ) : (
          <Button
            size="small"
            type="primary"
            title={words.withKey(words.keys.accept, 'a')}
            onClick={() => {
              acceptAndGo(key)
            }}
          >
            {words.accept} <kbd>a</kbd>
          </Button>
        )}
        <Button
          size="small"
          title={words.withKey(words.keys.leaveOut, 'x')}
          onClick={() => {
            ask({ what: 'leave-out', key })
          }}
        >
          {words.leaveOut} <kbd>x</kbd>
        </Button>
        {around.mergeable ? (
          <Button
            size="small"
            title={words.withKey(words.keys.merge, 'm')}
            onClick={() => {
              edit('merge', (all) => mergeWithPrevious(all, key))
            }}
          >
            {words.merge} <kbd>m</kbd>
          </Button>
        ) : null}
        <Button
          size="small"
          type="text"
          aria-expanded={more}
          aria-controls={moreId}
          onClick={() => {
            setMore(!more)
          }}
        >
          {words.more}
        </Button>
      </div>
      <div id={moreId}>{more ? <MoreActs problem={problem} around={around} /> : null}</div>
      <IssueLines issues={issues} />
      <ToldText
        className="card-title"
        label={read.problemTitle}
        lines
        value={problem.title}
        flaw={said('title')}
        onCommit={(title) => {
          edit('mend', (all) => mend(all, key, { title }))
        }}
      />
      <dl className="told-list">
        <dt>{read.shortTitle}</dt>
        <dd>
          <ToldText
            label={read.shortTitle}
            value={shortTitle}
            flaw={said('shortTitle')}
            onTyped={(text) => {
              setShortLength(text.trim().length)
            }}
            onCommit={(typed) => {
              edit('mend', (all) => mend(all, key, { shortTitle: typed.trim() }))
            }}
            beside={
              <span className={(shortLength ?? shortTitle.length) > 14 ? 'late' : 'soft'}>
                {read.shortCount(shortLength ?? shortTitle.length)}
              </span>
            }
          />
        </dd>
        <dt>{read.marker}</dt>
        <dd>
          <ToldText
            label={read.marker}
            value={problem.marker ?? ''}
            empty={words.none}
            onCommit={(typed) => {
              const marker = typed.trim() === '' ? null : typed.trim()
              edit('mend', (all) => mend(all, key, { marker }))
            }}
          />
        </dd>
        <HeadingChoice
          label={read.aspect}
          value={problem.aspect}
          headings={around.aspects}
          newLabel={read.newAspect}
          onChoose={(aspect) => {
            if (aspect) edit('move', (all) => moveToAspect(all, key, aspect))
          }}
        />
        {problem.group === null && around.groups.length === 0 && !more ? null : (
          <HeadingChoice
            label={read.group}
            value={problem.group}
            headings={around.groups}
            without={read.noGroup}
            newLabel={read.newGroup}
            onChoose={(group) => {
              edit('move', (all) => mend(all, key, { group }))
            }}
          />
        )}
        <DutyLines problem={problem} unfolded={more} />
        <ToldLines problem={problem} />
      </dl>
      <ManifestationLines problem={problem} flaws={flaws} />
      <MeasureLines problem={problem} flaws={flaws} />
    </div>
  )
}
