/**
 * What somebody with power and friends would try. Each trick is played with the real rules; where it is refused, the
 * refusal is the point; where the rules let it pass, the test says so and why.
 */
import { describe, expect, test } from 'vitest'
import type { Problem } from '#core/record/problem/problem.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import { decideAttachEvidence } from '#core/rules/evidence/attach.ts'
import { decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideAddMeasure } from '#core/rules/planning/measures.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import {
  type Came,
  type People,
  type Place,
  actingAs,
  came,
  findings,
  proof,
  registered,
  seenNow,
  usual,
} from './cast.ts'

const at = (role: Place['posts'][number]['role'], unit: string, appointedBy: string[] = []): Place => ({
  posts: [{ role, unit }],
  appointedBy,
})
const honest: People = {
  主任: at('office', '整改办'),
  领导: at('leader', '县政府'),
  经办人: at('handler', '水务局'),
  负责人: at('head', '水务局'),
  核查人: at('verifier', '纪委'),
}

/** A story told act by act; people can change places in between. */
class Story {
  problem: Problem
  people: People
  constructor(people: People = honest) {
    this.people = people
    this.problem = registered([])
  }
  as(person: string) {
    return actingAs(person, this.people)
  }
  try(person: string, decide: (of: Problem) => Parameters<typeof came>[1]): Came {
    const outcome = came(this.problem, decide(this.problem), person)
    if ('problem' in outcome) this.problem = outcome.problem
    return outcome
  }
  must(person: string, decide: (of: Problem) => Parameters<typeof came>[1]): this {
    const outcome = this.try(person, decide)
    if ('refused' in outcome) throw new Error(`${person}: ${outcome.refused}`)
    return this
  }
  closeout(person: string, input: CloseoutInput): Came {
    return this.try(person, (of) => decideCloseout(of, input, this.as(person)))
  }
  led(by: string, coUnits: string[] = []): this {
    const leadLeader = { person: by, name: by, post: 'x', postTitle: '副县长' }
    const handler = { person: '经办人', name: '经办人' }
    const co = coUnits.map((id) => ({ id, name: id }))
    const responsibility = { leadLeader, leadUnit: { id: '水务局', name: '水务局' }, handler, coUnits: co }
    return this.must('主任', (of) =>
      decideHandOut(of, { responsibility, timeClass: 'long-term' }, this.as('主任')),
    )
  }
  planned(units = ['水务局']): this {
    const named = units.map((id) => ({ id, name: id }))
    const measure = { text: '换管', answers: [], goal: null, deadline: null, units: named }
    return this.must('主任', (of) => decideAddMeasure(of, measure, this.as('主任'))).approved()
  }
  approved(missingRule = false): this {
    return this.must('主任', (of) =>
      decideApprovePlan(of, { seen: seenNow(of), missingRule }, this.as('主任')),
    )
  }
  reopened(): this {
    return this.must('主任', (of) => decideReopenPlan(of, '调整', this.as('主任')))
  }
  worked(by = '经办人', unit = '水务局'): this {
    return this.must(by, (of) =>
      decideReportProgress(
        of,
        {
          measure: of.measures[0]?.id ?? '',
          unit: { id: unit, name: unit },
          text: '已换',
          figures: [],
          documents: [],
          happened: null,
          completes: true,
          proofs: [proof('data', ['p'])],
        },
        this.as(by),
      ),
    )
  }
  claimed(): this {
    return this.must('经办人', (of) =>
      decideCloseout(
        of,
        { act: 'claim', seen: seenNow(of), statement: '完成', way: usual },
        this.as('经办人'),
      ),
    )
  }
  signed(): this {
    return this.claimed().must('负责人', (of) =>
      decideCloseout(of, { act: 'sign', seen: seenNow(of) }, this.as('负责人')),
    )
  }
  verify(by: string): Came {
    return this.closeout(by, {
      act: 'verify',
      seen: seenNow(this.problem),
      items: findings(this.problem),
      field: null,
    })
  }
  moved(person: string, place: Place): this {
    this.people = { ...this.people, [person]: place }
    return this
  }
}

const ready = (people?: People) => new Story(people).led('领导').planned().worked()

describe('单位负责人和他的朋友们会怎么做', () => {
  test('经办以后调去纪委，自己核查自己：不行，同一个人', () => {
    const story = ready().signed().moved('经办人', at('verifier', '纪委'))
    expect(story.verify('经办人')).toEqual({ refused: 'same-person' })
  })

  test('经办人调去纪委以后，由他的新同事核查：不行，同一单位', () => {
    const story = ready().signed().moved('经办人', at('handler', '纪委'))
    expect(story.verify('核查人')).toEqual({ refused: 'same-unit' })
  })

  test('经办人调出水务局以后，由水务局的人核查：不行，当时的单位也算', () => {
    const story = ready({ ...honest, 局里核查人: at('verifier', '水务局') }).signed()
    story.moved('经办人', at('handler', '组织部')).moved('负责人', at('head', '组织部'))
    expect(story.verify('局里核查人')).toEqual({ refused: 'same-unit' })
  })

  test('先在甲单位提交材料，再到乙单位提交一次，想让甲单位的人核查：不行，两次的身份都留着', () => {
    const people = { ...honest, 多面手: at('handler', '财政局'), 财政核查人: at('verifier', '财政局') }
    const story = new Story(people).led('领导', ['财政局', '审计局']).planned()
    const attach = () =>
      story.must('多面手', (of) => decideAttachEvidence(of, null, proof('site', ['p']), story.as('多面手')))
    attach()
    story.moved('多面手', at('handler', '审计局'))
    attach()
    // Then the first unit leaves the plan, so that only the contribution ties it.
    story.reopened().led('领导', ['审计局']).approved().moved('多面手', at('handler', '组织部'))
    story.worked().signed()
    expect(story.verify('财政核查人')).toEqual({ refused: 'same-unit' })
  })

  test('身兼经办和核查两职，经办一件再核查这一件：不行', () => {
    const both: Place = {
      posts: [...at('handler', '水务局').posts, ...at('verifier', '纪委').posts],
      appointedBy: [],
    }
    const story = ready({ ...honest, 经办人: both }).signed()
    expect(story.verify('经办人')).toEqual({ refused: 'same-person' })
    expect(story.verify('核查人')).toEqual({ refused: 'same-unit' })
  })

  test('负责人替核查人重置过密码：不行，密码在谁手里就不独立于谁', () => {
    const story = ready()
      .signed()
      .moved('核查人', at('verifier', '纪委', ['负责人']))
    expect(story.verify('核查人')).toEqual({ refused: 'appointed-by' })
  })

  test('一人在自报以后先后重置核查人和验收人的密码，想一人把两关：不行；改由没有被他重置过的人验收，行', () => {
    const reset = (person: string, at = '2026-09-01T03:00:00.000000Z'): Place => ({
      posts: story.people[person]?.posts ?? [],
      appointedBy: ['密码管理员'],
      given: [{ by: '密码管理员', at }],
    })
    const story = ready({ ...honest, 副主任: at('office', '整改办') }).signed()
    story.moved('核查人', reset('核查人')).moved('主任', reset('主任'))
    expect(story.verify('核查人')).toHaveProperty('problem')
    const accept = (by: string) =>
      story.closeout(by, { act: 'accept', seen: seenNow(story.problem), note: '' })
    expect(accept('主任')).toEqual({ refused: 'same-hand' })
    // Of before the claim: everybody's account was opened by somebody.
    story.moved('主任', reset('主任', '2026-08-01T00:00:00.000000Z'))
    expect(accept('主任')).toHaveProperty('problem')
  })

  test('一人在自报以后重置经办人和负责人的密码，自报前的不算，自报后的签字不行', () => {
    const story = ready().claimed()
    const given = [{ by: '密码管理员', at: '2026-09-01T03:00:00.000000Z' }]
    for (const person of ['经办人', '负责人'])
      story.moved(person, { ...(story.people[person] ?? { posts: [], appointedBy: [] }), given })
    expect(story.closeout('负责人', { act: 'sign', seen: seenNow(story.problem) })).toEqual({
      refused: 'same-hand',
    })
    expect(story.closeout('经办人', { act: 'withdraw-claim', reason: '重报' })).toHaveProperty('problem')
  })

  test('签字以后才任命自己人去核查：不行', () => {
    const story = ready()
      .signed()
      .moved('自己人', at('verifier', '审计局', ['负责人', '管理员']))
    expect(story.verify('自己人')).toEqual({ refused: 'appointed-by' })
  })

  test('临到核查换一位牵头领导，让原来的来核查：不行，做过牵头领导的都不评判', () => {
    const story = new Story({ ...honest, 原领导: at('verifier', '组织部') }).led('原领导').planned()
    story.reopened().led('领导').approved().worked().signed()
    expect(story.verify('原领导')).toEqual({ refused: 'lead-leader-decides' })
  })

  test('协办单位什么也不做，只派人来核查：不行，办这件事的单位不评判', () => {
    const people = { ...honest, 财政核查人: at('verifier', '财政局') }
    const co = new Story(people).led('领导', ['财政局']).planned().worked().signed()
    expect(co.verify('财政核查人')).toEqual({ refused: 'same-unit' })
    const measured = new Story(people).led('领导').planned(['水务局', '财政局']).worked().signed()
    expect(measured.verify('财政核查人')).toEqual({ refused: 'same-unit' })
  })

  test('管理员给自己登记一个核查职务：不行，管账号的不评判', () => {
    const people: People = {
      ...honest,
      管理员: {
        posts: [...at('registrar', '组织部').posts, ...at('verifier', '组织部').posts],
        appointedBy: [],
      },
    }
    expect(ready(people).signed().verify('管理员')).toEqual({ refused: 'registrar-abstains' })
  })

  test('退回以后把事后说成制度缺失，让一纸制度算成效：内容变了，要重新自报，核查的人看得见', () => {
    const story = ready().signed()
    const before = seenNow(story.problem)
    const measure = story.problem.measures[0]?.id ?? ''
    const back: CloseoutInput = {
      act: 'return',
      seen: before,
      measures: [{ measure, missing: '照片' }],
      reason: '不到位',
    }
    expect(story.closeout('核查人', back)).toHaveProperty('problem')
    story.reopened().approved(true).worked()
    expect(seenNow(story.problem)).not.toBe(before)
    expect(seenNow(story.problem)).toContain('"missingRule":true')
  })

  test('核查时一条说两遍，一遍到位一遍不到位：不行', () => {
    const story = ready().signed()
    const [item] = findings(story.problem)
    if (!item) throw new Error('no finding')
    const items = [item, { ...item, met: false }]
    expect(
      story.closeout('核查人', { act: 'verify', seen: seenNow(story.problem), items, field: null }),
    ).toEqual({
      refused: 'invalid-input',
    })
  })
})

describe('路不会走死', () => {
  test('新版程序对内容的看法变了，在途的不能往前，但都能退回来重报', () => {
    const old = (story: Story): Story => {
      const { closeout } = story.problem
      const claim = closeout.claim && { ...closeout.claim, seen: '旧版程序算出的摘要' }
      story.problem = { ...story.problem, closeout: { ...closeout, claim } }
      return story
    }
    const seenIn = (story: Story) => seenNow(story.problem)
    const claimed = old(ready().claimed())
    expect(claimed.closeout('负责人', { act: 'sign', seen: seenIn(claimed) })).toEqual({
      refused: 'content-changed',
    })
    expect(claimed.closeout('经办人', { act: 'withdraw-claim', reason: '重报' })).toHaveProperty('problem')
    const signed = old(ready().signed())
    expect(signed.verify('核查人')).toEqual({ refused: 'content-changed' })
    const measures = [{ measure: signed.problem.measures[0]?.id ?? '', missing: '重报' }]
    const back: CloseoutInput = { act: 'return', seen: seenIn(signed), measures, reason: '重报' }
    expect(signed.closeout('核查人', back)).toHaveProperty('problem')
    expect(signed.worked().signed().verify('核查人')).toHaveProperty('problem')
  })

  test('规则管不到的：没有经手过的人，头一天调出水务局，第二天就可以核查它(独立以当天为准)', () => {
    const story = ready({ ...honest, 旧同事: at('handler', '水务局') }).signed()
    story.moved('旧同事', at('verifier', '纪委'))
    expect(story.verify('旧同事')).toHaveProperty('problem')
  })
})
