import * as zhCourse from '#messages/zh/course.ts'
import * as enCourse from '#messages/en/course.ts'
import { coursePage as en } from '#messages/en/course-page.ts'
import { coursePage as zh } from '#messages/zh/course-page.ts'
import { usePageWords } from '../../../ui/locale.tsx'

export const useCourseWords = () =>
  usePageWords({ 'zh-CN': { ...zh, ...zhCourse }, en: { ...en, ...enCourse } })
