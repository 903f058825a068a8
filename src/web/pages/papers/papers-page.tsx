import '../../ui/fields.css'
import './papers.css'
import { Link } from '@tanstack/react-router'
import { sightRefusal } from '#core/rules/rights/reading.ts'
import { listRounds } from '#contract/rounds.ts'
import { useRead, useSession } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { OwnTemplates } from './own-templates.tsx'
import { TakePaper } from './take-paper.tsx'
import { usePaperWords } from './words.ts'

/** Take papers away: which, as of which day, in which form; and the office's own templates. */
export const PapersPage = () => {
  const words = usePaperWords()
  const isOffice = useHolds('office')
  const posts = useSession().data?.me?.posts ?? []
  const seesAll =
    sightRefusal(
      'whole',
      posts.flatMap((it) => it.roles),
    ) === null
  const read = useRead(listRounds)
  return (
    <Page title={words.title} lead={seesAll ? words.lead : undefined}>
      {seesAll ? (
        <Loaded of={read}>
          {({ rounds }) => {
            const full = rounds.filter((it) => it.problems > 0).toSorted((a, b) => b.ordinal - a.ordinal)
            return full.length > 0 ? (
              <TakePaper rounds={full} />
            ) : (
              <Empty
                title={words.emptyTitle}
                help={isOffice ? words.emptyHelp : words.emptyWait}
                action={
                  isOffice ? (
                    <Link className="button-link" to={paths.imports}>
                      {words.emptyGo}
                    </Link>
                  ) : null
                }
              />
            )
          }}
        </Loaded>
      ) : (
        <Empty
          title={words.unitTitle}
          help={words.unitHelp}
          action={
            <Link className="button-link" to={paths.problems}>
              {words.unitGo}
            </Link>
          }
        />
      )}
      {isOffice ? <OwnTemplates /> : null}
    </Page>
  )
}
