import type { Paste } from '#messages/zh/paste.ts'

/** A block of cells pasted from a spreadsheet. */
export const paste: Paste = {
  field: 'What was pasted',
  fieldHint: 'Copy a block of cells in your spreadsheet and press Ctrl+V here. Or write one on each line.',
  columns: 'What the columns are',
  column: (at, name) => (name === '' ? `Column ${at}` : name),
  columnOf: (at, name) => `What column ${at}${name === '' ? '' : ` «${name}»`} is`,
  cut: (most) => `Only the first ${most} rows were read. Paste the others afterwards.`,
  kept: 'What you pasted last time and did not finish is back.',
  row: 'Row',
  rowOf: (row, part) => (part === 0 ? `${row}` : `${row}-${part}`),
  stop: 'Stop',

  measures: {
    title: 'Paste several measures',
    lead: 'Measures of a table at once. Each row is looked at first: what can be added, what cannot and why. Nothing is added before you press the button.',
    as: {
      text: 'Measure',
      units: 'Units',
      deadline: 'Deadline',
      goal: 'Goal',
      answers: 'Manifestation answered',
      none: 'Leave it out',
    },
    noText: 'No column is taken for the measures yet. Choose one above.',
    names: 'Nobody is registered by these names. Say who is meant',
    nameOf: (name, count) => `«${name}» (${count})`,
    nameIs: (name) => `«${name}» is`,
    namePick: 'Choose one unit or several',
    nameDrop: 'Leave it out',
    nameDropped: 'left out',
    nameAgain: 'Choose again',
    answers: 'Manifestations these measures answer',
    answersHelp: 'Where the table names one, the table counts.',
    heads: { measure: 'Measure', units: 'Units', deadline: 'Deadline', fate: 'Can it be added' },
    byProblem: 'as the problem',
    goal: (words) => `Goal: ${words}`,
    answersTo: (words) => `Answers: ${words}`,
    can: 'Can be added',
    cannot: 'Cannot',
    done: 'Added',
    refused: 'Refused',
    flaws: {
      'no-text': 'This row has no measure. Write one, or take the row away.',
      'text-long': 'The measure has more than 20,000 characters. Make several of it.',
      'goal-long': 'The goal has more than 500 characters. Shorten it.',
      'unit-unknown': (name) =>
        `No unit is registered as «${name}». Say above who is meant, or leave it out.`,
      'answers-unknown': (words) =>
        `«${words}» is none of the manifestations. Write its number or its words, or leave the column out.`,
      'day-unread': (words) =>
        `«${words}» tells no day. Write 2026-06-30 or 2026年6月底前, or leave it empty.`,
      'before-feedback': (day, of) =>
        `The deadline ${day} lies before the feedback of ${of}. Change the deadline.`,
      'after-deadline': (day, of) =>
        `The deadline ${day} lies after that of the problem, ${of}. Change it, or first that of the problem.`,
      'stands-already': (number) => `Measure ${number} says this already. To change it, use «Edit» there.`,
      twice: (row) => `The same as row ${row}: added once.`,
    },
    hints: {
      'lead-unit': 'No unit is named: the lead unit.',
      'day-past': 'This deadline is past. Is the year right?',
      'class-only': 'No day is named: the deadline of the problem.',
      'persons-left': (names) =>
        `${names} left out: a measure names units; the handler is chosen under «Change», where it stands who answers.`,
    },
    tally: (can, cannot) =>
      cannot === 0 ? `All ${can} can be added` : `${can} can be added, ${cannot} cannot`,
    nothing: 'None of these rows can be added now; each says why.',
    go: (count) => `Add ${count}`,
    goOn: (count) => `Go on with ${count}`,
    progress: (done, refused, of) => `${done} of ${of} added${refused > 0 ? `, ${refused} refused` : ''}`,
  },
  month: {
    title: 'Paste from a spreadsheet',
    lead: 'What was done this month, out of a table at once. The button only fills in the items; you send them yourself.',
    as: {
      number: 'Problem number',
      measure: 'Measure',
      text: 'What was done',
      done: 'Is it done',
      none: 'Leave it out',
    },
    noText: 'No column is taken for what was done yet. Choose one above.',
    heads: { item: 'Item', text: 'What was done', fate: 'Can it be filled in' },
    completes: 'Done',
    can: 'Can be filled in',
    cannot: 'Cannot',
    flaws: {
      'no-item': (words) =>
        `«${words}» is none of what your unit has to tell this month. Write the number on the page, or the words of the measure.`,
      'several-items': (number, count) =>
        `${number} has ${count} items. Add a column with the measure to say which.`,
      'no-name': 'This row does not say which item. Write the number of the problem or the measure.',
      'no-words':
        'This row does not say what was done. Where nothing changed, press «No change» on the page.',
      'too-long': (most) => `More than ${most} characters. Shorten it.`,
      twice: (row) => `The same item as row ${row}: only row ${row} is filled in. Make one row of both.`,
    },
    hints: {
      replaces: 'Takes the place of what is written there.',
      'not-yes-no': 'It does not say whether it is done: not marked as done.',
      held: 'Shares handed down are not done yet: not marked as done.',
    },
    tally: (can, cannot) =>
      cannot === 0 ? `All ${can} can be filled in` : `${can} can be filled in, ${cannot} cannot`,
    nothing: 'None of these rows can be filled in now; each says why.',
    go: (count) => `Fill in ${count}`,
    filled: (count) => `${count} filled in, nothing sent yet`,
  },
}
