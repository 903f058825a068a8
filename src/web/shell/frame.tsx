import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useSession } from '../api/query.ts'
import { Icon } from '../ui/icons.tsx'
import { useMessages } from '../ui/locale.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { FindBox } from './find-box.tsx'
import { Keys } from './keys.tsx'
import { Me } from './me.tsx'
import { Navigation } from './navigation.tsx'
import { TourOffer } from './tour-offer.tsx'

/** What surrounds every page once one is in: the ledger's name, the way to the pages, who I am. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const { general } = useMessages()
  const session = useSession().data
  const address = useLocation({ select: (it) => it.pathname })
  // On a narrow screen the menu lies over the page it was opened on, and is gone on the next one.
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const open = openedAt === address
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {general.skip}
      </a>
      {session?.demo ? <DemoBanner /> : null}
      <div className="frame-body">
        <header className="side" data-open={open}>
          <div className="side-name">
            <img src="/seal.svg" alt="" width={30} height={30} />
            <p>{session?.workspace?.name ?? general.product}</p>
            <button
              type="button"
              className="side-menu"
              aria-expanded={open}
              aria-controls="navigation"
              onClick={() => {
                setOpenedAt(open ? null : address)
              }}
            >
              <Icon name="menu" />
              {general.menu}
            </button>
          </div>
          <FindBox />
          <Navigation />
          <Me />
        </header>
        <main id="content" tabIndex={-1}>
          <TourOffer />
          <Keys />
          {children}
        </main>
      </div>
    </div>
  )
}
