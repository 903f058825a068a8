import { useMessages } from '../ui/locale.tsx'

/** Stands over every page of a demonstration. */
export const DemoBanner = () => {
  const { demoBanner } = useMessages().general
  return (
    <aside className="demo-banner" aria-label={demoBanner}>
      <p>{demoBanner}</p>
    </aside>
  )
}
