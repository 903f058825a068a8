import type { BackupRun } from '#contract/backup.ts'
import { backupSentence, isBackupWord } from '#messages/backup-troubles.ts'
import { backup as en } from '#messages/en/backup.ts'
import { backup as zh } from '#messages/zh/backup.ts'
import { useLocale, usePageWords } from '../../ui/locale.tsx'

const step = 1024

/** Bytes as people say them: 812 kB, 3.4 MB, 1.2 GB. */
export const sizeText = (bytes: number): string =>
  bytes < step ** 2
    ? `${Math.ceil(bytes / step)} kB`
    : bytes < step ** 3
      ? `${(bytes / step ** 2).toFixed(1)} MB`
      : `${(bytes / step ** 3).toFixed(1)} GB`

type Words = typeof zh & {
  /** An instant with its time of day, in Shanghai. */
  moment: (at: string) => string
  /** Why a run failed, with what to do. */
  why: (run: BackupRun) => string
}

export const useBackupWords = (): Words => {
  const { locale } = useLocale()
  const words = usePageWords({ 'zh-CN': zh, en })
  return {
    ...words,
    moment: (at) =>
      new Date(at).toLocaleString(locale, {
        ...{ timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', hour12: false },
      }),
    why: ({ trouble }) =>
      trouble && isBackupWord(trouble.code)
        ? backupSentence(trouble.code, trouble.values, locale)
        : words.failedUnknown,
  }
}
