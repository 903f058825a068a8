import { importHistory as en } from '#messages/en/import-history.ts'
import { importHistory as zh } from '#messages/zh/import-history.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useHistoryWords = () => usePageWords({ 'zh-CN': zh, en })
