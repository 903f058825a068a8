/** The process that makes one paper or picture and ends. What it may take is set by press.ts. */
import type { PressAnswer, PressJob } from './job.ts'

const make = async (job: PressJob): Promise<Uint8Array> => {
  if (job.kind === 'typst') return (await import('./typst.ts')).compileSheet(job.sheet, job.data, job.folders)
  return (await import('./picture.ts')).pictureOf(job)
}

process.once('message', (job: PressJob) => {
  const say = (answer: PressAnswer): void => {
    process.send?.(answer, undefined, undefined, () => process.disconnect())
  }
  make(job).then(
    (made) => say({ made }),
    (error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }),
  )
})
