import { progressHistory } from './history-progress.ts'
import type { History } from '#messages/zh/history.ts'
import { organisationHistory } from './history-organisation.ts'
import { lightHistory } from './history-lights.ts'
import { lookbackHistory } from './history-lookback.ts'
import { supervisionHistory } from './history-supervision.ts'
import { meetingHistory } from './history-meetings.ts'
import { courseHistory } from './history-course.ts'
import { words } from './words.ts'

const names = (units: readonly { name: string }[]): string => units.map((it) => it.name).join(', ')

export const history: History = {
  ...organisationHistory,
  'workspace.founded': (it) => `Ledger “${it.name}” founded for ${it.inspected}`,
  'workspace.separated': (it) =>
    `Administrators separated: ${it.holders.map((one) => `${words.roles[one.role]} ${one.name}`).join(', ')}`,
  'content.erased': (it) =>
    `Content of entry ${it.fact} erased by law: ${it.ground}${it.beside?.kind === 'person' ? `; together with ${it.beside.person.name}` : ''}`,
  'unit.registered': (it) => `Unit “${it.name}” registered`,
  'unit.renamed': (it) => `Unit renamed to “${it.name}”`,
  'unit.moved': () => 'Unit moved',
  'post.established': (it) => `Post “${it.title}” established`,
  'person.registered': (it) => `${it.name} registered`,
  'person.appointed': (it) => `Appointed ${it.postTitle} of ${it.unitName} from ${it.from}`,
  'person.relieved': (it) => `Relieved from ${it.on}`,
  'round.opened': (it) => `Round “${it.name}” opened`,
  'round.rules-adopted': (it) => `Rule set “${it.ruleSet.name.en}” adopted from ${it.from}`,
  'round.numbers-given': (it) => `Numbers of aspect ${it.aspect} given up to ${it.upTo}`,
  'round.way-set': (it) => `The way of this round changed from ${it.from}`,
  'import.confirmed': (it) =>
    `Import of “${it.title ?? it.fileName}” confirmed: ${it.problems.length} problems`,
  'import.withdrawn': (it) => `Import withdrawn: ${it.reason}`,
  'problem.registered': (it) => `Problem ${it.number} “${it.shortTitle}” registered`,
  'problem.withdrawn': (it) => `Problem withdrawn: ${it.reason}`,
  'problem.revised': (it) => `Problem put in other words: ${it.title}`,
  'problem.reverted': (it) => `Changes withdrawn with their import: ${it.reason}`,
  ...courseHistory,
  ...meetingHistory,
  ...supervisionHistory,
  ...lookbackHistory,
  ...lightHistory,
  'responsibility.set': (it) =>
    `Responsibility: lead leader ${it.leadLeader?.name ?? 'not set'}, lead unit ${it.leadUnit?.name ?? 'not set'}` +
    `${it.coUnits.length > 0 ? `, co-operating units ${names(it.coUnits)}` : ''}, handler ${it.handler?.name ?? 'not set'}`,
  'deadline.set': (it) =>
    `${words.timeClasses[it.timeClass]}${it.deadline ? `, deadline ${it.deadline}` : ''}`,
  'measure.added': (it) => `Measure added: “${it.text}”${it.units.length > 0 ? ` (${names(it.units)})` : ''}`,
  'measure.revised': (it) => `Measure revised: “${it.text}”`,
  'measure.removed': (it) => `Measure removed: ${it.reason}`,
  'plan.approved': (it) =>
    `Plan version ${it.plan} approved${it.missingRule ? '; the problem is a missing rule' : ''}`,
  'measure.proof-agreed': (it) =>
    it.kinds.length + it.words.length === 0
      ? 'Dropped the agreed proof of success of a measure'
      : `Agreed the proof of success: ${[it.kinds.map((kind) => words.evidenceKinds[kind]).join(' or '), it.words].filter(Boolean).join(', ')}`,
  'review.opened': (it) =>
    `Sent the plans of ${it.problems.length} problems to ${names(it.bodies)} for joint review, to be answered by ${it.replyBy}`,
  'review.opinion-given': (it) =>
    it.verdict === 'agree' ? `${it.body.name} agrees` : `${it.body.name} gave an opinion: ${it.text}`,
  'review.concluded': (it) => `${it.body.name} has nothing else to say`,
  'review.answered': (it) => `${it.adopted ? 'Adopted' : 'Did not adopt'} an opinion: ${it.reply}`,
  'review.withdrawn': (it) => `Called the joint review off: ${it.reason}`,
  'subplan.filed': (it) => `${it.unit.name} filed its sub-plan, covering ${it.covers.length} measures`,
  'subplan.returned': (it) => `Returned the sub-plan: ${it.reason}`,
  'subplan.approved': () => 'Approved the sub-plan',
  'plan.reopened': (it) => `Plan reopened: ${it.reason}`,
  ...progressHistory,
  'progress.returned': (it) =>
    `${it.unit.name} returned: ${it.text}${it.completes ? ' (reports it done)' : ''}; brought in by the office`,
  'progress.imported': (it) => `Imported from a report, not verified: ${it.text}`,
  'evidence.attached': (it) =>
    `Evidence “${it.fileName}” attached (${words.evidenceKinds[it.kind]}): ${it.statement}`,
  'evidence.withdrawn': (it) => `Evidence withdrawn: ${it.reason}`,
  'evidence.renewed': (it) => `Replaced a proof by “${it.fileName}”: ${it.reason}`,
  'evidence.checked': (it) =>
    `${it.verdict === 'accepted' ? 'Accepted' : 'Did not accept'} a proof${it.reason ? `: ${it.reason}` : ''}`,
  'closeout.claimed': (it) => `Completion claimed: ${it.statement}`,
  'closeout.claim-withdrawn': (it) => `Claim withdrawn: ${it.reason}`,
  'closeout.signed': () => 'Signed by the head of the unit',
  'closeout.verified': (it) => `${it.items.length} items verified, all found in order`,
  'closeout.returned': (it) => `Returned, ${it.measures.length} measures named: ${it.reason}`,
  'closeout.accepted': (it) => `Accepted${it.note ? `: ${it.note}` : ''}`,
  'closeout.closed': () => 'Closed out',
  'closeout.confirmed': (it) => `Confirmed by ${it.paper.body} (${it.paper.number})`,
  'closeout.not-confirmed': (it) =>
    `Not confirmed by ${it.paper.body} (${it.paper.number}), returned: ${it.reason}`,
  'closeout.announced': (it) => `Announced from ${it.from} to ${it.until} (${it.where})`,
  'objection.received': (it) =>
    `Objection received: ${it.words}${it.late ? ' (closed already: for the look-back)' : `; answer due ${it.replyBy}`}`,
  'objection.answered': (it) => `${it.upheld ? 'Objection upheld' : 'Objection not upheld'}: ${it.answer}`,
}
