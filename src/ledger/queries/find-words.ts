import type { AnswerOf, QueryOf } from '#contract/route.ts'
import { type FoundKind, type findWords as route, foundKinds, mostFound } from '#contract/finding.ts'
import { type AskedWords, askedWords, excerptOf } from '#core/words/search/asked.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Reading, likeText, namedOrNull, read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

/** How many of a kind are shown: beside others, and alone. */
const few = 5
const many = 100

type Row = {
  kind: FoundKind
  count: number
  id: string
  problem_id: string
  number: string
  short_title: string
  step: Step
  unit_id: string | null
  unit_name: string | null
  at: string | null
  text: string
}

/** `'供水' & '漏损'` as PostgreSQL reads it: pairs of letters and digits need no other care. */
const tsquery = ({ grams }: AskedWords): string =>
  grams.map((it) => `'${it.replaceAll("'", "''")}'`).join(' & ')

const found = async (
  { client, scope, roles }: Reading,
  asked: AskedWords,
  kinds: readonly FoundKind[],
): Promise<Row[]> => {
  const { rows } = await client.query<Row>({
    name: 'find-words',
    // Each kind is looked for by itself, so that none crowds out another; what is shown of it is the newest.
    text: `select k.kind, hits.count, hit.id, hit.problem_id, p.number, p.short_title, p.step,
                  hit.unit_id, u.short_name as unit_name, hit.at, hit.text
             from unnest($1::text[]) with ordinality k(kind, n)
             cross join lateral (
               select count(*)::int as count,
                      (array_agg(s.id order by s.at desc nulls last, s.id desc))[1:$7::int] as ids
                 from views.find_words($2::text::tsquery, $3::text[], k.kind, $4::uuid[], $5, $6) s) hits
             join views.search hit on hit.workspace_id = app_workspace() and hit.id = any(hits.ids)
             join views.problem p on p.workspace_id = hit.workspace_id and p.id = hit.problem_id
             left join views.unit u on u.workspace_id = hit.workspace_id and u.id = hit.unit_id
            order by k.n, hit.at desc nulls last, p.number, hit.id`,
    values: [
      kinds,
      tsquery(asked),
      asked.words.map(likeText),
      scope,
      roles.some((it) => it.role === 'office'),
      mostFound + 1,
      kinds.length === 1 ? many : few,
    ],
  })
  return rows
}

/**
 * Finds words in everything the caller may see, by kind.
 * @throws Refused `too-short-to-find` where no two letters or digits stand together
 */
export const findWords = async (
  ledger: Ledger,
  caller: Caller,
  { text, kind }: QueryOf<typeof route>,
): Promise<Answer> => {
  const asked = askedWords(text)
  if (asked === null) throw new Refused('too-short-to-find', { text })
  return read(ledger, caller, async (reading) => {
    // Whoever sees nothing has nothing to be asked for.
    const kinds = kind === undefined ? foundKinds : [kind]
    const rows = reading.scope?.length === 0 ? [] : await found(reading, asked, kinds)
    return {
      words: asked.words,
      groups: [...Map.groupBy(rows, (it) => it.kind)].map(([of, hits]) => {
        const count = hits[0]?.count ?? 0
        return {
          kind: of,
          count: Math.min(count, mostFound),
          more: count > mostFound,
          rows: hits.map((it) => ({
            id: it.id,
            problem: {
              id: it.problem_id,
              number: it.number,
              shortTitle: it.short_title,
              step: it.step,
            },
            unit: namedOrNull(it.unit_id, it.unit_name),
            at: it.at,
            said: excerptOf(it.text, asked.words),
          })),
        }
      }),
    }
  })
}
