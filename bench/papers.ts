// node bench/papers.ts: an official paper of 30 pages, and the wall chart on A0 as PDF and PNG, beside the bare compiler
// and renderer: plain text of the same length, and the same SVG given ready-made. All in processes of their own.

import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { findFonts, usualPlaces } from '#office/fonts/find-fonts.ts'
import { drawsWith } from '#office/fonts/drawable.ts'
import { paperData, textsOfPaper } from '#office/pdf/paper-data.ts'
import { paperToPdf } from '#office/pdf/paper-to-pdf.ts'
import { wallData } from '#office/pdf/wall-data.ts'
import { wallToPdf } from '#office/pdf/wall-to-pdf.ts'
import { layoutWall } from '#office/wall/layout.ts'
import { renderWall } from '#office/wall/render.ts'
import { textsOf } from '#office/wall/scene.ts'
import { wallSizes } from '#office/wall/sizes.ts'
import { fontFilesFor, wallToPng } from '#office/wall/wall-to-png.ts'
import { barePaper, samplePaper } from '../tests/fixtures/official-paper.ts'
import { pageSizes } from '../tests/fixtures/pdf-reading.ts'
import { sampleChart } from '../tests/fixtures/wall-chart.ts'
import type { OnceJob, OnceTold } from './press-once.ts'

const rounds = 3
const entry = fileURLToPath(new URL('./press-once.ts', import.meta.url))

const once = (job: OnceJob): Promise<OnceTold> =>
  new Promise((done, fail) => {
    const child = fork(entry, [], { serialization: 'advanced' })
    child.once('message', (told: OnceTold) => done(told))
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`ended with ${String(code)}`)))
    child.send(job)
  })

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

const compare = async (name: string, ours: () => Promise<unknown>, job: OnceJob, bare: OnceJob) => {
  const [a, b]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    a.push(await timed(ours))
    b.push(await timed(() => once(bare)))
  }
  const [mine, theirs] = [middle(a), middle(b)]
  const [memory, bareMemory] = [(await once(job)).megabytes, (await once(bare)).megabytes]
  const ratio = (mine / theirs).toFixed(2)
  console.log(
    `| ${name} | ${mine.toFixed(0)} / ${theirs.toFixed(0)} = **${ratio}** | ${memory.toFixed(0)} / ${bareMemory.toFixed(0)} |`,
  )
}

const fonts = findFonts(usualPlaces(null))
if (!fonts.chinese) throw new Error('no Chinese font here')
const { folders } = fonts

// Sixty problems with what was done about them: thirty pages.
const answered = (nth: number): Block[] => [
  { kind: 'heading', level: 2, text: `（${nth}）第${nth}个问题推进不够有力` },
  {
    kind: 'paragraph',
    lead: '整改情况：',
    runs: [{ text: '市委常委会专题研究，明确牵头领导和责任单位。'.repeat(10) }],
  },
  { kind: 'paragraph', lead: '下一步：', runs: [{ text: '2026年12月底前完成验收。'.repeat(3) }] },
]
const paper: Paper = {
  ...samplePaper,
  annexes: [],
  body: Array.from({ length: 60 }, (_, nth) => answered(nth + 1)).flat(),
}
const A4 = '#set page(width: 210mm, height: 297mm)'
console.log(`pages: ${pageSizes(await paperToPdf(paper, fonts)).length}`)
console.log('| what | ms, ours / bare | memory of the process, MB |')
console.log('| --- | --- | --- |')
const text = textsOfPaper(paper).join('')
await compare(
  'paper of 30 pages as PDF',
  () => paperToPdf(paper, fonts),
  { kind: 'typst', sheet: 'paper.typ', data: paperData(paper, fonts), folders },
  { kind: 'plain', text, page: A4, folders },
)
await compare(
  'paper of one page as PDF',
  () => paperToPdf(barePaper, fonts),
  { kind: 'typst', sheet: 'paper.typ', data: paperData(barePaper, fonts), folders },
  { kind: 'plain', text: barePaper.title, page: A4, folders },
)

const size = wallSizes.A0
const scene = layoutWall(sampleChart(60), size)
const words = textsOf(scene).map((mark) => mark.text)
const families = { serif: fonts.families.biaosong, sans: fonts.families.hei }
const drawing = { families, draws: drawsWith(fonts.faces) }
await compare(
  'wall chart of 60 problems as A0 PDF, with its layout',
  () => wallToPdf(layoutWall(sampleChart(60), size), size, fonts),
  { kind: 'typst', sheet: 'wall.typ', data: wallData(scene, size, 'paper', drawing, null), folders },
  { kind: 'plain', text: words.join(' '), page: '#set page(width: 1189mm, height: 841mm)', folders },
)
const picture: OnceJob = {
  kind: 'png',
  svg: renderWall(scene),
  fonts: fontFilesFor(words, fonts),
  width: 4681,
}
await compare(
  'the same as A0 PNG, 100 dpi, with its layout',
  () => wallToPng(layoutWall(sampleChart(60), size), size, fonts),
  picture,
  picture,
)
