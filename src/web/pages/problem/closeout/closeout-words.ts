import { closeout as en } from '#messages/en/closeout.ts'
import { closeout as zh } from '#messages/zh/closeout.ts'
import { usePageWords } from '../../../ui/locale.tsx'

export const useCloseoutWords = () => usePageWords({ 'zh-CN': zh, en })
