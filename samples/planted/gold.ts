/** What a careful reader found in one planted report: the shape of NN-name.gold.json. Lines are 1-based. */
export interface PlantedGold {
  readonly feedbackOn: string | null
  readonly contradictions: readonly {
    readonly code: string
    readonly severity: 'high' | 'medium' | 'low'
    readonly lines: readonly number[]
    readonly quotes: readonly string[]
    readonly why: string
  }[]
  /** Claims beside the planted ones that the reader would accept as a fair question. */
  readonly tolerated: readonly {
    readonly code: string
    readonly lines: readonly number[]
    readonly why: string
  }[]
  readonly problems: readonly {
    readonly line: number
    readonly title: string
    readonly verdict: 'yes' | 'no' | 'unproven'
    readonly why: string
  }[]
  readonly doubts: readonly { readonly code: string; readonly line: number; readonly why: string }[]
  readonly gaps: readonly { readonly code: string; readonly line: number }[]
}
