import { month as en } from '#messages/en/month.ts'
import { month as zh } from '#messages/zh/month.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useMonthWords = () => usePageWords({ 'zh-CN': zh, en })
