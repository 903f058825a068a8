import { lookback as en } from '#messages/en/lookback.ts'
import { lookback as zh } from '#messages/zh/lookback.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useLookbackWords = () => usePageWords({ 'zh-CN': zh, en })
