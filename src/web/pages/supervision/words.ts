import { supervision as en } from '#messages/en/supervision.ts'
import { supervision as zh } from '#messages/zh/supervision.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useSupervisionWords = () => usePageWords({ 'zh-CN': zh, en })
