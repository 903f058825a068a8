import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useMessages } from '../ui/locale.tsx'
import { Empty } from '../ui/states.tsx'

export const NoSuchPage = () => {
  const { states } = useMessages().general
  return (
    <Empty
      title={states.notFoundTitle}
      help={states.notFoundHelp}
      action={
        <Link to={paths.overview} className="button-link">
          {states.backHome}
        </Link>
      }
    />
  )
}
