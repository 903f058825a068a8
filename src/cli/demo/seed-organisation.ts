import type { PostRole, UnitKind } from '#core/record/organisation/facts.ts'
import { addDays } from '#core/words/calendar/day.ts'
import type { Appointment, UnitKind as ToldKind } from '../../../samples/county/types.ts'
import { type Event, type Seeding, act, known, madeIn } from '#cli/demo/seeding.ts'

const kinds: Record<ToldKind, UnitKind> = {
  committee: 'committee',
  government: 'government',
  office: 'office',
  department: 'bureau',
  bureau: 'bureau',
  institution: 'institution',
  group: 'company',
  town: 'town',
  street: 'town',
  company: 'company',
  school: 'institution',
  hospital: 'institution',
}
const discipline = 'jiwei'

const appointmentKey = ({ person, post }: Pick<Appointment, 'person' | 'post'>): string => `${person} ${post}`

/** Registers units, posts, persons and who holds what on the first day. The top unit and the office are there. */
export const seedOrganisation = async (seeding: Seeding): Promise<void> => {
  const { story, founder, units, posts, persons, told } = seeding
  const { organisation } = story
  const here = organisation.appointments.filter((it) => it.from <= firstDay(seeding))
  const of = organisation.units.length + organisation.posts.length + organisation.persons.length + here.length
  let done = 0
  const step = () => told('organisation', (done += 1), of)

  for (const [rank, { id, name, alias, kind, parent }] of organisation.units.entries()) {
    const there = units.get(id)
    if (there !== undefined)
      await act(seeding, founder, 'rename-unit', { unit: there, name, shortName: alias })
    else {
      const made = await act(seeding, founder, 'register-unit', {
        name,
        shortName: alias,
        kind: id === discipline ? 'discipline' : kinds[kind],
        parent: parent === null ? null : known(units, parent),
        rank,
      })
      units.set(id, madeIn(made, 'unit'))
    }
    step()
  }
  for (const [rank, { id, unit, title, kind }] of organisation.posts.entries()) {
    const roles: PostRole[] = [kind]
    const made = await act(seeding, founder, 'establish-post', {
      unit: known(units, unit),
      title,
      roles,
      rank,
    })
    posts.set(id, made.made[0] ?? '')
    step()
  }
  for (const { id, name } of organisation.persons) {
    persons.set(id, madeIn(await act(seeding, founder, 'register-person', { name }), 'person'))
    step()
  }
  for (const appointment of here) {
    await appoint(seeding, appointment)
    step()
  }
}

const firstDay = ({ story }: Seeding) => addDays(story.ledger.round.feedbackOn, 1)

const appoint = async (seeding: Seeding, appointment: Appointment): Promise<void> => {
  const { story, founder, units, posts, persons, appointments } = seeding
  const unit = story.organisation.posts.find((it) => it.id === appointment.post)?.unit ?? ''
  const { made } = await act(seeding, founder, 'appoint', {
    person: known(persons, appointment.person),
    unit: known(units, unit),
    post: known(posts, appointment.post),
    from: appointment.from,
  })
  appointments.set(appointmentKey(appointment), made[0] ?? '')
}

/** Those who leave a post or take one up while the story is told. */
export const organisationEvents = (seeding: Seeding): Event[] => {
  const { story, founder, persons, appointments } = seeding
  return story.organisation.appointments.flatMap((it): Event[] => {
    const left = it.to === null ? null : addDays(it.to, 1)
    const leaving: Event[] =
      left === null
        ? []
        : [
            {
              on: left,
              order: 0,
              async happen() {
                const appointment = known(appointments, appointmentKey(it))
                await act(seeding, founder, 'relieve', {
                  person: known(persons, it.person),
                  appointment,
                  on: left,
                })
              },
            },
          ]
    const arriving: Event[] =
      it.from <= firstDay(seeding) ? [] : [{ on: it.from, order: 1, happen: () => appoint(seeding, it) }]
    return [...leaving, ...arriving]
  })
}
