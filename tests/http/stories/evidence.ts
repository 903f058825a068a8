import type { ProblemDetail } from '#contract/problems.ts'
import type { Browser } from '../browser.ts'
import { type County, granted } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** A proof is given, looked at, refused with a reason, given better, and accepted. */
export const checkProofs = async (
  house: House,
  { problem, measure, proves, handler }: County,
  verifier: Browser,
): Promise<void> => {
  const { browser } = handler
  await browser.get('/api/files/rules')
  const upload = async (name: string, words: string): Promise<string> => {
    const answer = await browser.file(`/api/files?name=${encodeURIComponent(name)}`, words)
    return (answer.json as { hash: string }).hash
  }
  await browser.file(`/api/files?name=${encodeURIComponent('安装程序.exe')}`, 'MZ')
  const hash = await upload('检测报告.txt', '大坝渗流检测合格。')
  const given = await granted(house, browser, 'attach-evidence', {
    ...{ problem, measure, hash, kind: 'data', proves: [proves], statement: '第三方检测合格' },
    ...{ dated: '2026-08-01', validUntil: '2027-07-31' },
  })
  const evidence = given.made[0] ?? ''
  await browser.get('/api/files')
  await verifier.get(`/api/problems/${problem}/evidence/${evidence}/preview`)
  await granted(house, verifier, 'check-evidence', {
    ...{ problem, evidence, hash, verdict: 'refused', reason: '没有检测单位的印章' },
  })
  const stamped = await upload('检测报告（盖章）.txt', '大坝渗流检测合格。（章）')
  await granted(house, browser, 'renew-evidence', {
    ...{ problem, evidence, hash: stamped, dated: '2026-08-01', validUntil: '2027-07-31' },
    reason: '换成盖了章的',
  })
  const now = (await verifier.get(`/api/problems/${problem}`)).json as ProblemDetail
  const shown = now.evidenceList.find((it) => it.id === evidence)
  await granted(house, verifier, 'check-evidence', {
    ...{ problem, evidence, hash: shown?.hash, verdict: 'accepted', reason: '' },
  })
}
