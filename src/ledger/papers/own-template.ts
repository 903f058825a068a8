import type { TemplateKind } from '#contract/templates.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import type { Paper } from '#core/rules/report/paper.ts'
import { templateFields } from '#core/rules/report/template-fields.ts'
import type { DocxJob } from '#ledger/papers/write-docx.ts'
import { Refused } from '#ledger/refusals.ts'
import { redHeadFaults } from '#office/docx/template/into-red-head.ts'
import { templateFaults } from '#office/docx/template/template-faults.ts'

/** A form of the office's own: what it is and its bytes. */
export type OwnTemplate = { kind: TemplateKind; bytes: Uint8Array }

/** @throws Refused `template-faults` with what is wrong and where */
export const refuseFaulty = (kind: TemplateKind, bytes: Uint8Array): void => {
  const faults = kind === 'template' ? templateFaults(bytes) : redHeadFaults(bytes)
  if (faults.length > 0) throw new Refused('template-faults', { faults })
}

/** What is to be written: the paper as it is, or in the office's own form. */
export const docxJob = (
  frozen: FrozenRound,
  paper: Paper,
  own: OwnTemplate | undefined,
  address: string | undefined,
): DocxJob => {
  if (own === undefined) return { form: 'standard', paper, address }
  return own.kind === 'red-head'
    ? { form: 'red-head', file: own.bytes, paper, address }
    : { form: 'template', file: own.bytes, data: templateFields(frozen, paper) }
}
