import { session as en } from '#messages/en/session.ts'
import { session as zh } from '#messages/zh/session.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useSessionWords = () => usePageWords({ 'zh-CN': zh, en })
