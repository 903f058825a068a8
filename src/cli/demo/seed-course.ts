import type { ActInput } from '#contract/acts.ts'
import { usualWay } from '#core/record/round/way.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import type { Caller } from '#ledger/ledger.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { type Event, type Seeding, act, callerOf, keepText, known } from '#cli/demo/seeding.ts'
import { holderOf } from '#cli/demo/story.ts'

type Change = ActInput<'ask-change'>['change']
type Decision = 'consent-change' | 'grant-change' | 'end'

/** Everything here happens in the last weeks of the story, which is told elsewhere without it. */
export const courseEvents = (seeding: Seeding): Event[] => {
  const { asOf } = seeding.story.ledger.round
  const before = (days: number): Day => addDays(asOf, -days)
  const event = (days: number, order: number, happen: (day: Day) => Promise<void>): Event => ({
    ...{ on: before(days), order },
    happen: () => happen(before(days)),
  })
  const asker = asking(seeding)
  return [
    event(20, 3, (day) => addSource(seeding, day)),
    event(16, 0, (day) => setWay(seeding, day, false)),
    event(9, 0, (day) => setWay(seeding, day, true)),
    event(12, 3, async (day) => {
      const request = await asker(day, 43, 'wenlvju-head', '消防改造图审比原计划晚了一个月', {
        ...{ kind: 'extension', measure: null, to: addDays(asOf, 41), follow: [] },
        done: '98间商铺已开业41间，云岫镇游客中心水电安装完成。',
      })
      await decide(seeding, day, 43, 'zhenggaiban-general', 'grant-change', request)
    }),
    event(6, 3, async (day) => {
      const request = await asker(day, 52, 'bianban-head', '余下6人要等岗位考试', {
        ...{ kind: 'class', to: 'long-term', deadline: null, recheckOn: addDays(asOf, 90) },
        grounds: '编制消化要随退休、转任逐步进行，强行分流会影响队伍稳定',
      })
      await decide(seeding, day, 52, 'zhenggaiban-head', 'grant-change', request)
    }),
    event(1, 4, async (day) => {
      await asker(day, 57, 'zhujianju-head', '消防验收和追偿诉讼都要等外部结论', {
        ...{ kind: 'extension', measure: null, to: addDays(asOf, 71), follow: [] },
        done: '累计办证869户，代缴946万元到账。',
      })
    }),
    event(2, 3, (day) => replaceMeasure(seeding, day)),
    event(1, 5, (day) => endOne(seeding, day)),
    event(1, 6, (day) => checkProofs(seeding, day)),
    event(0, 6, (day) => object(seeding, day)),
  ]
}

const by = (seeding: Seeding, post: string, day: Day): Caller =>
  callerOf(seeding, holderOf(seeding.story, post, day))

const asking =
  (seeding: Seeding) =>
  async (day: Day, no: number, post: string, reason: string, change: Change): Promise<string> => {
    const problem = known(seeding.problems, no)
    const { made } = await act(seeding, by(seeding, post, day), 'ask-change', { problem, reason, change })
    return made.at(-1) ?? ''
  }

const decide = async (
  seeding: Seeding,
  day: Day,
  no: number,
  post: string,
  name: Decision,
  request: string,
): Promise<void> => {
  const problem = known(seeding.problems, no)
  const as = by(seeding, post, day)
  const { seen } = await showProblem(seeding.ledger, as, problem)
  await act(seeding, as, name, { problem, request, seen })
}

/** From a day on what is accepted is announced; later the superior confirms each of them besides. */
const setWay = async (seeding: Seeding, day: Day, superior: boolean): Promise<void> => {
  const as = by(seeding, 'zhenggaiban-head', day)
  const closeout = { ...usualWay.closeout, announcementDays: 5, superior }
  await act(seeding, as, 'set-way', { round: seeding.round, way: { ...usualWay, closeout } })
}

const addSource = async (seeding: Seeding, day: Day): Promise<void> => {
  await act(seeding, by(seeding, 'zhenggaiban-general', day), 'add-source', {
    problem: known(seeding.problems, 32),
    source: {
      ...{ from: 'elsewhere', kind: 'audit', body: '市审计局', document: '2025年度政府投资审计报告' },
      ...{ number: '澜审投报〔2026〕17号', feedbackOn: addDays(day, -120) },
      text: '抽查的12个项目有7个变更签证没有现场影像，涉及金额638万元。',
    },
  })
}

/** The measure stands for the old one, with the same answers and no more time. */
const replaceMeasure = async (seeding: Seeding, day: Day): Promise<void> => {
  const as = by(seeding, 'shangwuju-head', day)
  const problem = known(seeding.problems, 6)
  const { measureList } = await showProblem(seeding.ledger, as, problem)
  const old = measureList[3]
  if (!old) throw new Error('problem 6 has four measures')
  const request = await asking(seeding)(day, 6, 'shangwuju-head', '专班与现有的代办队伍重复', {
    ...{ kind: 'measure', replaces: old.id, goal: '平均办理时间缩短三分之一', deadline: old.deadline },
    text: '不另设专班，把用地、用能、环评并入项目代办窗口，一次收件、并联办理。',
    answers: [...old.answers],
    units: [known(seeding.units, 'fagaiju')],
  })
  await decide(seeding, day, 6, 'leader-shizhang', 'grant-change', request)
}

/** The problem that cannot be rectified any more, because what it is about is gone. */
export const ended = 9

const endOne = async (seeding: Seeding, day: Day): Promise<void> => {
  const as = by(seeding, 'gongxinju-head', day)
  const words = '市委编委会同意撤销陶瓷产业技术研究院，人员、设备和结余资金整体并入市高新技术研究中心。'
  const hash = await keepText(seeding, as, '撤销研究院的批复.txt', words)
  const request = await asking(seeding)(day, ended, 'gongxinju-head', '整改对象已不存在', {
    ...{ kind: 'ending', as: 'not-applicable', receiver: null },
    grounds: '研究院已经撤销，设备全部划转并对外开放，结余资金已收回，原问题不再有整改对象',
    proofs: [{ hash, kind: 'notice', statement: '市委编委会批复', dated: addDays(day, -3) }],
  })
  await decide(seeding, day, ended, 'leader-changwu', 'consent-change', request)
  await decide(seeding, day, ended, 'zhenggaiban-head', 'end', request)
}

/** One proof is accepted by itself, one refused with a reason, and one will run out. */
const checkProofs = async (seeding: Seeding, day: Day): Promise<void> => {
  const verifier = by(seeding, 'jiwei-verify-1', day)
  const check = async (no: number, reason: string): Promise<void> => {
    const problem = known(seeding.problems, no)
    const { evidenceList } = await showProblem(seeding.ledger, verifier, problem)
    const proof = evidenceList[0]
    if (!proof) throw new Error(`problem ${no} has a proof`)
    const verdict = reason === '' ? 'accepted' : 'refused'
    await act(seeding, verifier, 'check-evidence', {
      ...{ problem, evidence: proof.id, hash: proof.hash, verdict, reason },
    })
  }
  await check(22, '')
  await check(19, '只有全市的合计数，没有各校各班的明细，无法核对。')
  const problem = known(seeding.problems, 60)
  const as = by(seeding, 'chengguanju-handler', day)
  const { measureList, manifestations } = await showProblem(seeding.ledger, as, problem)
  const words = '填埋场渗滤液处理设备月度监测报告，结论合格，有效期至下次监测。'
  await act(seeding, as, 'attach-evidence', {
    ...{ problem, measure: measureList[0]?.id ?? null, kind: 'data' },
    hash: await keepText(seeding, as, '渗滤液处理设备监测报告.txt', words),
    proves: manifestations.slice(0, 1).map((it) => it.id),
    ...{ statement: '处理设备出水合格', dated: addDays(day, -20), validUntil: addDays(day, 10) },
  })
}

const object = async (seeding: Seeding, day: Day): Promise<void> => {
  await act(seeding, by(seeding, 'zhenggaiban-general', day), 'receive-objection', {
    ...{ problem: known(seeding.problems, 26), channel: 'call', on: day, name: null },
    words: '来电说两个科室的“一岗双责”谈话记录是后补的，日期都是同一支笔写的，请核实。',
  })
}
