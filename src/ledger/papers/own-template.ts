import type { TemplateKind } from '#contract/templates.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import type { Paper } from '#core/rules/report/paper.ts'
import { templateFields } from '#core/rules/report/template-fields.ts'
import { Refused } from '#ledger/refusals.ts'
import { type TemplateFault, UnusableTemplate } from '#office/docx/template/fault.ts'
import { fillTemplate } from '#office/docx/template/fill-template.ts'
import { intoRedHead, redHeadFaults } from '#office/docx/template/into-red-head.ts'
import { templateFaults } from '#office/docx/template/template-faults.ts'

export type OwnTemplate = { kind: TemplateKind; bytes: Uint8Array }

const faultyRefusal = (faults: readonly TemplateFault[]): Refused =>
  new Refused('template-faults', { faults: faults.map((it) => ({ ...it })) })

/** @throws Refused `template-faults` with what is wrong and where */
export const refuseFaulty = (kind: TemplateKind, bytes: Uint8Array): void => {
  const faults = kind === 'template' ? templateFaults(bytes) : redHeadFaults(bytes)
  if (faults.length > 0) throw faultyRefusal(faults)
}

/** A paper in the office's own form, .docx. @throws Refused `template-faults` */
export const inOwnTemplate = async (
  { kind, bytes }: OwnTemplate,
  frozen: FrozenRound,
  paper: Paper,
): Promise<Uint8Array> => {
  try {
    return kind === 'template'
      ? await fillTemplate(bytes, templateFields(frozen, paper))
      : await intoRedHead(bytes, paper)
  } catch (error) {
    if (error instanceof UnusableTemplate) throw faultyRefusal(error.faults)
    throw error
  }
}
