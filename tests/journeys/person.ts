import type { BrowserContext, Locator, Page, Request } from 'playwright-core'

/** A place to look in: the page, or a dialog or region of it. */
export type Place = Page | Locator

export type PersonOptions = {
  viewport?: { width: number; height: number }
  language?: 'zh-CN' | 'en'
}

const drawnTwice = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))`

/**
 * Somebody before a screen: a browser context of their own, so with their own session. Everything is found by role and
 * label, as it would be read out. `troubles` are what a browser's console would show and nobody asked for.
 */
export class Person {
  readonly troubles: string[] = []
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  readonly url: string
  /** What the page has asked for and not got yet. */
  readonly #asked = new Set<Request>()

  constructor(name: string, context: BrowserContext, page: Page, url: string) {
    this.name = name
    this.context = context
    this.page = page
    this.url = url
    page.setDefaultTimeout(60_000)
    // A line that is kept open to be told of changes never ends: nothing is waited for on it.
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.#asked.add(request)
    })
    page.on('requestfinished', (request) => this.#asked.delete(request))
    page.on('requestfailed', (request) => this.#asked.delete(request))
    page.on('pageerror', (error) => this.troubles.push(`${name}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      // The browser notes each refusal of the ledger (4xx) as an error; those are answers, and on the screen.
      if (/Failed to load resource.*status of 4\d\d/u.test(message.text())) return
      this.troubles.push(`${name}: ${message.text()} (${page.url()})`)
    })
    page.on('response', (response) => {
      if (response.status() >= 500) this.troubles.push(`${name}: ${response.status()} ${response.url()}`)
    })
  }

  /** Opens an address of the ledger. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`)
  }

  /** A page of the navigation, opened by its name; what it showed last time is gone when it rests. */
  async goTo(entry: string, title = entry): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: entry, exact: true }).click()
    await this.heading(title)
    await this.rests()
  }

  async heading(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor()
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  async press(name: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByRole('button', { name, exact: typeof name === 'string' }).click()
  }

  async fill(label: string, text: string, within: Place = this.page): Promise<void> {
    await within.getByLabel(label, { exact: true }).fill(text)
  }

  async tick(label: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByLabel(label, { exact: typeof label === 'string' }).check()
  }

  /** A choice out of a list that unfolds. */
  async choose(label: string, option: string, within: Place = this.page): Promise<void> {
    const box = within.getByRole('combobox', { name: label, exact: true })
    await box.click()
    // Units below units are set in by wide blanks.
    const asWritten = new RegExp(`^\\s*${option.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u')
    await this.page.getByTitle(asWritten).filter({ visible: true }).last().click()
  }

  /** A day, typed into its field. */
  async day(label: string, day: string, within: Place = this.page): Promise<void> {
    const field = within.getByLabel(label, { exact: true })
    await field.fill(day)
    await field.press('Enter')
  }

  /** Pastes as out of a word processor: with its formatting, and as plain words. */
  async paste(label: string, { html, plain }: { html: string; plain: string }): Promise<void> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const kinds = { 'text/html': html, 'text/plain': plain }
    await this.page.evaluate(
      `navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(${JSON.stringify(kinds)})
        .map(([type, text]) => [type, new Blob([text], { type })])))])`,
    )
    await this.page.getByLabel(label, { exact: true }).focus()
    await this.page.keyboard.press('Control+V')
  }

  /** Waits until these words can be read. */
  async reads(words: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor()
  }

  /** Signs in at the page shown; ends where `arrives` is the title. */
  async signIn(login: string, password: string, arrives: string | RegExp): Promise<void> {
    await this.fill('用户名', login)
    await this.fill('密码', password)
    await this.press('登录')
    await this.heading(arrives)
  }

  /** Waits until the page rests: nothing is asked for any more, and no grey lines stand where something is to come. */
  async rests(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
    // What has come may ask for more: it rests when twice in a row there is nothing.
    for (let quiet = 0; quiet < 2; quiet += 1) {
      await this.page.evaluate(drawnTwice)
      await this.page.locator('.state-loading').first().waitFor({ state: 'detached' })
      if (this.#asked.size > 0) quiet = -1
    }
  }

  /** In a demonstration one press on a name is enough. */
  async enters(who: RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name: who })
    await button.click()
    await button.waitFor({ state: 'detached' })
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
}
