import type { ReactNode } from 'react'
import { useSession } from '../api/query.ts'
import { useMessages } from '../ui/locale.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** What surrounds the pages before one is in: a sheet of paper with a seal. */
export const Threshold = ({ children }: { children: ReactNode }) => {
  const { product, tagline } = useMessages().general
  const session = useSession().data
  return (
    <div className="threshold">
      {session?.demo ? <DemoBanner /> : null}
      <header className="threshold-head">
        <img src="/seal.svg" alt="" width={40} height={40} />
        <div>
          <p className="threshold-name">{session?.workspace?.name ?? product}</p>
          <p className="soft">{session?.workspace ? session.workspace.inspected : tagline}</p>
        </div>
        <LanguageSwitch />
      </header>
      <main className="threshold-main">{children}</main>
    </div>
  )
}
