import type { LightReason } from '#core/record/round/rule-set.ts'
import type { lightPanel as zh } from '#messages/zh/light-panel.ts'
import { eventKinds, forecasts, qualities } from './lights.ts'

const turnsOff: Partial<Record<LightReason, string>> = {
  overridden: 'the rules take over again by themselves',
  overdue: 'goes out with acceptance; with good reason ask for an extension',
  'near-due': 'goes out with acceptance',
  behind: 'changes when progress has caught up with time',
  'nodes-missed': 'changes when the milestones due are done',
  untold: 'changes with the next progress told',
  'not-begun': 'changes with the first progress told',
  'not-handed-out': 'changes when it is handed out',
  'in-hand': 'goes out when it is done',
  quality: 'changes when the office judges its quality anew',
  forecast: 'changes when the office judges it anew',
  pressed: 'goes out with acceptance; with a reason the office accepts it goes no further',
}

export const lightPanel: typeof zh = {
  title: 'What the light rests on',
  help: 'Beside progress, lights look at what is noted here: judgements, circulars and exposure, letters sent. Noted by people of the office who do not answer for it.',
  nothing: 'No judgement, exposure or letter was noted.',
  rules: 'Light rules',
  judge: 'Judge',
  note: 'Note what happened',
  press: 'Record a letter',
  override: 'Set the light by hand',
  lift: 'Back to the rules',
  excuse: 'Accept the reason',
  withdraw: 'Withdraw',
  about: 'About',
  whole: 'the whole problem',
  forecast: 'Will it be on time',
  quality: 'Quality',
  class: 'Class of matter',
  unsaid: 'not judged',
  reason: 'Reason',
  kind: 'What happened',
  on: 'Day',
  source: 'Source (number of the paper, medium and title)',
  sign: 'Light',
  limit: 'New limit (may be left open)',
  paper: 'Number of the paper',
  until: 'Until',
  untilHint: 'At most 90 days; then the rules take over again by themselves',
  overrideHelp:
    'What the rules say, and why you say otherwise, is kept with your name, for everybody who sees this problem.',
  forecasts,
  qualities,
  eventKinds,
  judged: (it) =>
    [
      it.forecast === null ? '' : forecasts[it.forecast],
      it.quality === null ? '' : `quality ${qualities[it.quality]}`,
      it.class ?? '',
    ]
      .filter((one) => one !== '')
      .join(', '),
  pressed: (sign, paper) => `“${sign}” sent (${paper})`,
  limitIs: (day) => `new limit ${day}`,
  excused: (reason) => `reason accepted: ${reason}`,
  overridden: (sign, day) => `set by hand to “${sign}” until ${day}`,
  ended: 'ended',
  now: (sentence) => `Now: ${sentence}.`,
  turnsOff: (reason) => turnsOff[reason],
}
