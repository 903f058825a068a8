import { Refused } from '#ledger/refusals.ts'
import type { Act } from '#ledger/acts/act.ts'
import { registrarOnly } from '#ledger/acts/register-unit.ts'

const personStream = (id: string) => ({ kind: 'person' as const, id })

export const registerPerson: Act<'register-person'> = {
  organisation: 'changed',
  role: 'registrar',
  streams: () => [],
  decide: (scene, { name }) => {
    registrarOnly(scene)
    const stream = personStream(scene.acting.newId())
    return { facts: [{ stream, type: 'person.registered', v: 1, happened: null, body: { name } }] }
  },
}

export const appoint: Act<'appoint'> = {
  organisation: 'changed',
  role: 'registrar',
  streams: ({ person, unit }) => [personStream(person), { kind: 'unit', id: unit }],
  decide: (scene, { person, unit, post, from }) => {
    registrarOnly(scene)
    const somebody = scene.state('person', person)
    const { name: unitName, posts } = scene.state('unit', unit)
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

export const relieve: Act<'relieve'> = {
  organisation: 'changed',
  role: 'registrar',
  streams: ({ person }) => [personStream(person)],
  decide: (scene, { person, appointment, on }) => {
    registrarOnly(scene)
    const held = scene.state('person', person).appointments.find((it) => it.id === appointment)
    if (!held) throw new Refused('unknown-thing', { thing: 'appointment', id: appointment })
    if (held.until !== null) throw new Refused('already-withdrawn')
    if (on < held.from) throw new Refused('invalid-input', { field: 'on', earlierThan: held.from })
    const stream = personStream(person)
    return { facts: [{ stream, type: 'person.relieved', v: 1, happened: on, body: { appointment, on } }] }
  },
}
