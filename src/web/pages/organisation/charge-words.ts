import { chargeWords as en } from '#messages/en/history-organisation.ts'
import { chargeWords as zh } from '#messages/zh/history-organisation.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useChargeWords = () => usePageWords({ 'zh-CN': zh, en })
