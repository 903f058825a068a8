import type { History } from '#messages/zh/history.ts'

/** Languages of the screens. Chinese is the default and the reference. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (text: unknown): text is Locale => text === 'zh-CN' || text === 'en'

/** Words that come as data in both languages: rule sets, lights. */
export const said = (word: { zh: string; en: string }, locale: Locale): string =>
  locale === 'en' ? word.en : word.zh

/** One history sentence; an unknown type (of a newer server) is shown by its name. */
export const historySentence = (history: History, type: string, body: Record<string, unknown>): string => {
  const sentence = (history as Record<string, ((body: never) => string) | undefined>)[type]
  return sentence ? sentence(body as never) : type
}
