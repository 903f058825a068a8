import { help as en } from '#messages/en/help.ts'
import { help as zh } from '#messages/zh/help.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useHelpWords = () => usePageWords({ 'zh-CN': zh, en })
