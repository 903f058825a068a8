import { Alert, Button, Progress } from 'antd'
import { type Checks as State, readChecks, runChecks } from '#contract/security.ts'
import { inShanghai } from '#messages/security-log.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { useSecurityWords } from './words.ts'

/** While one is under way it is looked at so often, in milliseconds. */
const lookEvery = 700

const Running = ({ running }: { running: NonNullable<State['running']> }) => {
  const say = useSecurityWords()
  useRead(readChecks, {}, { refetchInterval: lookEvery })
  const { done, of } = running
  return (
    <>
      <output>{say.checking(done, of)}</output>
      <Progress
        percent={of > 0 ? Math.floor((done / of) * 100) : 0}
        showInfo={false}
        aria-label={say.checks}
      />
    </>
  )
}

const Verdict = ({
  of,
  sound,
  broken,
}: {
  of: NonNullable<State['last']>['log']
  sound: (entries: number) => string
  broken: (at: number) => string
}) =>
  of.sound ? (
    <p>
      {sound(of.entries)} <code className="root">{of.root}</code>
    </p>
  ) : (
    <Alert type="error" showIcon title={broken(of.at)} />
  )

/** Every link and every leaf computed anew, and what came of it; for the auditor. */
export const Checks = () => {
  const say = useSecurityWords()
  const tellRefusal = useTellRefusal()
  const { data } = useRead(readChecks)
  const run = useWrite(runChecks)
  const running = data?.running ?? null
  return (
    <Panel
      title={say.checks}
      extra={
        <Button
          disabled={running !== null}
          loading={run.isPending}
          onClick={() => {
            run.mutate({ body: {} }, { onError: tellRefusal })
          }}
        >
          {say.check}
        </Button>
      }
    >
      <p className="soft">{say.checksHelp}</p>
      {running ? <Running running={running} /> : null}
      {data?.last ? (
        <>
          <p>{say.checkedAt(inShanghai(data.last.at).slice(0, 16))}</p>
          <Verdict of={data.last.log} sound={say.logSound} broken={say.logBroken} />
          <Verdict of={data.last.journal} sound={say.journalSound} broken={say.journalBroken} />
        </>
      ) : (
        <p className="soft">{say.never}</p>
      )}
    </Panel>
  )
}
