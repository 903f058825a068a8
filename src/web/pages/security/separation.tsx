import { Button, Popconfirm } from 'antd'
import type { readSecurity } from '#contract/security.ts'
import type { AnswerOf } from '#contract/route.ts'
import { useAct } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { useSecurityWords } from './words.ts'

/** Whether the three are separated, or what that still lacks. */
export const Separation = ({ state }: { state: AnswerOf<typeof readSecurity> }) => {
  const say = useSecurityWords()
  const { words } = useMessages()
  const { dayText } = useDayWords()
  const registrar = useHolds('registrar')
  const separate = useAct('separate-administrators')
  const notice = useNotice()
  const tellRefusal = useTellRefusal()
  const { separatedOn, missing, mixed } = state
  if (separatedOn !== null)
    return (
      <Panel title={say.separation}>
        <p>{say.separated(dayText(separatedOn))}</p>
      </Panel>
    )
  const ready = missing.length === 0 && mixed.length === 0
  return (
    <Panel title={say.separation}>
      <p>{say.notSeparated}</p>
      <ul>
        {missing.length > 0 ? <li>{say.missing(words.list(missing.map((it) => words.roles[it])))}</li> : null}
        {mixed.map(({ name, role, beside }) => (
          <li key={`${name} ${role}`}>{say.mixed(name, words.roles[role], words.roles[beside])}</li>
        ))}
        {ready ? <li>{say.ready}</li> : null}
      </ul>
      {registrar ? (
        <Popconfirm
          title={say.separateAsk}
          okText={say.separate}
          disabled={!ready}
          onConfirm={() => {
            separate.mutate(
              {},
              {
                onSuccess: () => {
                  notice(say.separateDone)
                },
                onError: tellRefusal,
              },
            )
          }}
        >
          <Button disabled={!ready} loading={separate.isPending}>
            {say.separate}
          </Button>
        </Popconfirm>
      ) : (
        <p className="soft">{say.registrarDoes}</p>
      )}
    </Panel>
  )
}
