import { Link } from '@tanstack/react-router'
import { readBackup } from '#contract/backup.ts'
import { useRead, useSession } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { useOverviewWords } from './words.ts'

/** One quiet line for whoever keeps the backups, where there is none of the last two days. */
export const NoBackupNote = () => {
  const words = useOverviewWords()
  const demo = useSession().data?.demo ?? true
  const watching = useHolds('registrar') && !demo
  const { data } = useRead(readBackup, {}, { enabled: watching })
  if (!watching || !data?.overdue) return null
  return (
    <p className="note">
      {words.noBackup} <Link to={paths.backup}>{words.noBackupGo}</Link>
    </p>
  )
}
