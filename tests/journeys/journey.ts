import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Person, PersonOptions } from './person.ts'
import type { Stage } from './stage.ts'

/** People who come and go while a story is told; the browser behind them is one. */
export class Journey {
  readonly people: Person[] = []
  readonly #stage: Stage
  #broken: string | null = null

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** Somebody who opens a browser of their own; nothing is loaded yet. */
  async comes(name: string, options: PersonOptions = {}): Promise<Person> {
    const person = await openBrowser(this.#stage.browser, this.#stage.url, name, options)
    this.people.push(person)
    return person
  }

  async goes(person: Person): Promise<void> {
    this.people.splice(this.people.indexOf(person), 1)
    this.#troubles.push(...person.troubles)
    await person.context.close()
  }

  readonly #troubles: string[] = []

  /**
   * One chapter, as a test. What the browsers complained of fails it. When it fails, what everybody saw lies in the
   * pictures its message names, and the chapters after it, which build on it, are skipped.
   */
  chapter(title: string, told: () => Promise<void>): void {
    test(title, async (context) => {
      if (this.#broken !== null) context.skip(`an earlier chapter failed: ${this.#broken}`)
      try {
        await told()
        const troubles = [...this.#troubles, ...this.people.flatMap((it) => it.troubles)]
        expect(troubles).toEqual([])
      } catch (error) {
        this.#broken = title
        throw await this.#withPictures(error)
      }
    })
  }

  /** A chapter that cannot be told here, with the reason. */
  leftOut(title: string, why: string): void {
    test(title, (context) => context.skip(why))
  }

  async #withPictures(problem: unknown): Promise<unknown> {
    if (!(problem instanceof Error)) return problem
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-pictures-'))
    for (const [at, { name, page, troubles }] of this.people.entries()) {
      const path = join(folder, `${at}.png`)
      problem.message += `\n${name} saw ${page.url()}: ${await taken(page, path)}`
      problem.message += troubles.map((it) => `\n  ${it}`).join('')
    }
    return problem
  }
}

/** A story of one chapter that stands for itself: when it fails, no other of its file is skipped. */
export const alone = (stage: Stage, title: string, told: (journey: Journey) => Promise<void>): void => {
  const journey = new Journey(stage)
  journey.chapter(title, () => told(journey))
}

const taken = async (page: Page, path: string): Promise<string> => {
  try {
    await page.screenshot({ path, timeout: 20_000 })
    return path
  } catch (error) {
    return String(error)
  }
}
