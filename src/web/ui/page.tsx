import { type ReactNode, useEffect, useId } from 'react'
import { useMessages } from './locale.tsx'

/**
 * A page: its title in official serif, at most one main action beside it, and what it holds.
 * `lead` is one line under the title. The title is also the window's.
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
  const { product } = useMessages().general
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead ? <p className="page-lead">{lead}</p> : null}
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
