import type { Gap } from '#core/rules/planning/gaps.ts'
import { useMessages } from './locale.tsx'

/** What is missing, in words; long words of a measure or manifestation are cut. */
export const useGapSentence = (): ((gap: { code: string; what: string }) => string) => {
  const { gaps } = useMessages().words
  return ({ code, what }) => {
    const say = (gaps as Partial<Record<string, (typeof gaps)[Gap['code']]>>)[code]
    const short = what.length > 30 ? `${what.slice(0, 30)}…` : what
    return say ? say(short) : code
  }
}
