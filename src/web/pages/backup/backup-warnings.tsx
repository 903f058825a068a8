import type { BackupStatus } from '#contract/backup.ts'
import { Panel } from '../../ui/page.tsx'
import { useBackupWords } from './backup-words.ts'

/** What is not as it should be, each with what to do; nothing where all is well. */
export const BackupWarnings = ({ status }: { status: BackupStatus }) => {
  const words = useBackupWords()
  const { last, failed, overdue, sameDisk, keep } = status
  const warnings = [
    failed ? `${words.failed(words.moment(failed.at))}${words.why(failed)}` : null,
    last === null ? words.never : overdue ? words.overdue(words.moment(last.at)) : null,
    last?.made && last.made.missing > 0 ? words.missing(last.made.missing) : null,
    keep === 0 ? words.off : null,
    sameDisk ? words.sameDisk : null,
  ].filter((it) => it !== null)
  if (warnings.length === 0) return null
  return (
    <Panel title={words.warnings}>
      <ul className="backup-warnings">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Panel>
  )
}
