import { inbox as en } from '#messages/en/inbox.ts'
import { inbox as zh } from '#messages/zh/inbox.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useInboxWords = () => usePageWords({ 'zh-CN': zh, en })
