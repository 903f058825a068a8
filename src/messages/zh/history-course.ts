import type { CourseFact } from '#core/record/problem/course-facts.ts'
import { changeSaid, links } from './course.ts'

type CourseHistory = { [One in CourseFact as One['type']]: (body: One['body']) => string }

const spoken = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')

/** 变更与终结的办理记录。 */
export const courseHistory: CourseHistory = {
  'course.asked': (it) => `申请${changeSaid(it.change)}。理由：${it.reason}`,
  'course.consented': () => '同意所申请的事项',
  'course.granted': () => '批准所申请的事项',
  'course.refused': (it) => `不同意所申请的事项：${it.reason}`,
  'course.withdrawn': (it) => `撤回申请：${it.reason}`,
  'problem.resumed': (it) => `重新启动：${it.reason}`,
  'problem.inherited': (it) =>
    `沿用问题 ${it.from.number} 的责任和时限${it.deadline ? `（原时限${spoken(it.deadline.original)}）` : ''}`,
  'problem.linked': (it) => `${links[it.how]} ${it.number}${it.note ? `：${it.note}` : ''}`,
  'manifestations.gained': (it) => `并入问题 ${it.from.number} 的具体表现${it.manifestations.length}条`,
  'long-term.rechecked': (it) => `复核：${it.found}。下次复核${spoken(it.next)}`,
  'source.added': (it) => `另有来源：${it.body}《${it.document}》${it.number ? `第${it.number}项` : ''}`,
  'source.removed': (it) => `取消一个来源：${it.reason}`,
}
