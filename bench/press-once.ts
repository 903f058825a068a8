/** A process that makes one thing and tells what it took: the bare side of papers.ts, and the memory of both. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PressJob } from '#office/press/job.ts'
import { pictureOf } from '#office/press/picture.ts'
import { compileSheet } from '#office/press/typst.ts'

/** `plain`: text and nothing else, by a Typst without a sheet of ours. */
export type OnceJob = PressJob | { kind: 'plain'; text: string; page: string; folders: readonly string[] }
export type OnceTold = { bytes: number; megabytes: number }

const plain = (job: Extract<OnceJob, { kind: 'plain' }>): Uint8Array => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...job.folders] }] })
  const mainFileContent = `${job.page}\n#set text(font: "Noto Serif SC", size: 16pt, lang: "zh")\n#sys.inputs.text`
  return compiler.pdf({ mainFileContent, inputs: { text: job.text } })
}

const make = async (job: OnceJob): Promise<Uint8Array> => {
  if (job.kind === 'plain') return plain(job)
  return job.kind === 'png' ? pictureOf(job) : compileSheet(job.sheet, job.data, job.folders)
}

const tell = async (job: OnceJob): Promise<void> => {
  const made = await make(job)
  const told: OnceTold = { bytes: made.length, megabytes: process.resourceUsage().maxRSS / 1024 }
  process.send?.(told, undefined, undefined, () => process.disconnect())
}

// What goes wrong ends the process, and that is told.
process.once('message', (job: OnceJob) => void tell(job))
