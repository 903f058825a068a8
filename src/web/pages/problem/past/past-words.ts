import { past as en } from '#messages/en/past.ts'
import { past as zh } from '#messages/zh/past.ts'
import { usePageWords } from '../../../ui/locale.tsx'

export const usePastWords = () => usePageWords({ 'zh-CN': zh, en })
