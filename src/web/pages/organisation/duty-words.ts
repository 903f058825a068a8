import { dutyWords as en } from '#messages/en/history-organisation.ts'
import { dutyWords as zh } from '#messages/zh/history-organisation.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useDutyWords = () => usePageWords({ 'zh-CN': zh, en })
