import type { Paper } from '#core/rules/report/paper.ts'

/** What an office says of a paper it takes away; what it leaves unsaid stays as composed. */
export type Letterhead = {
  /** 发文机关: in the head and under the text. */
  issuer?: string | undefined
  /** 主送机关, without the colon. */
  addressee?: string | undefined
  /** 发文字号: 「澜委整改〔2026〕5号」. */
  number?: string | undefined
  /** 抄送, one after the other by 「、」 or 「，」. */
  copyTo?: string | undefined
}

/** The same paper as it goes out: by whom, to whom, under which number. */
export const underLetterhead = (paper: Paper, { issuer, addressee, number, copyTo }: Letterhead): Paper => ({
  ...paper,
  head: issuer && paper.head ? { issuer } : paper.head,
  number: number ?? paper.number,
  addressee: addressee ?? paper.addressee,
  signature: issuer && paper.signature ? { ...paper.signature, unit: issuer } : paper.signature,
  imprint:
    copyTo && paper.imprint
      ? {
          ...paper.imprint,
          copyTo: copyTo
            .split(/[、，,；;]/u)
            .map((it) => it.trim())
            .filter(Boolean),
        }
      : paper.imprint,
})
