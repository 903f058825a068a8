import { paste as en } from '#messages/en/paste.ts'
import { paste as zh } from '#messages/zh/paste.ts'
import { usePageWords } from './locale.tsx'

export const usePasteWords = () => usePageWords({ 'zh-CN': zh, en })
