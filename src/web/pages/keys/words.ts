import { keys as en } from '#messages/en/keys.ts'
import { keys as zh } from '#messages/zh/keys.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useKeyWords = () => usePageWords({ 'zh-CN': zh, en })
