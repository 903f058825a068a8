// One reading in a process of its own, so that its memory is its own and no reading warms up another.

import { readFileSync } from 'node:fs'
import { outlineOf } from '#core/words/document/outline.ts'
import { foundIn } from '#core/words/lists/found-in.ts'
import { readDocument } from '#core/words/lists/read-document.ts'

export type ReadingJob = { kind: 'facts' | 'whole' | 'bare'; megabytes: number }

/** Seconds of the processor for the work alone, which others on the machine disturb less than the clock; `megabytes`: what the process grew to at its peak, the text included. */
export type ReadingTold = { seconds: number; megabytes: number }

const report = readFileSync(new URL('../samples/county/report.txt', import.meta.url), 'utf8')
const written = { year: 2026, month: 11 }
const NUMBER = /(\d+(?:\.\d+)?)([\u4e00-\u9fff%]{1,2})/gu

const work: Record<ReadingJob['kind'], (text: string) => unknown> = {
  facts: (text) => foundIn(outlineOf(text), written),
  whole: (text) => readDocument(text),
  bare: (text) =>
    text.split('\n').map((line) => [...line.matchAll(NUMBER)].map((match) => [match.index, match[0]])),
}

process.once('message', ({ kind, megabytes }: ReadingJob) => {
  const text = Array<string>(Math.round((megabytes * 1e6) / Buffer.byteLength(report)) || 1)
    .fill(report)
    .join('\n')
  // As a file would come: one flat string.
  const given = Buffer.from(text).toString()
  const start = process.cpuUsage()
  const made = work[kind](given)
  const spent = process.cpuUsage(start)
  const seconds = (spent.user + spent.system) / 1e6
  const told: ReadingTold = { seconds, megabytes: process.resourceUsage().maxRSS / 1024 }
  if (made === undefined) throw new Error('nothing was read')
  process.send?.(told, () => process.disconnect())
})
