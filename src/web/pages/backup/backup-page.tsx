import './backup.css'
import { Button, Progress } from 'antd'
import { type BackupStatus, readBackup, runBackup } from '#contract/backup.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { BackupWarnings } from './backup-warnings.tsx'
import { useBackupWords } from './backup-words.ts'
import { LastBackup } from './last-backup.tsx'
import { MailPanel } from './mail-panel.tsx'

/** Between two looks, in milliseconds: at one under way, and otherwise. */
const looks = { running: 700, resting: 60_000 }

/** While it is shown, the status is read more often. */
const Running = ({ running }: { running: NonNullable<BackupStatus['running']> }) => {
  const words = useBackupWords()
  useRead(readBackup, {}, { refetchInterval: looks.running })
  const { stage, done, of } = running
  return (
    <div className="backup-running">
      <output>{words.stages[stage](done, of)}</output>
      <Progress
        percent={of > 0 ? Math.floor((done / of) * 100) : 0}
        showInfo={false}
        aria-label={words.now}
      />
    </div>
  )
}

const Kept = ({ status: { kept, keep, place } }: { status: BackupStatus }) => {
  const words = useBackupWords()
  return (
    <Panel title={words.kept}>
      <p className="soft backup-kept">{keep > 0 ? words.keptHelp(keep, place) : words.keptOff(place)}</p>
      <PlainTable rows={kept} none={words.none} heads={[words.at, words.state]}>
        {({ state, at }) => (
          <tr key={state}>
            <td>{words.moment(at)}</td>
            <td className="backup-code">{state}</td>
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}

const HowToRestore = ({ place }: { place: string }) => {
  const words = useBackupWords()
  const [first, second] = words.restoreSteps
  return (
    <Panel title={words.restore}>
      <ol className="backup-steps">
        <li>
          {first}
          <code>
            npx zhenggai restore --from {place} --data {words.newFolder}
          </code>
        </li>
        <li>{second}</li>
      </ol>
    </Panel>
  )
}

/** How backups stand, for whoever keeps the accounts; one button makes one. */
export const BackupPage = () => {
  const words = useBackupWords()
  const registrar = useHolds('registrar')
  const read = useRead(readBackup, {}, { enabled: registrar, refetchInterval: looks.resting })
  const run = useWrite(runBackup)
  const notice = useNotice()
  const tellRefusal = useTellRefusal()
  const { data } = read
  if (!registrar)
    return (
      <Page title={words.title}>
        <Empty title={words.title} help={words.registrarOnly} />
      </Page>
    )
  return (
    <Page
      title={words.title}
      lead={data?.keep === 0 ? words.leadOff : words.lead}
      action={
        <Button
          type="primary"
          disabled={!data || data.running !== null}
          loading={run.isPending}
          onClick={() => {
            run.mutate(
              { body: {} },
              {
                onSuccess: () => {
                  notice(words.begun)
                },
                onError: tellRefusal,
              },
            )
          }}
        >
          {words.now}
        </Button>
      }
    >
      <Loaded of={read} lines={10}>
        {(status) => (
          <>
            {status.running ? <Running running={status.running} /> : null}
            <BackupWarnings status={status} />
            <LastBackup last={status.last} />
            <Kept status={status} />
            <HowToRestore place={status.place} />
          </>
        )}
      </Loaded>
      <MailPanel />
    </Page>
  )
}
