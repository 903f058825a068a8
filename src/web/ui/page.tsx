import { type ReactNode, useEffect, useId } from 'react'
import { useSession } from '../api/query.ts'
import { useMessages } from './locale.tsx'

/**
 * A page: its title in official serif, at most one main action beside it, and what it holds.
 * `lead` is one line under the title; on paper another says whose ledger this is and of which day. The title is also the window's.
 */
export const Page = ({
  title,
  lead,
  action,
  children,
}: {
  title: string
  lead?: ReactNode
  action?: ReactNode
  children: ReactNode
}) => {
  const { product, printedOn } = useMessages().general
  const session = useSession().data
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead ? <p className="page-lead">{lead}</p> : null}
          {session?.workspace ? (
            <p className="print-only">{printedOn(session.workspace.name, session.today)}</p>
          ) : null}
        </div>
        {action ? <div className="page-action">{action}</div> : null}
      </header>
      {children}
    </>
  )
}

/** A card of paper with a serif heading. */
export const Panel = ({
  title,
  extra,
  children,
}: {
  title?: ReactNode
  extra?: ReactNode
  children: ReactNode
}) => {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={title ? id : undefined}>
      {title || extra ? (
        <div className="panel-head">
          {title ? <h2 id={id}>{title}</h2> : null}
          {extra ? <div className="panel-extra">{extra}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}
