import '../../ui/fields.css'
import './returns.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { BringFiles } from './bring-files.tsx'
import { FileList } from './file-list.tsx'
import { GivePacks } from './give-packs.tsx'
import { useReturnWords } from './words.ts'

const Office = () => {
  const words = useReturnWords()
  const [chosen, setChosen] = useState<string | undefined>()
  const read = useRead(listRounds)
  return (
    <Loaded of={read}>
      {({ rounds }) => {
        const newest = rounds.toSorted((a, b) => b.ordinal - a.ordinal)[0]
        const round = chosen ?? newest?.id
        return round === undefined ? (
          <Empty
            title={words.noRoundTitle}
            help={words.noRoundHelp}
            action={
              <Link className="button-link" to={paths.imports}>
                {words.noRoundGo}
              </Link>
            }
          />
        ) : (
          <>
            <div className="out-and-back">
              <GivePacks
                key={round}
                round={round}
                choice={<RoundChoice value={chosen} choose={setChosen} />}
              />
              <BringFiles />
            </div>
            <FileList />
          </>
        )
      }}
    </Loaded>
  )
}

/** Return packs: out to units without access, and back. The office alone has anything to do here. */
export const ReturnsPage = () => {
  const words = useReturnWords()
  const isOffice = useHolds('office')
  return (
    <Page title={words.title} lead={isOffice ? words.lead : undefined}>
      {isOffice ? (
        <Office />
      ) : (
        <Empty
          title={words.officeTitle}
          help={words.officeHelp}
          action={
            <Link className="button-link" to={paths.desk}>
              {words.officeGo}
            </Link>
          }
        />
      )}
    </Page>
  )
}
