import { meetings as en } from '#messages/en/meetings.ts'
import { meetings as zh } from '#messages/zh/meetings.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useMeetingWords = () => usePageWords({ 'zh-CN': zh, en })
