import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type ComparedRow, type Comparison, chooseRows, compareDraft } from '#contract/comparison.ts'
import { call } from '../../api/call.ts'
import { asRefusal } from '../../api/refusal.ts'
import { type NameAsked, chosenIn, keeping, meantBy, nameKey, showsTheSame } from './compare-choices.ts'

type State = {
  shown: Comparison
  /** Keys of rows that were chosen in and not saved yet; names likewise. */
  chosen: ReadonlySet<string>
  named: ReadonlySet<string>
  /** Everybody who was named on this page. */
  names: ReadonlyMap<string, NameAsked>
  /** What was chosen shows its effect only when it has been compared again. */
  stale: boolean
  phase: 'quiet' | 'saving' | 'failed'
  told: 'ledger' | 'draft' | null
  error: unknown
}

const quiet = 700
const retryAfter = 5_000
const nothing: ReadonlySet<string> = new Set()
const joined = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b])

/**
 * A comparison with what is chosen in it. Choices are saved in the draft a moment after the last; where the draft or the
 * ledger changed meanwhile it is compared again, and the choices stay.
 */
export const useComparison = (loaded: Comparison) => {
  const [state, setState] = useState<State>({
    ...{ shown: loaded, chosen: nothing, named: nothing, names: new Map<string, NameAsked>() },
    ...{ stale: false, phase: 'quiet', told: null, error: null },
  })
  // What a save that is on its way goes by.
  const now = useRef(state)
  const put = useCallback((change: Partial<State>) => {
    now.current = { ...now.current, ...change }
    setState(now.current)
  }, [])
  const running = useRef<Promise<boolean> | null>(null)
  const { id } = loaded.draft
  const round = loaded.round.id

  const compareAgain = useCallback(async (): Promise<Comparison> => {
    const fresh = await call(compareDraft, { params: { id }, query: { round } })
    const { shown, chosen } = now.current
    put({ shown: keeping(fresh, shown, chosen) })
    return fresh
  }, [id, round, put])

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { shown, chosen, named, names, stale } = now.current
    if (chosen.size === 0 && named.size === 0 && !stale) return true
    const rows = shown.rows
      .filter((it) => chosen.has(it.key))
      .map((it) => ({ key: it.key, match: chosenIn(it) }))
    const said = [...names].filter(([key]) => named.has(key)).map(([, it]) => meantBy(it))
    put({ chosen: nothing, named: nothing, stale: false, phase: 'saving' })
    try {
      const body = { version: shown.draft.version, rows, names: said }
      const { version } = await call(chooseRows, { params: { id }, body })
      put({ shown: { ...now.current.shown, draft: { ...now.current.shown.draft, version } } })
      if (stale) await compareAgain()
      put({ phase: 'quiet', error: null })
      return now.current.chosen.size === 0 && now.current.named.size === 0
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      put({
        chosen: joined(now.current.chosen, chosen),
        named: joined(now.current.named, named),
        ...{ stale: true, phase: 'failed', error: refusal },
      })
      if (refusal.code !== 'draft-changed') return false
      await compareAgain()
      put({ phase: 'quiet', told: 'draft', error: null })
      return false
    }
  }, [id, put, compareAgain])

  /** Saves what is not saved yet; false where it could not be, or where there is more by now. */
  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current
    running.current = saveOnce().catch((thrown: unknown) => {
      put({ phase: 'failed', error: asRefusal(thrown) })
      return false
    })
    const done = await running.current
    running.current = null
    return done
  }, [saveOnce, put])

  const { chosen, named, stale, phase } = state
  const open = chosen.size > 0 || named.size > 0 || stale
  useEffect(() => {
    if ((chosen.size === 0 && named.size === 0 && !stale) || phase === 'saving') return undefined
    const timer = setTimeout(() => void flush(), phase === 'failed' ? retryAfter : stale ? 0 : quiet)
    return () => {
      clearTimeout(timer)
    }
  }, [chosen, named, stale, phase, flush])
  useLeaving(now, flush)

  /** Chooses in some rows; `again` where the choice shows its effect only when compared again. */
  const choose = useCallback(
    (keys: ReadonlySet<string>, step: (row: ComparedRow) => ComparedRow, again = false) => {
      const { shown, chosen: before } = now.current
      const touched = new Set<string>()
      const rows = shown.rows.map((row) => {
        if (!keys.has(row.key)) return row
        const next = step(row)
        if (next !== row) touched.add(row.key)
        return next
      })
      if (touched.size === 0) return
      put({
        shown: { ...shown, rows },
        chosen: joined(before, touched),
        stale: now.current.stale || again,
      })
    },
    [put],
  )
  const name = useCallback(
    (it: NameAsked) => {
      const key = nameKey(it)
      put({
        names: new Map([...now.current.names, [key, it]]),
        named: joined(now.current.named, new Set([key])),
        stale: true,
      })
    },
    [put],
  )
  /** The hash to confirm with, once the ledger was found to be as it is shown; null where it was not, and that is told. */
  const readyHash = useCallback(async (): Promise<string | null> => {
    if (!(await flush())) return null
    const { shown } = now.current
    const fresh = await compareAgain()
    if (showsTheSame(shown, fresh)) return fresh.compared
    put({ told: 'ledger' })
    return null
  }, [flush, compareAgain, put])
  const tellChanged = useCallback(async () => {
    await compareAgain()
    put({ told: 'ledger' })
  }, [compareAgain, put])
  return { ...state, isOpen: open, choose, name, flush, readyHash, tellChanged }
}

/** Leaving the page saves at once; closing the window asks first. */
const useLeaving = (now: RefObject<State>, flush: () => Promise<boolean>) => {
  useEffect(
    () => () => {
      if (isUnsaved(now.current)) void flush()
    },
    [now, flush],
  )
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved(now.current)) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
    }
  }, [now])
}

const isUnsaved = ({ chosen, named }: State): boolean => chosen.size > 0 || named.size > 0
