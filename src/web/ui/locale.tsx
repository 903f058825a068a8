import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, createContext, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { en } from '#messages/en.ts'
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

/** Popups belong into the page's landmark, for those who read by landmarks (and for axe). */
export const popupHome = (): HTMLElement => document.querySelector('main') ?? document.body

/** The language of everything below, antd and dayjs included; the choice is remembered on this computer. */
export const Locale = ({ children }: { children: ReactNode }) => {
  const [locale, setLocale] = useState(recall)
  const spoken = useMemo<Spoken>(
    () => ({
      locale,
      messages: locale === 'en' ? en : zh,
      speak: (next) => {
        remember(next)
        setLocale(next)
      },
    }),
    [locale],
  )
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <Speaking.Provider value={spoken}>
      <ConfigProvider
        theme={theme}
        locale={locale === 'en' ? enUS : zhCN}
        getPopupContainer={popupHome}
        button={{ autoInsertSpace: false }}
      >
        <App component={false} message={{ getContainer: popupHome }}>
          {children}
        </App>
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

export const useLocale = (): Pick<Spoken, 'locale' | 'speak'> => useSpoken()
