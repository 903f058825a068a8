import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { listSecurityLog, securityFiles } from '#contract/security.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { useRead } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useLocale } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useExport } from '../../ui/use-export.ts'
import { useLogWords, useSecurityWords } from './words.ts'

type Asked = { type?: string; find?: string; from?: Day; until?: Day }

/** The security log, newest first; for the auditor. */
export const Log = () => {
  const say = useSecurityWords()
  const words = useLogWords()
  const { locale } = useLocale()
  const file = useExport()
  const [asked, setAsked] = useState<Asked>({})
  const [cursor, setCursor] = useState<string | undefined>()
  const read = useRead(
    listSecurityLog,
    { query: { limit: 50, ...asked, ...(cursor ? { cursor } : {}) } },
    { keep: true },
  )
  const ask = (name: keyof Asked, value: string | null | undefined) => {
    setCursor(undefined)
    setAsked(({ [name]: _before, ...rest }) => (value ? { ...rest, [name]: value } : rest))
  }
  const typeOf = (type: string): string => words.types[type] ?? type
  return (
    <Panel
      title={say.log}
      extra={
        <Button
          loading={file.bytes !== null}
          onClick={() => {
            file.take(
              `${securityFiles.securityLogCsv.path}?${String(new URLSearchParams({ ...asked, locale }))}`,
            )
          }}
        >
          {say.export}
        </Button>
      }
    >
      <p className="soft">{say.logHelp}</p>
      <div className="log-filters">
        <Select
          className="log-type"
          aria-label={say.what}
          allowClear
          placeholder={say.anyType}
          value={asked.type}
          options={(read.data?.types ?? []).map((it) => ({ value: it, label: typeOf(it) }))}
          onChange={(it: string | undefined) => {
            ask('type', it)
          }}
        />
        <Input
          className="door-find"
          allowClear
          aria-label={say.find}
          placeholder={say.find}
          onChange={(event) => {
            ask('find', event.target.value.trim())
          }}
        />
        <DayInput
          value={asked.from ?? null}
          placeholder={say.from}
          labelled={{ 'aria-label': say.from }}
          onChange={(day) => {
            ask('from', day)
          }}
        />
        <DayInput
          value={asked.until ?? null}
          placeholder={say.until}
          labelled={{ 'aria-label': say.until }}
          onChange={(day) => {
            ask('until', day)
          }}
        />
      </div>
      <Loaded of={read} lines={8}>
        {({ entries, next }) => (
          <>
            <PlainTable rows={entries} none={say.noLog} heads={words.heads}>
              {({ seq, at, type, login, person, by, detail }) => (
                <tr key={seq}>
                  <td>{seq}</td>
                  <td className="nowrap">{words.instant(at)}</td>
                  <td>{typeOf(type)}</td>
                  <td>{login}</td>
                  <td>{person}</td>
                  <td>{by}</td>
                  <td className="soft log-detail">{detail}</td>
                </tr>
              )}
            </PlainTable>
            <span className="acts">
              {cursor === undefined ? null : (
                <Button
                  onClick={() => {
                    setCursor(undefined)
                  }}
                >
                  {say.newest}
                </Button>
              )}
              {next === null ? null : (
                <Button
                  onClick={() => {
                    setCursor(next)
                  }}
                >
                  {say.more}
                </Button>
              )}
            </span>
          </>
        )}
      </Loaded>
    </Panel>
  )
}
