/**
 * Why a paper or picture cannot be made. The words for people are `unmade[code]` in messages/.
 * - `no-chinese-font`: `detail` is the folder to put one into
 * - `too-slow`: it took longer than it may
 * - `too-big`: it took more memory than it may, or was killed by the system
 */
export type UnmadeCode = 'no-chinese-font' | 'too-slow' | 'too-big'

export class Unmade extends Error {
  readonly code: UnmadeCode
  readonly detail: string

  constructor(code: UnmadeCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'Unmade'
    this.code = code
    this.detail = detail
  }
}
