import { useLocale, useMessages } from '../ui/locale.tsx'

/** 中文 · English, remembered on this computer. */
export const LanguageSwitch = () => {
  const { locale, speak } = useLocale()
  const { language, chinese, english } = useMessages().general
  return (
    <ul className="language" aria-label={language}>
      <li>
        <button
          type="button"
          lang="zh-CN"
          aria-pressed={locale === 'zh-CN'}
          onClick={() => {
            speak('zh-CN')
          }}
        >
          {chinese}
        </button>
      </li>
      <li>
        <button
          type="button"
          lang="en"
          aria-pressed={locale === 'en'}
          onClick={() => {
            speak('en')
          }}
        >
          {english}
        </button>
      </li>
    </ul>
  )
}
