import { drafting as draftingEn } from '#messages/en/drafting.ts'
import { importing as en } from '#messages/en/import.ts'
import { readingReasons as reasonsEn } from '#messages/en/reading-reasons.ts'
import { drafting as draftingZh } from '#messages/zh/drafting.ts'
import { importing as zh } from '#messages/zh/import.ts'
import { readingReasons as reasonsZh } from '#messages/zh/reading-reasons.ts'
import { usePageWords } from '../../ui/locale.tsx'

export type DraftWords = typeof draftingZh

export const useImportWords = () => usePageWords({ 'zh-CN': zh, en })

/** The words of the page where a draft is confirmed. */
export const useDraftWords = () => usePageWords({ 'zh-CN': draftingZh, en: draftingEn })

/** Why a document was taken for what it is. */
export const useReasonWords = () => usePageWords({ 'zh-CN': reasonsZh, en: reasonsEn })
