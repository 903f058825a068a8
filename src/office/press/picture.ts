import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PressJob } from './job.ts'

/** A PNG of an SVG. It has no fonts of its own: those given are read whole. */
export async function pictureOf(job: Extract<PressJob, { kind: 'png' }>): Promise<Uint8Array> {
  const module = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(readFileSync(module))
  const drawing = new Resvg(job.svg, {
    fitTo: { mode: 'width', value: job.width },
    font: { fontBuffers: job.fonts.map((file) => readFileSync(file)) },
  })
  return drawing.render().asPng()
}
