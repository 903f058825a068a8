import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, createContext, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { type Locale as Language, isLocale } from '#messages/locale.ts'
import { type Messages, zh } from '#messages/zh.ts'
import { theme } from '../theme.ts'

type Spoken = { locale: Language; messages: Messages; speak: (locale: Language) => void }

const Speaking = createContext<Spoken | null>(null)
const remembered = 'zhenggai.locale'

/** Storage may be switched off by the browser; then the choice lasts as long as the page. */
const recall = (): Language => {
  try {
    const kept = localStorage.getItem(remembered)
    return isLocale(kept) ? kept : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}
const remember = (locale: Language): void => {
  try {
    localStorage.setItem(remembered, locale)
  } catch {
    // Nothing to do: see recall.
  }
}

/** As shipped, two buttons of the calendar are read as «choose a year», whatever year they show. */
const plain = (shipped: typeof zhCN): typeof zhCN => {
  const lang = shipped.DatePicker?.lang
  return lang && shipped.DatePicker
    ? {
        ...shipped,
        DatePicker: { ...shipped.DatePicker, lang: { ...lang, yearSelect: '', monthSelect: '' } },
      }
    : shipped
}
const antdWords = { 'zh-CN': plain(zhCN), en: plain(enUS) }

/** Chinese comes with the application, English when it is asked for. */
const messagesOf = async (locale: Language): Promise<Messages> =>
  locale === 'en' ? (await import('#messages/en.ts')).en : zh

export type Speech = { locale: Language; messages: Messages }

/** The language chosen on this computer with its words; Chinese where they cannot be fetched. */
export const firstSpeech = async (): Promise<Speech> => {
  const locale = recall()
  try {
    return { locale, messages: await messagesOf(locale) }
  } catch {
    return { locale: 'zh-CN', messages: zh }
  }
}

/** Popups belong into the page's landmark, for those who read by landmarks (and for axe). */
export const popupHome = (trigger?: HTMLElement): HTMLElement =>
  // From within a dialog it opens there: the page behind would grow and scroll under it.
  trigger?.closest<HTMLElement>('[role="dialog"]') ?? document.querySelector('main') ?? document.body

/** The language of everything below, antd included; the choice is remembered on this computer. */
export const Locale = ({ first, children }: { first: Speech; children: ReactNode }) => {
  const [speech, setSpeech] = useState(first)
  const { locale } = speech
  const spoken = useMemo<Spoken>(
    () => ({
      ...speech,
      speak: (next) => {
        const change = async () => {
          setSpeech({ locale: next, messages: await messagesOf(next) })
          remember(next)
        }
        // Words that cannot be fetched now leave the language as it is.
        change().catch(() => undefined)
      },
    }),
    [speech],
  )
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <Speaking.Provider value={spoken}>
      <ConfigProvider
        theme={theme}
        locale={antdWords[locale]}
        getPopupContainer={popupHome}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </Speaking.Provider>
  )
}

const useSpoken = (): Spoken => {
  const spoken = useContext(Speaking)
  if (!spoken) throw new Error('no <Locale> above')
  return spoken
}

/** Every word shown comes from here. */
export const useMessages = (): Messages => useSpoken().messages

/** Words of one page alone come with it, in both languages, and not with the application. */
export const usePageWords = <Words,>(spoken: Record<Language, Words>): Words => spoken[useSpoken().locale]

export const useLocale = (): Pick<Spoken, 'locale' | 'speak'> => useSpoken()
