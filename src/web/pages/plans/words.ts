import { plans as en } from '#messages/en/plans.ts'
import { plans as zh } from '#messages/zh/plans.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const usePlansWords = () => usePageWords({ 'zh-CN': zh, en })
