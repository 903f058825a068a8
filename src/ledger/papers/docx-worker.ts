/** The thread that writes one .docx: a paper in, bytes or the faults of a template out. See write-docx.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocxAnswer, DocxJob } from '#ledger/papers/write-docx.ts'
import { UnusableTemplate } from '#office/docx/template/fault.ts'
import { fillTemplate } from '#office/docx/template/fill-template.ts'
import { intoRedHead } from '#office/docx/template/into-red-head.ts'
import { writePaper } from '#office/docx/write/write-paper.ts'

const written = (job: DocxJob): Promise<Uint8Array> => {
  switch (job.form) {
    case 'standard':
      return writePaper(job.paper, job)
    case 'red-head':
      return intoRedHead(job.file, job.paper, job)
    case 'template':
      return fillTemplate(job.file, job.data)
  }
}

const answer = async (): Promise<DocxAnswer> => {
  try {
    return { bytes: await written(workerData as DocxJob) }
  } catch (error) {
    if (!(error instanceof UnusableTemplate)) throw error
    return { faults: error.faults }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await answer())
