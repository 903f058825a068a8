import { useCallback, useMemo, useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import {
  columnsTaken,
  type PastedMeasure,
  pastedMeasures,
  unknownNames,
} from '#core/rules/importing/pasted-measures.ts'
import { whoIsMeant } from '#core/rules/importing/who-is-meant.ts'
import { isGroup } from '#core/rules/organisation/unit-kinds.ts'
import { act } from '../../../api/call.ts'
import { useSession } from '../../../api/query.ts'
import { usePastedTable } from '../../../ui/use-pasted-table.ts'
import { useRun } from '../../lists/run-bulk.ts'
import { useKept } from '../kept.ts'
import { unanswered } from '../measure-form.tsx'
import type { Meant } from './unknown-names.tsx'

/** What is sent under one id never becomes another measure: the id of a row is all that it says. */
type Ready = { id: string; measure: PastedMeasure }

/** Rows of a paste as measures of a problem, and adding those that can be added. */
export const usePasting = (given: ProblemDetail, organisation: Organisation | undefined) => {
  const today = useSession().data?.today ?? ''
  // What it is held against does not change under the hand while rows are being added.
  const [detail] = useState(given)
  const kept = useKept(`${detail.id}.measures.pasted`)
  const pasted = usePastedTable(kept.text, columnsTaken)
  const { table, columns } = pasted
  const [meant, setMeant] = useState<Meant>(new Map())
  const [answers, setAnswers] = useState(() => unanswered(detail))
  // Work is handed to no group.
  const units = useMemo(() => organisation?.units.filter((it) => !isGroup(it.kind)) ?? [], [organisation])
  const who = useMemo(() => whoIsMeant(units, []), [units])
  const measures = useMemo(
    () =>
      pastedMeasures(table.rows, columns, {
        ...{ today, feedbackOn: detail.feedbackOn, deadline: detail.deadline?.current ?? null },
        leadUnit: detail.leadUnit?.id ?? null,
        standing: detail.measureList.map((it) => it.text),
        manifestations: detail.manifestations,
        meant: (name) => {
          const known = who.unit(name)
          return known === null ? (meant.get(name) ?? null) : [known]
        },
      }),
    [table, columns, today, detail, who, meant],
  )
  const send = useCallback(
    ({ measure }: Ready, actId: string) => {
      const { text, goal, deadline, units: ids, answers: named } = measure
      const told = { problem: detail.id, text, goal, deadline, units: ids, proof: null }
      return act('add-measure', { ...told, answers: named ?? answers }, actId)
    },
    [detail, answers],
  )
  const { outcomes, running, run, stop } = useRun(send)
  const rows = measures.map((it): Ready => ({ id: JSON.stringify([it, answers]), measure: it }))
  const able = rows.filter((it) => it.measure.flaws.length === 0)
  const left = able.filter((it) => outcomes.get(it.id)?.kind !== 'done')
  const count = (kind: 'done' | 'refused') => able.filter((it) => outcomes.get(it.id)?.kind === kind).length
  return {
    ...{ detail, kept, pasted, units, meant, answers, setAnswers, rows, able, left, outcomes },
    ...{ running, stop, done: count('done'), refused: count('refused') },
    names: unknownNames(measures),
    /** `ids` null: the name is asked for again. */
    say: (name: string, ids: readonly string[] | null) => {
      const next = new Map(meant)
      if (ids === null) next.delete(name)
      else next.set(name, ids)
      setMeant(next)
    },
    /** Those that were refused are tried again with those that are left. */
    add: () => void run(left),
  }
}
