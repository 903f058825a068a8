import '../../ui/fields.css'
import './meetings.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { type ReactElement, useState } from 'react'
import { listDuties, listMeetings } from '#contract/meetings.ts'
import { readOrganisation } from '#contract/organisation.ts'
import { listRounds } from '#contract/rounds.ts'
import { type MeetingKind, meetingKinds } from '#core/record/meeting/facts.ts'
import { useRead } from '../../api/query.ts'
import { meetingsAddress, paths } from '../../paths.ts'
import { useLocale } from '../../ui/locale.tsx'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Empty, Loaded, Loading } from '../../ui/states.tsx'
import { TakeButton } from '../../ui/take-button.tsx'
import { unitChoices } from '../lists/choices.ts'
import { Counts } from './counts.tsx'
import { DutyTable } from './duty-table.tsx'
import { MeetingDrawer } from './meeting-drawer.tsx'
import { monthsOf } from './months.ts'
import { RecordMeeting } from './record-meeting.tsx'
import type { MeetingsSearch } from './search.ts'
import { SetDuty } from './set-duty.tsx'
import { Timeline } from './timeline.tsx'
import { useMeetingWords } from './words.ts'

/** Meetings that were held and recurring duties, by month: what was decided, what is due, what was missed. */
export const MeetingsPage = (): ReactElement => {
  const words = useMeetingWords()
  const search: MeetingsSearch = useSearch({ from: paths.meetings })
  const navigate = useNavigate()
  const go = (next: MeetingsSearch) => void navigate({ to: paths.meetings, search: next, replace: true })
  const rounds = useRead(listRounds)
  return (
    <Page
      title={words.title}
      action={
        <RoundChoice
          all
          value={search.round}
          choose={(round) => {
            const { round: _round, ...rest } = search
            go({ ...rest, ...(round ? { round } : {}) })
          }}
        />
      }
    >
      <Loaded of={rounds} lines={10}>
        {(read) =>
          read.rounds.length === 0 ? (
            <Empty title={words.noRoundTitle} help={words.noRoundHelp} />
          ) : (
            <Held search={search} go={go} />
          )
        }
      </Loaded>
    </Page>
  )
}

type Shown = { search: MeetingsSearch; go: (next: MeetingsSearch) => void }

/** How many meetings are read at once; «earlier» reads as many again. */
const atOnce = 100

const Held = ({ search, go }: Shown) => {
  const words = useMeetingWords()
  const [limit, setLimit] = useState(atOnce)
  const [opened, setOpened] = useState<'meeting' | 'duty' | null>(null)
  const kind: MeetingKind | undefined = meetingKinds.find((it) => it === search.kind)
  const { round, body } = search
  const held = useRead(listMeetings, { query: { round, body, kind, limit } }, { keep: true })
  const owed = useRead(listDuties, { query: { round, body } }, { keep: true })
  const close = () => {
    setOpened(null)
  }
  return (
    <Loaded of={held} lines={10}>
      {({ meetings, next, counts, total, speaksFor }) => {
        // A kind is a matter of meetings: duties have none.
        const duties = kind === undefined ? (owed.data?.duties ?? []) : []
        const months = monthsOf(meetings, duties, next === null ? null : (meetings.at(-1)?.on ?? null))
        const isNarrowed = kind !== undefined || body !== undefined
        const records = speaksFor === null || speaksFor.length > 0
        const nothing = months.length === 0 && duties.length === 0 && owed.data !== undefined
        const bar = (
          <div className="meetings-bar no-print">
            <Filters search={search} go={go} />
            <span className="meetings-end">
              {records ? (
                <>
                  <Button
                    type="primary"
                    onClick={() => {
                      setOpened('meeting')
                    }}
                  >
                    {words.record}
                  </Button>
                  <Button
                    onClick={() => {
                      setOpened('duty')
                    }}
                  >
                    {words.setDuty}
                  </Button>
                </>
              ) : null}
            </span>
          </div>
        )
        return (
          <>
            {bar}
            {nothing ? (
              <Empty
                title={isNarrowed ? words.noneTitle : words.emptyTitle}
                help={isNarrowed ? words.noneHelp : records ? words.emptyHelp : words.emptyRead}
                action={
                  isNarrowed ? (
                    <Button
                      onClick={() => {
                        go(round ? { round } : {})
                      }}
                    >
                      {words.filters.clear}
                    </Button>
                  ) : null
                }
              />
            ) : (
              <>
                <Counts
                  total={total}
                  counts={counts}
                  choose={(of) => {
                    go({ ...search, kind: of })
                  }}
                />
                {duties.length === 0 ? null : <DutyTable duties={duties} />}
                {owed.data === undefined ? <Loading lines={4} /> : null}
                <Timeline
                  months={months}
                  take={<Take search={search} />}
                  open={(meeting) => {
                    go({ ...search, meeting })
                  }}
                />
                {next === null ? null : (
                  <Button
                    className="no-print"
                    onClick={() => {
                      setLimit(Math.min(limit + atOnce, 2000))
                    }}
                  >
                    {words.more}
                  </Button>
                )}
              </>
            )}
            {opened === 'meeting' ? (
              <RecordMeeting bodies={speaksFor} round={round} before={null} onClose={close} />
            ) : null}
            {opened === 'duty' ? <SetDuty bodies={speaksFor} round={round} onClose={close} /> : null}
            {search.meeting === undefined ? null : (
              <MeetingDrawer
                key={search.meeting}
                id={search.meeting}
                bodies={speaksFor}
                onClose={() => {
                  const { meeting: _meeting, ...rest } = search
                  go(rest)
                }}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

const Take = ({ search: { round, kind, body } }: { search: MeetingsSearch }) => {
  const words = useMeetingWords()
  const { locale } = useLocale()
  return (
    <span className="meetings-take no-print">
      <TakeButton address={meetingsAddress({ round, kind, body, locale })} label={words.export} />
      <button
        type="button"
        className="plain"
        onClick={() => {
          window.print()
        }}
      >
        {words.print}
      </button>
    </span>
  )
}

const Filters = ({ search, go }: Shown) => {
  const { filters, kinds } = useMeetingWords()
  const organisation = useRead(readOrganisation).data
  const set = (name: 'kind' | 'body') => (value: string | undefined) => {
    const { [name]: _before, ...rest } = search
    go({ ...rest, ...(value ? { [name]: value } : {}) })
  }
  return (
    <>
      <Select
        className="meetings-filter"
        aria-label={filters.kind}
        placeholder={filters.kind}
        allowClear
        value={search.kind ?? null}
        options={meetingKinds.map((value) => ({ value, label: kinds[value] }))}
        onChange={set('kind')}
      />
      <Select
        className="meetings-filter"
        aria-label={filters.body}
        placeholder={filters.body}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={search.body ?? null}
        options={organisation ? unitChoices(organisation) : []}
        onChange={set('body')}
      />
    </>
  )
}
