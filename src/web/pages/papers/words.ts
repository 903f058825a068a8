import { papers as en } from '#messages/en/papers.ts'
import { papers as zh } from '#messages/zh/papers.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const usePaperWords = () => usePageWords({ 'zh-CN': zh, en })
