import { work as en } from '#messages/en/work.ts'
import { work as zh } from '#messages/zh/work.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useWorkWords = () => usePageWords({ 'zh-CN': zh, en })
