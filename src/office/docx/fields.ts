/**
 * Fields: what Word works out by itself. Their last result is text, except where it is about pages.
 *
 *     begin  PAGEREF _Toc1 \h  separate  3  end        the result (3) is dropped
 *     begin  TOC \o "1-3"      separate  …  end        so is a whole table of contents
 */
const DROPPED = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|TC|XE|INDEX)\b/iu
const CONTENTS = /^\s*TOC\b/iu

type Field = { instruction: string; inResult: boolean }

/** Follows the fields of one document; they nest. */
export class FieldStack {
  private readonly fields: Field[] = []
  contents = 0

  /** `type`: begin, separate or end, as `w:fldChar` says. */
  mark(type: string | null) {
    if (type === 'begin') this.fields.push({ instruction: '', inResult: false })
    else if (type === 'end') this.fields.pop()
    else {
      const field = this.fields.at(-1)
      if (field === undefined) return
      field.inResult = true
      if (CONTENTS.test(field.instruction)) this.contents++
    }
  }

  /** `w:fldSimple`, whose instruction is an attribute; `end` closes it. */
  begin(instruction: string) {
    if (CONTENTS.test(instruction)) this.contents++
    this.fields.push({ instruction, inResult: true })
  }

  end() {
    this.fields.pop()
  }

  instruct(words: string) {
    const field = this.fields.at(-1)
    if (field !== undefined && !field.inResult && field.instruction.length < 200) field.instruction += words
  }

  /** Whether text here is a result that is no text of the document. */
  get drops(): boolean {
    return this.fields.some((field) => field.inResult && DROPPED.test(field.instruction))
  }
}
