import { notices as en } from '#messages/en/notices.ts'
import { notices as zh } from '#messages/zh/notices.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useNoticeWords = () => usePageWords({ 'zh-CN': zh, en })
