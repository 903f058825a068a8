import { drafting as draftingEn } from '#messages/en/drafting.ts'
import { importing as en } from '#messages/en/import.ts'
import { drafting as draftingZh } from '#messages/zh/drafting.ts'
import { importing as zh } from '#messages/zh/import.ts'
import { usePageWords } from '../../ui/locale.tsx'

export type DraftWords = typeof draftingZh

export const useImportWords = () => usePageWords({ 'zh-CN': zh, en })

/** The words of the page where a draft is confirmed. */
export const useDraftWords = () => usePageWords({ 'zh-CN': draftingZh, en: draftingEn })
