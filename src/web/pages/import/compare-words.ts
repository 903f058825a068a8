import { comparePage as pageEn } from '#messages/en/compare-page.ts'
import { comparing as comparingEn } from '#messages/en/comparing.ts'
import { comparePage as pageZh } from '#messages/zh/compare-page.ts'
import { comparing as comparingZh } from '#messages/zh/comparing.ts'
import { usePageWords } from '../../ui/locale.tsx'

const spoken = { 'zh-CN': { ...comparingZh, ...pageZh }, en: { ...comparingEn, ...pageEn } }

export const useCompareWords = () => usePageWords(spoken)
