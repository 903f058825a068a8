// Where words begin in a short title, for choosing where a line may start.
//   重点|岗位|轮|岗|不到|位  (what the platform's dictionary says)  →  重点|岗位|轮岗|不到位
// The dictionary knows everyday words, not those of offices: it leaves single characters. Two rules mend most
// of it: characters left single belong together in twos (an odd run begins with three: 信访件|查办|超期), and
// 不 or 未 begins a word that goes on.

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /^\p{Script=Han}+$/u
const negation = /^[不未没无]/u
const linking = /^[的地得了和与及或在对把被从向为而]$/u

type Word = { at: number; text: string }

function isSingle(word: Word): boolean {
  return han.test(word.text) && [...word.text].length === 1 && !linking.test(word.text)
}

// A run of characters left single, joined in twos, the first three together where the number is odd.
function joinRun(run: Word[]): Word[] {
  const joined: Word[] = []
  let index = 0
  while (index < run.length) {
    const length = index === 0 && run.length % 2 === 1 ? 3 : 2
    const [first] = run.slice(index, index + 1)
    if (first)
      joined.push({
        at: first.at,
        text: run
          .slice(index, index + length)
          .map((word) => word.text)
          .join(''),
      })
    index += length
  }
  return joined
}

// «不到|位», «未|消化»: the negation takes what follows it, up to four characters in all.
function joinNegations(words: Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const open = last && negation.test(last.text) && last.text.length <= 2 && han.test(word.text)
    if (open && last.text.length + word.text.length <= 4) last.text += word.text
    else joined.push({ ...word })
  }
  return joined
}

/** Offsets (UTF-16) at which words of the text begin. */
export function wordStarts(text: string): Set<number> {
  const words: Word[] = []
  let run: Word[] = []
  for (const { segment, index } of dictionary.segment(text)) {
    const word = { at: index, text: segment }
    if (isSingle(word) && !negation.test(segment)) {
      run.push(word)
      continue
    }
    words.push(...joinRun(run), word)
    run = []
  }
  words.push(...joinRun(run))
  return new Set(joinNegations(words).map((word) => word.at))
}
