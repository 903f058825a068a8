import { useEffect, useState } from 'react'
import type { Locale } from '#messages/locale.ts'
import type { RefusalWords } from '#messages/zh/refusals.ts'
import type { Refusal } from '../api/refusal.ts'
import { useLocale, useMessages } from './locale.tsx'

/** The sentences of one refusal by its code; null for a code this page does not know yet. */
export type SaysWhy = (code: string, details: Record<string, unknown>) => RefusalWords | null

const fetched: Partial<Record<Locale, SaysWhy>> = {}

const fetchWords = async (locale: Locale): Promise<SaysWhy> => {
  const { isRefusalWord, refusals: zh } = await import('#messages/zh/refusals.ts')
  const of = locale === 'en' ? (await import('#messages/en/refusals.ts')).refusals : zh
  return (code, details) => (isRefusalWord(code) ? of[code](details) : null)
}

/** What refusals say: hundreds of sentences that come with the first «no» and not with the application. Null until then. */
export const useSaysWhy = (): SaysWhy | null => {
  const { locale } = useLocale()
  const [, came] = useState(0)
  const words = fetched[locale] ?? null
  useEffect(() => {
    if (words !== null) return undefined
    let gone = false
    fetchWords(locale).then(
      (of) => {
        fetched[locale] = of
        if (!gone) came((times) => times + 1)
        return undefined
      },
      // The next refusal asks again; until then there is the one sentence that came with the application.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [locale, words])
  return words
}

/** Why not, and what would make it possible. Where the server is away, its words cannot be asked for either. */
export const useRefusalWords = ({ code, details }: Refusal): RefusalWords => {
  const { unreachable } = useMessages().general.states
  const says = useSaysWhy()
  if (code === 'unreachable') return unreachable
  return says === null ? { says: '', way: '' } : (says(code, details) ?? { says: code, way: '' })
}
