import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'

/** The way to the first document, from an empty list. */
export const ImportLink = () => (
  <Link to={paths.imports} className="button-link">
    {useMessages().lists.problems.emptyGo}
  </Link>
)
