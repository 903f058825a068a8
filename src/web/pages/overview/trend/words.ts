import { trend as en } from '#messages/en/trend.ts'
import { trend as zh } from '#messages/zh/trend.ts'
import { usePageWords } from '../../../ui/locale.tsx'

export const useTrendWords = () => usePageWords({ 'zh-CN': zh, en })
