import { evidence as en } from '#messages/en/evidence.ts'
import { evidence as zh } from '#messages/zh/evidence.ts'
import { usePageWords } from '../../../ui/locale.tsx'

export const useEvidenceWords = () => usePageWords({ 'zh-CN': zh, en })
