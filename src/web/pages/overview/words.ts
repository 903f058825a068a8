import { overview as en } from '#messages/en/overview.ts'
import { overview as zh } from '#messages/zh/overview.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useOverviewWords = () => usePageWords({ 'zh-CN': zh, en })
