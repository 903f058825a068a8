import type { StartWord } from '#messages/start.ts'

/** What the settings can be wrong about; its words are in `messages/start.ts`. */
export class SettingsRefusal extends Error {
  readonly code: StartWord
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: StartWord, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'SettingsRefusal'
    this.code = code
    this.values = values
  }
}
