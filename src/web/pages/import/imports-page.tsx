import '../../ui/fields.css'
import './import.css'
import './compare.css'
import type { ReactElement } from 'react'
import { listDrafts } from '#contract/drafts.ts'
import { listImports } from '#contract/imports.ts'
import { useRead, useSession } from '../../api/query.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DraftList } from './draft-list.tsx'
import { GiveDocument } from './give-document.tsx'
import { ImportList } from './import-list.tsx'
import { useImportWords } from './words.ts'

/** Documents in: give one, go on with a draft, look at what was confirmed. */
export const ImportsPage = (): ReactElement => {
  const words = useImportWords()
  const posts = useSession().data?.me?.posts ?? []
  const isOffice = posts.some((it) => it.roles.includes('office'))
  const drafts = useRead(listDrafts)
  const imports = useRead(listImports)
  return (
    <Page title={words.title} lead={isOffice ? words.lead : words.officeOnly}>
      {isOffice ? <GiveDocument /> : null}
      {isOffice ? <Loaded of={drafts}>{(it) => <DraftList rows={it.drafts} />}</Loaded> : null}
      <Loaded of={imports}>{(it) => <ImportList rows={it.imports} opens={isOffice} />}</Loaded>
    </Page>
  )
}
