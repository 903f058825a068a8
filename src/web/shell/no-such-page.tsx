import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useMessages } from '../ui/locale.tsx'
import { Page } from '../ui/page.tsx'

export const NoSuchPage = () => {
  const { states } = useMessages().general
  return (
    <Page title={states.notFoundTitle} lead={states.notFoundHelp}>
      <Link to={paths.overview} className="button-link">
        {states.backHome}
      </Link>
    </Page>
  )
}
