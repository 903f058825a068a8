import { useDraftWords } from './words.ts'

/** A name as the document prints it; one that nobody here goes by stands out. */
export const PrintedName = ({ words, known }: { words: string; known: boolean }) => {
  const { notRegistered } = useDraftWords()
  return known ? (
    <span className="printed">{words}</span>
  ) : (
    <span className="printed is-unknown" title={notRegistered}>
      {words}
      <span className="only-read">（{notRegistered}）</span>
    </span>
  )
}

/** A deadline as printed, with the day it was read as. */
export const PrintedTerm = ({ deadline, words }: { deadline: string | null; words: string | null }) => (
  <span className="printed-term">
    {words ?? deadline}
    {words !== null && deadline !== null && words !== deadline ? (
      <span className="soft"> → {deadline}</span>
    ) : null}
  </span>
)
