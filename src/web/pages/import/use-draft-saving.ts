import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Draft, type DraftProblem, showDraft } from '#contract/drafts.ts'
import { mendDraft } from '#contract/mend-draft.ts'
import { call } from '../../api/call.ts'
import { asRefusal } from '../../api/refusal.ts'
import { clockTime } from '../../clock.ts'
import { flawsOf } from './draft-flaws.ts'
import type { DraftContent } from './use-draft.ts'

/** `unfit`: something is empty or too long; `changed`: somebody else saved another version meanwhile. */
export type SavingState = 'saved' | 'pending' | 'saving' | 'failed' | 'unfit' | 'changed'

const quiet = 900
const retryAfter = 5_000

/** Only what is not on the desk yet is sent: a list of thousands is saved as fast as one of ten. */
const mendedSince = (kept: readonly DraftProblem[], now: readonly DraftProblem[]) => {
  const known = new Set(kept)
  const asBefore = kept.length === now.length && kept.every((it, at) => it.key === now[at]?.key)
  return {
    problems: now.filter((it) => !known.has(it)),
    order: asBefore ? null : now.map((it) => it.key),
  }
}

/**
 * Keeps what is edited on the desk: a moment after the last change, one save at a time, each on the version it was made
 * on. Where somebody else saved meanwhile nothing is overwritten until a person says so.
 */
export const useDraftSaving = (
  draft: Draft,
  content: DraftContent,
  load: (content: DraftContent) => void,
) => {
  const [phase, setPhase] = useState<'quiet' | 'saving' | 'failed' | 'changed'>('quiet')
  const [kept, setKept] = useState(content)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  // What a save that is on its way goes by: the newest content, and what the desk has.
  const now = useRef({ content, kept: content, version: draft.version })
  const running = useRef<Promise<boolean> | null>(null)
  const unfit = useMemo(() => content.problems.some((it) => flawsOf(it).length > 0), [content])

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { content: sent, version } = now.current
    if (sent === now.current.kept) return true
    setPhase('saving')
    try {
      const mended = mendedSince(now.current.kept.problems, sent.problems)
      const saved = await call(mendDraft, {
        params: { id: draft.id },
        body: { version, kind: sent.kind, ...mended },
      })
      now.current = { ...now.current, version: saved.version, kept: sent }
      setKept(sent)
      setSavedAt(clockTime())
      setError(null)
      setPhase('quiet')
      return now.current.content === sent
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      setError(refusal)
      setPhase(refusal.code === 'draft-changed' ? 'changed' : 'failed')
      return false
    }
  }, [draft.id])

  /** Saves what is not saved yet; false where it could not be. */
  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current
    running.current = saveOnce()
    const done = await running.current
    running.current = null
    return done
  }, [saveOnce])

  useEffect(() => {
    now.current = { ...now.current, content }
    if (content === kept || unfit || phase === 'changed' || phase === 'saving') return undefined
    const timer = setTimeout(() => void flush(), phase === 'failed' ? retryAfter : quiet)
    return () => {
      clearTimeout(timer)
    }
  }, [content, kept, phase, unfit, flush])
  useLeaving(now, flush)

  const theirs = async (): Promise<Draft | null> => {
    try {
      return await call(showDraft, { params: { id: draft.id } })
    } catch (thrown) {
      setError(asRefusal(thrown))
      return null
    }
  }
  const takeTheirs = async () => {
    const found = await theirs()
    if (!found) return
    const loaded = { kind: found.kind, problems: found.problems }
    now.current = { content: loaded, kept: loaded, version: found.version }
    load(loaded)
    setKept(loaded)
    setError(null)
    setPhase('quiet')
  }
  const keepMine = async () => {
    const found = await theirs()
    if (!found) return
    // All of it goes over theirs, not only what was mended here.
    now.current = {
      ...now.current,
      version: found.version,
      kept: { kind: found.kind, problems: found.problems },
    }
    await flush()
  }
  const state: SavingState =
    phase !== 'quiet' ? phase : content === kept ? 'saved' : unfit ? 'unfit' : 'pending'
  /** The version that lies on the desk, as far as this page has seen. */
  const seenVersion = () => now.current.version
  return { state, savedAt, error, flush, seenVersion, takeTheirs, keepMine }
}

/** Leaving the page saves at once; closing the window asks first. */
const useLeaving = (
  now: RefObject<{ content: DraftContent; kept: DraftContent }>,
  flush: () => Promise<boolean>,
) => {
  useEffect(
    () => () => {
      const { content } = now.current
      if (content.problems.every((it) => flawsOf(it).length === 0)) void flush()
    },
    [now, flush],
  )
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (now.current.content !== now.current.kept) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
    }
  }, [now])
}
