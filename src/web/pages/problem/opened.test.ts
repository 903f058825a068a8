import { describe, expect, test } from 'vitest'
import { may, notYet, openedBy, possible } from './opened.ts'

const option = (act: string, code: string | null) => ({
  act,
  refused: code === null ? null : { code, details: {} },
})

describe('现在能办什么', () => {
  const options = [
    option('hand-out', 'wrong-step'),
    option('report-progress', null),
    option('claim', 'claim-gaps'),
    option('sign', 'wrong-step'),
    option('attach-evidence', null),
    option('return', 'wrong-step'),
  ]

  test('能办的按办理的先后，往前走的排在最前', () => {
    expect(possible(options)).toEqual(['report-progress', 'attach-evidence'])
    expect(possible([option('return', null), option('verify', null)])).toEqual(['verify', 'return'])
    expect(may(options, 'claim')).toBe(false)
  })

  test('眼前这一步办不成的说明原因；还没到的不提', () => {
    expect(notYet({ options, step: 'in-progress' }).map((it) => it.act)).toEqual(['claim'])
    const unable = [option('approve-plan', 'not-allowed')]
    expect(notYet({ options: unable, step: 'signed' })).toEqual([])
    expect(notYet({ options: unable, step: 'registered' })).toHaveLength(1)
  })

  test('打开表单时带上它关于什么', () => {
    expect(openedBy('report-progress')).toEqual({ act: 'report-progress', measure: null })
    expect(openedBy('sign')).toEqual({ act: 'sign' })
  })
})
