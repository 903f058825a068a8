import { returns as en } from '#messages/en/returns.ts'
import { returns as zh } from '#messages/zh/returns.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useReturnWords = () => usePageWords({ 'zh-CN': zh, en })
