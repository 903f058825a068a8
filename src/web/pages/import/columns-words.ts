import { columnWords as en } from '#messages/en/columns.ts'
import { columnWords as zh } from '#messages/zh/columns.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useColumnWords = () => usePageWords({ 'zh-CN': zh, en })
