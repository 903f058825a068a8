import type { Appointment } from '#core/record/organisation/person.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Act, Scene } from '#ledger/acts/act.ts'
import { refuseLeaving } from '#ledger/policies/separation.ts'

const personStream = (id: string) => ({ kind: 'person' as const, id })

export const registerPerson: Act<'register-person'> = {
  organisation: 'changed',
  streams: () => [],
  decide: (scene, { name }) => {
    const stream = personStream(scene.acting.newId())
    return { facts: [{ stream, type: 'person.registered', v: 1, happened: null, body: { name } }] }
  },
}

export const appoint: Act<'appoint'> = {
  organisation: 'changed',
  streams: ({ person, unit }) => [personStream(person), { kind: 'unit', id: unit }],
  decide: async (scene, { person, unit, post, from }) => {
    const somebody = scene.state('person', person)
    const { name: unitName, posts, ended } = scene.state('unit', unit)
    if (ended) throw new Refused('unit-ended', { unit: unitName, into: ended.into?.name ?? null })
    const held = posts.find((it) => it.id === post)
    if (!held) throw new Refused('unknown-thing', { thing: 'post', id: post })
    if (somebody.appointments.some((it) => it.post === post && it.until === null))
      throw new Refused('duplicate', { name: held.title, unit: unitName })
    const body = {
      appointment: scene.acting.newId(),
      post,
      postTitle: held.title,
      roles: held.roles,
      unit,
      unitName,
      from,
      chain: scene.acting.standing.appointedBy,
    }
    return { facts: [{ stream: personStream(person), type: 'person.appointed', v: 1, happened: from, body }] }
  },
}

/** Without a registrar nobody could ever appoint one again. */
const refuseLastRegistrar = async ({ client, caller }: Scene, held: Appointment): Promise<void> => {
  if (!held.roles.includes('registrar')) return
  const { rowCount } = await client.query(
    `select 1 from views.appointment
      where workspace_id = $1 and id <> $2 and 'registrar' = any(roles) and until_day is null limit 1`,
    [caller.workspace, held.id],
  )
  if (!rowCount) throw new Refused('last-registrar')
}

export const relieve: Act<'relieve'> = {
  organisation: 'changed',
  streams: ({ person }) => [personStream(person)],
  decide: async (scene, { person, appointment, on }) => {
    const held = scene.state('person', person).appointments.find((it) => it.id === appointment)
    if (!held) throw new Refused('unknown-thing', { thing: 'appointment', id: appointment })
    // A day that has not come yet can be corrected: a slip of the pen must not keep somebody in a post for ever.
    if (held.until !== null && held.until <= scene.acting.day) throw new Refused('already-withdrawn')
    if (on < held.from) throw new Refused('invalid-input', { field: 'on', earlierThan: held.from })
    await refuseLastRegistrar(scene, held)
    await refuseLeaving(scene, held.roles, held.id)
    const stream = personStream(person)
    return { facts: [{ stream, type: 'person.relieved', v: 1, happened: on, body: { appointment, on } }] }
  },
}
