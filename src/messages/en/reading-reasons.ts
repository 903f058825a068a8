import { words } from '#messages/en/words.ts'
import type { ReadingReasonWords } from '#messages/zh/reading-reasons.ts'

const called = words.inspectionKinds

export const readingReasons: ReadingReasonWords = {
  kind: ({ by, said }) =>
    ({
      title: `known by “${said}” in the title`,
      table: `known by the column heads “${said}”`,
      words: `the title does not say; guessed from “${said}” in the text`,
      nothing: 'neither title nor text says what it is',
      chosen: 'chosen by a person',
    })[by],
  between: '; ',
  inspection: ({ kind, said }) => `It speaks of: ${called[kind]} (“${said}”)`,
  otherInspection: (of, round) =>
    `This document speaks of “${called[of.kind]}” (“${of.said}”), but the kind of the round is “${called[round]}”: check that it is the right one.`,
}
