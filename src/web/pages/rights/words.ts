import { rights as en } from '#messages/en/rights.ts'
import { rights as zh } from '#messages/zh/rights.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useRightsWords = () => usePageWords({ 'zh-CN': zh, en })
