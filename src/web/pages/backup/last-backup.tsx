import { Fragment } from 'react'
import type { BackupRun } from '#contract/backup.ts'
import { Panel } from '../../ui/page.tsx'
import { sizeText, useBackupWords } from './backup-words.ts'

/** When, where, how much, and the root that proves it later. */
export const LastBackup = ({ last }: { last: BackupRun | null }) => {
  const words = useBackupWords()
  const made = last?.made
  return (
    <Panel title={words.last}>
      {!last || !made ? (
        <p className="soft">{words.none}</p>
      ) : (
        <dl className="backup-facts">
          <dt>{words.at}</dt>
          <dd>
            {words.moment(last.at)} · {words.reasons[last.reason]}
          </dd>
          <dt>{words.place}</dt>
          <dd className="backup-code">{last.place}</dd>
          <dt>{words.size}</dt>
          <dd>{words.sizeOf(sizeText(made.bytes), sizeText(made.newBytes))}</dd>
          <dt>{words.files}</dt>
          <dd>{words.fileCount(made.files)}</dd>
          <dt>{words.sealed}</dt>
          <dd>{made.sealed ? words.yes : words.no}</dd>
          {made.workspaces.map(({ name, size, root }) => (
            <Fragment key={root}>
              <dt>{words.facts}</dt>
              <dd>
                {name} · {words.factCount(size)}
              </dd>
              <dt>{words.root}</dt>
              <dd className="backup-code">{root}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </Panel>
  )
}
