import { problem as en } from '#messages/en/problem.ts'
import { problem as zh } from '#messages/zh/problem.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useProblemWords = () => usePageWords({ 'zh-CN': zh, en })
