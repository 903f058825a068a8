import { Link } from '@tanstack/react-router'
import { listDrafts } from '#contract/drafts.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useOverviewWords } from './words.ts'

/** An empty ledger: the way from the first document to people who answer for its problems. */
export const FirstWay = () => {
  const { way } = useOverviewWords()
  const drafts = useRead(listDrafts).data?.drafts.length ?? 0
  const here = drafts > 0 ? 'confirm' : 'read'
  return (
    <section className="first-way">
      <h2>{way.title}</h2>
      <p className="soft">{way.lead}</p>
      <ol>
        <li data-here={here === 'read'}>
          <h3>{way.read}</h3>
          <p>{way.readHelp}</p>
          <Link to={paths.imports} className={here === 'read' ? 'button-link' : 'button-link secondary'}>
            {way.readGo}
          </Link>
        </li>
        <li data-here={here === 'confirm'}>
          <h3>{way.confirm}</h3>
          <p>{way.confirmHelp}</p>
          {drafts > 0 ? (
            <Link to={paths.imports} className="button-link">
              {way.confirmGo(drafts)}
            </Link>
          ) : null}
        </li>
        <li>
          <h3>{way.handOut}</h3>
          <p>{way.handOutHelp}</p>
        </li>
      </ol>
      <p className="soft">
        {way.before} <Link to={paths.organisation}>{way.toOrganisation}</Link> ·{' '}
        <Link to={paths.rounds}>{way.toRounds}</Link>
      </p>
    </section>
  )
}
