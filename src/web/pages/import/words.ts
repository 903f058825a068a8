import { importing as en } from '#messages/en/import.ts'
import { importing as zh } from '#messages/zh/import.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useImportWords = () => usePageWords({ 'zh-CN': zh, en })
