import './rights.css'
import { Segmented } from 'antd'
import { useState } from 'react'
import { postRoles } from '#core/record/organisation/facts.ts'
import { rowsOfRights } from '#core/rules/rows-of-rights.ts'
import { useSession } from '../../api/query.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { ActTable } from './act-table.tsx'
import { SightTable } from './sight-table.tsx'
import { useRightsWords } from './words.ts'

/** Who may do what, and when: the table the ledger decides by, for everybody to read. */
export const RightsPage = () => {
  const words = useRightsWords()
  const posts = useSession().data?.me?.posts ?? []
  const held = new Set(posts.flatMap((it) => it.roles))
  const [which, setWhich] = useState<'all' | 'mine'>('all')
  const roles = which === 'all' ? postRoles : postRoles.filter((it) => held.has(it))
  const rows = rowsOfRights.filter(({ cells, abstains }) =>
    which === 'all'
      ? true
      : roles.some((role) => cells[role] !== undefined) && !abstains.some((it) => held.has(it)),
  )
  return (
    <Page title={words.title} lead={words.lead}>
      <Segmented
        className="page-tabs screen-only"
        aria-label={words.which}
        value={which}
        onChange={setWhich}
        options={[
          { value: 'all', label: words.all },
          { value: 'mine', label: words.mine },
        ]}
      />
      {roles.length === 0 ? (
        <Empty title={words.noneMine} help={words.noneMineHelp} />
      ) : (
        <>
          {rows.length > 0 ? <ActTable rows={rows} roles={roles} /> : null}
          <Panel title={words.seeing}>
            <SightTable roles={roles} />
            <p className="soft">{words.seeingNote}</p>
          </Panel>
        </>
      )}
    </Page>
  )
}
