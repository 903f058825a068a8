import type { way as zh } from '#messages/zh/way.ts'

export const way: typeof zh = {
  acceptors: { office: 'the office', 'leading-group': 'a member of the leading group' },
  extenders: {
    office: 'the office',
    'lead-leader': 'the lead leader',
    'leading-group': 'a member of the leading group',
  },
  title: 'Way to close-out',
  change: 'Set the way',
  parts: {
    claim: 'claim',
    sign: 'signature of the unit',
    verify: (fields) => (fields === '' ? 'verification' : `verification for ${fields}`),
    accept: (by) => `acceptance by ${by}`,
    superior: 'confirmation by the superior',
    observation: (days) => `${days} days of observation`,
    announcement: (days) => `announced for ${days} weekdays`,
    close: 'close-out',
  },
  and: ', ',
  arrow: ' → ',
  acceptFor: (kinds, by) => `Led by ${kinds}: accepted by ${by}.`,
  objections: (days) => `Objections are answered within ${days} weekdays.`,
  jointReview: 'Plans go through joint review before they are approved.',
  agreedProof: 'Each measure says beforehand what will prove it.',
  extensions: (by, immediate) =>
    `Extensions are granted by ${by}; what is to be mended at once ${immediate ? 'can' : 'cannot'} be extended.`,
  fixed:
    'Claim, signature, verification, acceptance, independence and proof of effect cannot be left out in any round.',
  lead: 'What asks for as much or more holds from today on; what asks for less is shown for seven days first.',
  ahead: (day) => `From ${day}`,
  eased: (day, days) =>
    `Something here asks for less, so it holds from ${day} on. For ${days} days everybody can see it, and it can be set back.`,
  form: {
    fields: 'Fields that verify',
    fieldsHint:
      'None: one verification. Otherwise each field is verified once, by different units; at most three',
    acceptBy: 'Accepted by',
    acceptFor: 'Accepted by a member of the leading group instead',
    acceptForOffice: 'Accepted by the office instead',
    acceptForHint: 'By kind of the lead unit; may stay empty',
    acceptByHint:
      'A member of the leading group must be independent too: nobody above the lead unit, nor the lead leader',
    superior: 'The superior confirms',
    superiorHint: 'Until then it is accepted provisionally and does not count as closed',
    observationDays: 'Observation (days)',
    announcementDays: 'Announcement (weekdays)',
    objectionDays: 'Answer to objections (weekdays)',
    zero: '0 for none',
    jointReview: 'Plans need joint review',
    agreedProof: 'Measures need an agreed proof',
    extensionsBy: 'Extensions granted by',
    immediateExtensions: 'What is to be mended at once can be extended',
  },
  preview: 'What changes',
  will: (count) => `${count} problems not yet claimed will go the new way when they are.`,
  stay: (count) =>
    `${count} problems already claimed keep the way they were claimed under; only when returned and claimed again do they go the new one.`,
  over: (count) => `${count} problems closed or ended are not affected.`,
  done: 'The way is set',
}
