import type { InboxReason } from '#core/rules/inbox/reasons.ts'

/** A branch that says nothing but what it names; the others are empty. */
const columns = (given: {
  reason: string
  subject: string
  round: string
  number?: string
  problem?: string
  thing?: string
  name?: string
  units?: string
  persons?: string
  by?: string
  count?: string
  since?: string
  words?: string
}): string =>
  [
    `${given.reason} as reason`,
    `${given.subject} as subject`,
    `${given.problem ?? 'null::uuid'} as problem`,
    `${given.thing ?? 'null::uuid'} as thing`,
    `${given.round} as round`,
    `${given.number ?? "''"} as number`,
    `${given.name ?? 'null::text'} as name`,
    `${given.words ?? "''"} as words`,
    `${given.units ?? 'null::uuid[]'} as units`,
    `${given.persons ?? 'null::uuid[]'} as persons`,
    `${given.by ?? 'null::date'} as by_day`,
    `${given.count ?? 'null::int'} as count`,
    `${given.since ?? 'null::timestamptz'} as since`,
  ].join(', ')

const aboutProblem = {
  subject: 'p.id',
  problem: 'p.id',
  round: 'p.round_id',
  number: 'p.number',
  name: 'p.short_title',
}
const withProblem = (alias: string): string =>
  `join views.problem p on p.workspace_id = ${alias}.workspace_id and p.id = ${alias}.problem_id`
const withRound = (alias: string): string =>
  `join views.round r on r.workspace_id = ${alias}.workspace_id and r.id = ${alias}.round_id`

/** What was carried to the next round waits there, for the same people. */
const worked = "p.step in ('in-progress', 'returned') and p.carried_to is null"
/** Every measure is reported done, and there is one: what waits is the claim. */
const allDone = '(p.measures_total > 0 and p.measures_done = p.measures_total)'
/** Waits for the unit under a name of its own already; a calendar wants its day all the same. */
const saidOtherwise = `(p.step = 'returned' or p.step = 'in-progress' and ${allDone} or p.step = 'registered' and p.measures_total = 0)`
const whileAnswered = `p.step in ('registered', 'in-progress', 'returned') and ($6::boolean or not ${saidOtherwise})`
const late = 'p.deadline < $4::date'
const near = 'p.deadline between $4::date and $5::date'

/** What waits on the problems themselves: each row a reason, when it holds, for which units, for which persons, by when. */
const onProblems = `
  select ${columns({ reason: 'v.reason', ...aboutProblem, units: 'array[v.unit]', persons: 'array[v.person]', by: 'v.by_day' })}
    from views.problem p ${withRound('p')},
    lateral (select r.feedback_on + (r.clocks ->> 'planDays')::int as plan_by) c,
    lateral (values
      ('plan', p.step = 'registered' and p.measures_total = 0, p.lead_unit_id, null::uuid, c.plan_by),
      ('approve-plan', p.step = 'registered' and p.measures_total > 0, null, p.lead_leader_id, c.plan_by),
      ('claim', p.step = 'in-progress' and ${allDone}, p.lead_unit_id, null, p.deadline),
      ('returned', p.step = 'returned', p.lead_unit_id, null, p.deadline),
      ('sign', p.step = 'claimed', p.lead_unit_id, null, null),
      ('verify', p.step = 'signed', null, null, null),
      ('accept', p.step = 'verified' and p.accept_by is distinct from 'leading-group', null, null, null),
      ('accept-in-group', p.step = 'verified' and p.accept_by = 'leading-group', null, null, null),
      ('confirm', p.step = 'provisional', null, null, null),
      ('announce', p.step in ('accepted', 'confirmed'), null, null, null),
      ('close', p.step in ('accepted', 'confirmed', 'announced'), null, null, null),
      ('decide-change', cardinality(p.asked) > 0, null, null, null),
      ('answer-objection', p.objections_open > 0, null, null, p.reply_by),
      ('recheck', ${worked} and p.recheck_on <= $5::date, null, null, p.recheck_on),
      ('late', ${whileAnswered} and ${late}, p.lead_unit_id, null, p.deadline),
      ('near', ${whileAnswered} and ${near}, p.lead_unit_id, null, p.deadline),
      ('led-late', p.step in ('registered', 'in-progress', 'returned') and ${late}, null, p.lead_leader_id, p.deadline),
      ('led-near', p.step in ('registered', 'in-progress', 'returned') and ${near}, null, p.lead_leader_id, p.deadline)
    ) v(reason, holds, unit, person, by_day)
   where p.workspace_id = $1 and p.step not in ('closed', 'ended', 'withdrawn') and p.carried_to is null and v.holds`

/** Objections to what is closed already are answered too. */
const onClosed = `
  select ${columns({ reason: "'answer-objection'", ...aboutProblem, by: 'p.reply_by' })}
    from views.problem p
   where p.workspace_id = $1 and p.step in ('closed', 'ended') and p.objections_open > 0`

const handingOut = `
  select ${columns({ reason: "'hand-out'", subject: 'r.id', round: 'r.id', name: 'r.name', count: 'count(*)::int' })}
    from views.problem p ${withRound('p')}
   where p.workspace_id = $1 and p.step = 'registered' and p.lead_unit_id is null and p.carried_to is null
   group by r.id, r.name`

const onShares = `
  select ${columns({ reason: "'take-over'", ...aboutProblem, thing: 'a.id', words: 'a.share', units: 'array[a.unit_id]', by: 'coalesce(a.deadline, p.deadline)', since: 'a.made_at' })}
    from views.assignment a ${withProblem('a')}
   where a.workspace_id = $1 and a.state = 'made' and ${worked}`

/** Days of its own, or of a unit that does not answer for the whole: the others stand with the problem. */
const onMeasures = `
  select ${columns({ reason: "case when m.deadline < $4::date then 'measure-late' else 'measure-near' end", ...aboutProblem, thing: 'm.id', words: 'm.text', units: 'm.unit_ids', by: 'm.deadline' })}
    from views.measure m ${withProblem('m')}
   where m.workspace_id = $1 and not m.done and m.deadline <= $5::date and ${worked}
     and (m.deadline is distinct from p.deadline or not p.lead_unit_id = any(m.unit_ids))`

const onProofs = `
  select ${columns({ reason: "'evidence-refused'", ...aboutProblem, thing: 'e.id', words: 'e.file_name', units: "array[(e.by_actor #>> '{unit,id}')::uuid]", persons: "array[(e.by_actor #>> '{person,id}')::uuid]" })}
    from views.evidence e ${withProblem('e')}
   where e.workspace_id = $1 and e.verdict = 'refused' and ${worked}`

const stillPlanned = `exists (select 1 from views.problem p
   where p.workspace_id = v.workspace_id and p.id = any(v.problem_ids) and p.step = 'registered')`

const onReviews = `
  select ${columns({ reason: "'give-opinion'", subject: 'v.id', round: 'v.round_id', name: 'r.name', units: 'array(select unnest(v.body_ids) except select unnest(v.concluded_ids))', by: 'v.due', count: 'cardinality(v.problem_ids)', since: 'v.opened_at' })}
    from views.review v ${withRound('v')}
   where v.workspace_id = $1 and not v.withdrawn and ${stillPlanned}
  union all
  select ${columns({ reason: "'answer-opinion'", subject: 'v.id', round: 'v.round_id', name: 'r.name', count: 'v.unanswered' })}
    from views.review v ${withRound('v')}
   where v.workspace_id = $1 and not v.withdrawn and v.unanswered > 0
  union all
  select ${columns({ reason: "'look-again'", ...aboutProblem, thing: 'v.id', units: 'v.concluded_ids' })}
    from views.review v
    join views.problem p on p.workspace_id = v.workspace_id and p.id = any(v.problem_ids) and p.step = 'registered'
   where v.workspace_id = $1 and not v.withdrawn`

const onSubplans = `
  select ${columns({ reason: "case s.state when 'filed' then 'judge-subplan' else 'subplan-returned' end", subject: 's.id', round: 's.round_id', name: 'u.short_name', units: 'array[s.unit_id]', since: 's.filed_at' })}
    from views.subplan s join views.unit u on u.workspace_id = s.workspace_id and u.id = s.unit_id
   where s.workspace_id = $1 and s.state in ('filed', 'returned')
  union all
  select ${columns({ reason: "'file-subplan'", subject: 'c.unit', round: 'c.round_id', name: 'r.name', units: 'array[c.unit]', count: 'c.measures' })}
    from (select m.workspace_id, m.round_id, mu.unit, count(*)::int as measures
            from views.measure m, unnest(m.unit_ids) mu(unit)
           where m.workspace_id = $1 and m.unit_ids && $7::uuid[] and mu.unit = any($7::uuid[])
             and m.step in ('in-progress', 'returned')
           group by m.workspace_id, m.round_id, mu.unit) c ${withRound('c')}
   where not exists (select 1 from views.subplan s
                      where s.workspace_id = c.workspace_id and s.round_id = c.round_id and s.unit_id = c.unit)`

/** Told for two weeks. */
const onHandOvers = `
  select ${columns({ reason: "'handed-over'", subject: 'h.id', round: '$1::uuid', name: "h.by_actor #>> '{person,name}'", units: 'g.receivers', persons: 'g.receivers', count: 'jsonb_array_length(h.given)', since: 'h.at' })}
    from views.hand_over h,
    lateral (select array_agg(distinct (it #>> '{to,id}')::uuid) as receivers from jsonb_array_elements(h.given) it) g
   where h.workspace_id = $1 and h.on_day > $4::date - 14`

/** What a unit said nothing of this month, neither that something changed nor that nothing did; in the last days of the month. */
const onMonths = `
  select ${columns({ reason: "'month-report'", subject: 'mu.unit', round: '$1::uuid', name: 'u.short_name', units: 'array[mu.unit]', count: 'count(*)::int', by: "(date_trunc('month', $4::date) + interval '1 month - 1 day')::date" })}
    from views.measure m ${withProblem('m')}, unnest(m.unit_ids) mu(unit), views.unit u
   where m.workspace_id = $1 and m.unit_ids && $7::uuid[] and mu.unit = any($7::uuid[])
     and u.workspace_id = $1 and u.id = mu.unit and not m.done and ${worked}
     and (date_trunc('month', $4::date) + interval '1 month - 1 day')::date <= $5::date and not $6::boolean
     and not exists (select 1 from views.progress g
           where g.workspace_id = $1 and g.problem_id = m.problem_id and g.measure_id = m.id and g.unit_id = mu.unit
             and not g.imported and g.at >= date_trunc('month', $4::date)::timestamp at time zone 'Asia/Shanghai')
     and not exists (select 1 from journal.fact f
           where f.workspace_id = $1 and f.stream_kind = 'problem' and f.stream_id = m.problem_id
             and f.type = 'progress.unchanged' and f.body ->> 'month' = to_char($4::date, 'YYYY-MM')
             and f.body #>> '{unit,id}' = mu.unit::text and f.body -> 'measures' ? m.id::text)
   group by mu.unit, u.short_name`

const onLookbacks = `
  select ${columns({ reason: "'look-back'", subject: 'l.id', round: 'l.round_id', name: 'r.name', by: 'l.look_by', count: 'cardinality(l.waiting_ids)', since: 'l.planned_at' })}
    from views.lookback l ${withRound('l')}
   where l.workspace_id = $1 and cardinality(l.waiting_ids) > 0`

const aboutInstrument = { subject: 'i.id', round: 'i.round_id', name: 'i.title', since: 'i.at' }
/** Nobody decides about what is addressed to a unit of their own. */
const apart = 'not i.to_ids && $7::uuid[]'

const onInstruments = `
  select ${columns({ reason: "'approve-instrument'", ...aboutInstrument })}
    from views.instrument i
   where i.workspace_id = $1 and i.step = 'drafted' and not $3::uuid = any(i.written_by) and ${apart}
  union all
  select ${columns({ reason: "'issue-instrument'", ...aboutInstrument })}
    from views.instrument i where i.workspace_id = $1 and i.step = 'approved'
  union all
  select ${columns({ reason: "'answer-instrument'", ...aboutInstrument, units: 'i.owing_ids', by: 'i.reply_by' })}
    from views.instrument i where i.workspace_id = $1 and cardinality(i.owing_ids) > 0 and i.kind <> 'talk'
  union all
  select ${columns({ reason: "'judge-answer'", ...aboutInstrument, count: 'cardinality(i.to_judge_ids)' })}
    from views.instrument i where i.workspace_id = $1 and cardinality(i.to_judge_ids) > 0 and ${apart}
  union all
  select ${columns({ reason: "'close-instrument'", ...aboutInstrument })}
    from views.instrument i where i.workspace_id = $1 and i.step = 'met' and ${apart}`

/** What was found on a visit, by the unit it was found at. */
const onFindings = `
  select ${columns({ reason: 'f.reason', subject: 'v.id', round: 'v.round_id', name: 'b.short_name', units: 'array[f.unit]', by: 'min(f.by_day)', count: 'count(*)::int' })}
    from views.visit v
    join views.unit b on b.workspace_id = v.workspace_id and b.id = v.body_id,
    lateral (select case it ->> 'state' when 'answered' then 'judge-finding' else 'answer-finding' end as reason,
                    (it ->> 'unit')::uuid as unit, case it ->> 'state' when 'answered' then null else (it ->> 'mendBy')::date end as by_day
               from jsonb_array_elements(v.findings) it where it ->> 'state' <> 'mended') f
   where v.workspace_id = $1 and not v.withdrawn
     and (f.reason = 'answer-finding' or not f.unit = any($7::uuid[]))
   group by v.id, v.round_id, f.reason, f.unit, b.short_name`

type Branch = { of: readonly InboxReason[]; sql: string }

const branches: readonly Branch[] = [
  {
    of: [
      ...([
        'plan',
        'approve-plan',
        'claim',
        'returned',
        'sign',
        'verify',
        'accept',
        'accept-in-group',
      ] as const),
      ...(['confirm', 'announce', 'close', 'decide-change', 'answer-objection', 'recheck'] as const),
      ...(['late', 'near', 'led-late', 'led-near'] as const),
    ],
    sql: onProblems,
  },
  { of: ['answer-objection'], sql: onClosed },
  { of: ['hand-out'], sql: handingOut },
  { of: ['take-over'], sql: onShares },
  { of: ['measure-late', 'measure-near'], sql: onMeasures },
  { of: ['evidence-refused'], sql: onProofs },
  { of: ['give-opinion', 'answer-opinion', 'look-again'], sql: onReviews },
  { of: ['judge-subplan', 'subplan-returned', 'file-subplan'], sql: onSubplans },
  { of: ['handed-over'], sql: onHandOvers },
  { of: ['month-report'], sql: onMonths },
  { of: ['look-back'], sql: onLookbacks },
  {
    of: [
      ...(['approve-instrument', 'issue-instrument', 'answer-instrument'] as const),
      ...(['judge-answer', 'close-instrument'] as const),
    ],
    sql: onInstruments,
  },
  { of: ['answer-finding', 'judge-finding'], sql: onFindings },
]

/**
 * Everything that waits for anybody for one of these reasons, out of the views: $1 the workspace, $4 the day, $5 the last day
 * that counts as near, $6 whether it is for a calendar, $7 the units of whoever asks. For whom it is, the table of core says
 * (rules/inbox/reasons.ts), joined as $2; $3 is the person.
 */
export const inboxSituations = (reasons: readonly InboxReason[]): string =>
  branches
    .filter(({ of }) => of.some((it) => reasons.includes(it)))
    .map(({ sql }) => sql)
    .join('\nunion all\n')
