import { Worker } from 'node:worker_threads'
import type { Paper } from '#core/rules/report/paper.ts'
import type { TemplateData } from '#core/rules/report/template-data.ts'
import { Refused } from '#ledger/refusals.ts'
import type { TemplateFault } from '#office/docx/template/fault.ts'

/** A paper in the standard layout, within an office's red head, or as the data of its template. `address`: where figures lead. */
export type DocxJob =
  | { form: 'standard'; paper: Paper; address?: string | undefined }
  | { form: 'red-head'; file: Uint8Array; paper: Paper; address?: string | undefined }
  | { form: 'template'; file: Uint8Array; data: TemplateData }

export type DocxAnswer = { bytes: Uint8Array } | { faults: readonly TemplateFault[] }

const entry = new URL('./docx-worker.ts', import.meta.url)

/** Milliseconds, and megabytes of JavaScript's heap. */
const usual = { time: 120_000, memory: 1024 }

export type DocxLimits = typeof usual

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const unmade = (reason: 'too-slow' | 'too-big') => new Refused('unmade', { reason, detail: '' })

/**
 * Writes a .docx in a thread of its own: a long paper takes seconds in which everybody else would wait, and a template
 * is somebody's file.
 * @throws Refused `template-faults` with what and where; `unmade`: `too-slow`, `too-big`
 */
export const writeDocx = async (job: DocxJob, limits: DocxLimits = usual): Promise<Uint8Array> => {
  const answer = await new Promise<DocxAnswer>((done, fail) => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory }
    const worker = new Worker(entry, { workerData: job, resourceLimits })
    const timer = setTimeout(() => {
      fail(unmade('too-slow'))
      void worker.terminate()
    }, limits.time)
    worker.once('message', (answered: DocxAnswer) => done(answered))
    worker.once('error', (error: Error) => fail(isOutOfMemory(error) ? unmade('too-big') : error))
    worker.once('exit', () => {
      clearTimeout(timer)
      fail(new Error('the writer ended without an answer'))
    })
  })
  if ('faults' in answer) throw new Refused('template-faults', { faults: answer.faults })
  return answer.bytes
}
