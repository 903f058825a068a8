import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Ledger, Organisation, Problem } from '../samples/county/types.ts'

const read = (name: string) => readFileSync(new URL(`../samples/county/${name}`, import.meta.url), 'utf8')
const organisation = JSON.parse(read('organisation.json')) as Organisation
const ledger = JSON.parse(read('ledger.json')) as Ledger
const { aspects, problems, round } = ledger

const unitById = new Map(organisation.units.map((unit) => [unit.id, unit]))
const postById = new Map(organisation.posts.map((post) => [post.id, post]))
const unitOf = (post: string) => postById.get(post)?.unit ?? `没有职务 ${post}`

/** The person who held the post on that day, or undefined. */
function holder(post: string, day: string) {
  return organisation.appointments.find((a) => a.post === post && a.from <= day && (!a.to || day <= a.to))
    ?.person
}

/** The unit and all above it. */
function line(id: string): string[] {
  const parent = unitById.get(id)?.parent
  return parent ? [id, ...line(parent)] : [id]
}
const related = (a: string, b: string) => line(a).includes(b) || line(b).includes(a)

const stepOf = (problem: Problem, kind: string) => problem.steps.find((step) => step.kind === kind)
const shows = new Set(['money', 'site', 'data', 'people'])
const every = (check: (problem: Problem) => unknown[]) =>
  problems.flatMap((problem) => check(problem).map((flaw) => [problem.no, flaw]))

describe('澜川市的机构和人', () => {
  test('六十个单位，其中十个镇街，上级单位都存在', () => {
    expect(organisation.units).toHaveLength(60)
    expect(unitById.size).toBe(60)
    expect(organisation.units.filter((u) => u.kind === 'town' || u.kind === 'street')).toHaveLength(10)
    expect(organisation.units.filter((u) => u.parent && !unitById.has(u.parent))).toEqual([])
  })

  test('职务、人员、任职互相对得上，同一职务同一天只有一个人', () => {
    const people = new Set(organisation.persons.map((person) => person.id))
    expect(new Set(organisation.persons.map((person) => person.name)).size).toBe(people.size)
    expect(organisation.posts.filter((post) => !unitById.has(post.unit))).toEqual([])
    expect(organisation.appointments.filter((a) => !people.has(a.person) || !postById.has(a.post))).toEqual(
      [],
    )
    for (const post of organisation.posts) {
      const terms = organisation.appointments.filter((a) => a.post === post.id)
      expect(terms.filter((a) => a.from <= round.asOf && (!a.to || a.to >= round.asOf))).toHaveLength(1)
    }
  })

  test('每个牵头单位有负责人和经办人，整改办三人，市领导十名', () => {
    const has = (unit: string, kind: string) =>
      organisation.posts.some((p) => p.unit === unit && p.kind === kind)
    expect(problems.filter((p) => !has(p.leadUnit, 'head') || !has(p.leadUnit, 'handler'))).toEqual([])
    expect(organisation.posts.filter((p) => p.unit === round.office)).toHaveLength(3)
    expect(organisation.posts.filter((p) => p.kind === 'leader')).toHaveLength(10)
  })
})

describe('澜川市的台账', () => {
  test('六个方面、十七类、六十个问题、二百零五项措施', () => {
    expect(aspects).toHaveLength(6)
    expect(aspects.flatMap((aspect) => aspect.groups)).toHaveLength(17)
    expect(problems.map((p) => p.no)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
    expect(problems.flatMap((p) => p.measures)).toHaveLength(205)
    expect(every((p) => (aspects[p.aspect]?.groups[p.group] ? [] : [p.group]))).toEqual([])
  })

  test('引用的单位、职务都存在', () => {
    expect(
      every((p) =>
        [
          p.leadUnit,
          ...p.coUnits,
          ...[...p.measures, ...p.progress, ...p.evidence].map((x) => x.unit),
        ].filter((id) => !unitById.has(id)),
      ),
    ).toEqual([])
    expect(every((p) => [p.leader, p.handler].filter((id) => !postById.has(id)))).toEqual([])
    expect(every((p) => p.steps.filter((step) => !holder(step.post, step.on)))).toEqual([])
    expect(every((p) => (unitOf(p.handler) === p.leadUnit ? [] : [p.handler]))).toEqual([])
    expect(every((p) => (postById.get(p.leader)?.kind === 'leader' ? [] : [p.leader]))).toEqual([])
  })

  test('挂图简称不超过十四个字，且不断行', () => {
    expect(every((p) => ([...p.short].length <= 14 && !/\s/.test(p.short) ? [] : [p.short]))).toEqual([])
    expect(new Set(problems.map((p) => p.short)).size).toBe(60)
  })

  test('文字里没有多余的换行、空格和半角标点', () => {
    const texts = (p: Problem) => [
      p.title,
      ...p.manifestations,
      ...p.measures.map((m) => m.text),
      ...p.progress.map((x) => x.text),
      ...p.steps.map((step) => step.note ?? ''),
    ]
    expect(every((p) => texts(p).filter((text) => /[\s,;:?!()"]/.test(text)))).toEqual([])
  })

  test('每条具体表现都有措施，每项措施都有单位，措施时限不晚于问题时限', () => {
    expect(
      every((p) =>
        p.manifestations.filter((_, i) => !p.measures.some((measure) => measure.answers.includes(i))),
      ),
    ).toEqual([])
    expect(every((p) => p.measures.filter((m) => m.answers.some((i) => !p.manifestations[i])))).toEqual([])
    expect(every((p) => p.measures.filter((m) => ![p.leadUnit, ...p.coUnits].includes(m.unit)))).toEqual([])
    expect(
      every((p) => p.measures.filter((m) => p.deadline && !(m.deadline && m.deadline <= p.deadline))),
    ).toEqual([])
    expect(problems.filter((p) => (p.deadline === null) !== (p.class === 'long-term'))).toEqual([])
  })

  test('进展和佐证都在反馈之后、报完成之前', () => {
    expect(
      every((p) => {
        const last = stepOf(p, 'claim')?.on ?? round.asOf
        return [...p.progress, ...p.evidence].filter((x) => x.on <= round.feedbackOn || x.on > last)
      }),
    ).toEqual([])
    expect(every((p) => p.progress.filter((x) => x.measures.some((i) => !p.measures[i])))).toEqual([])
    expect(
      every((p) => p.evidence.filter((x) => x.manifestations.some((i) => !p.manifestations[i]))),
    ).toEqual([])
    const names = problems.flatMap((p) => p.evidence.map((evidence) => evidence.name))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('走到哪一步', () => {
  const inState = (state: string) => problems.filter((p) => p.state === state)

  test('已销号二十、已验收六、核查中八、退回四，其余在整改', () => {
    const count = (state: string) => inState(state).length
    expect(['closed', 'accepted', 'verifying', 'returned', 'in-progress'].map(count)).toEqual([
      20, 6, 8, 4, 22,
    ])
  })

  test('在整改的问题中超时限五个、快到期五个、长期坚持六个', () => {
    const open = inState('in-progress')
    expect(open.filter((p) => p.deadline && p.deadline < round.asOf)).toHaveLength(5)
    expect(
      open.filter((p) => p.deadline && p.deadline >= round.asOf && p.deadline <= '2026-12-04'),
    ).toHaveLength(5)
    expect(open.filter((p) => p.class === 'long-term')).toHaveLength(6)
  })

  test('超时限的都有逾期未完的措施，报完成的措施都已完成', () => {
    const late = (p: Problem) => p.measures.some((m) => !m.done && m.deadline && m.deadline < round.asOf)
    const open = inState('in-progress')
    expect(
      open.filter((p) => late(p) !== !!(p.deadline && p.deadline < round.asOf)).map((p) => p.no),
    ).toEqual([])
    expect(problems.filter((p) => p.state !== 'in-progress' && p.measures.some((m) => !m.done))).toEqual([])
  })

  test('步骤与状态相符，日期依次向后', () => {
    const kinds: Record<Problem['state'], RegExp> = {
      'in-progress': /^$/,
      verifying: /^claim sign$/,
      returned: /^claim sign verify return$/,
      accepted: /^claim sign verify accept( announce)?$/,
      closed: /^claim sign verify accept announce close$/,
    }
    expect(
      every((p) => (kinds[p.state].test(p.steps.map((s) => s.kind).join(' ')) ? [] : [p.state])),
    ).toEqual([])
    expect(
      every((p) => p.steps.filter((s, i) => s.on < (p.steps[i - 1]?.on ?? s.on) || s.on > round.asOf)),
    ).toEqual([])
  })

  test('报完成的每条具体表现都有见效的佐证，退回的除外', () => {
    expect(
      every((p) =>
        ['closed', 'accepted', 'verifying'].includes(p.state)
          ? p.manifestations.filter(
              (_, i) => !p.evidence.some((e) => shows.has(e.kind) && e.manifestations.includes(i)),
            )
          : [],
      ),
    ).toEqual([])
  })

  test('核查人和验收人独立于牵头、配合单位，也彼此独立', () => {
    expect(
      every((p) =>
        p.steps
          .filter((step) => ['verify', 'accept', 'return'].includes(step.kind))
          .filter((step) => [p.leadUnit, ...p.coUnits].some((unit) => related(unit, unitOf(step.post)))),
      ),
    ).toEqual([])
    expect(
      every((p) => {
        const four = ['claim', 'sign', 'verify', 'accept'].flatMap((kind) => stepOf(p, kind) ?? [])
        return new Set(four.map((step) => holder(step.post, step.on))).size === four.length ? [] : [p.state]
      }),
    ).toEqual([])
  })

  test('退回写明哪几项措施、缺什么证据', () => {
    expect(
      inState('returned').filter((p) => {
        const back = stepOf(p, 'return')
        return !back?.missing || !back.measures?.length || back.measures.some((i) => !p.measures[i])
      }),
    ).toEqual([])
  })
})

describe('反馈意见和公开通报', () => {
  const feedback = read('feedback.txt')
  const report = read('report.txt')

  test('反馈意见原话写着每个问题和每条具体表现', () => {
    expect(every((p) => [p.title, ...p.manifestations].filter((text) => !feedback.includes(text)))).toEqual(
      [],
    )
  })

  test('通报逐条写到六十个问题', () => {
    const numbered = report.split('\n').filter((text) => /^\d+\./.test(text))
    expect(numbered).toHaveLength(60)
    expect(problems.filter((p, i) => !numbered[i]?.includes(p.title.replace(/问题$/, '')))).toEqual([])
  })
})
