import { desk as en } from '#messages/en/desk.ts'
import { desk as zh } from '#messages/zh/desk.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useDeskWords = () => usePageWords({ 'zh-CN': zh, en })
