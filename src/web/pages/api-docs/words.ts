import { api as en } from '#messages/en/api.ts'
import { api as zh } from '#messages/zh/api.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useApiWords = () => usePageWords({ 'zh-CN': zh, en })
