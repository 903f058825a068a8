import type { help as zh } from '#messages/zh/help.ts'

export const help: typeof zh = {
  lead: 'One page for each kind of post; it prints',
  mine: 'Your posts',
  others: 'Other posts',
  go: 'Go there',
  commonTitle: 'For everybody',
  rights: 'Who may do what: every act in one table',
  licences: 'The open-source software that comes along, and its licences',
  common: [
    'Where nothing changed there is nothing to fill in or to press. Nobody counts how often you sign in or click.',
    'Something wrong was entered? Report the correction; the earlier entry stays, so that both can be read.',
    'Where a step does not go, the page says why and what would make it possible.',
    'Enter no state secrets, no leads of a case, no interviews and no personal data that are not needed.',
  ],
  roles: {
    handler: {
      lead: 'You do the work of your unit: report in a few words when something changed, and claim when it is done.',
      steps: [
        {
          title: 'See what waits',
          how: '“My desk” lists what waits for you and the measures of your unit still open, the most urgent first.',
          to: 'desk',
        },
        {
          title: 'Set the measures',
          how: 'A problem just handed out first needs a measure for each manifestation. The lead leader or the office then approves the plan; only after that progress can be reported.',
        },
        {
          title: 'Report progress',
          how: 'Press “Report progress” beside a measure and say in a sentence or two what was done and what changed. Figures and 《documents》 are recognised; nothing is typed twice. Tick “This measure is done” when it is.',
        },
        {
          title: 'Give evidence',
          how: 'Money vouchers, the state of the site, data and what people say prove an effect. Minutes and notices do not; a rule in force does only where the problem was a missing rule. Say what it proves.',
        },
        {
          title: 'Claim that it is done',
          how: 'Possible once every measure is reported done and every manifestation has proof of effect; “What is missing” lists what is not. A claim can be withdrawn until the head of the unit has signed.',
        },
        {
          title: 'When it is returned',
          how: 'Whoever returned it named the measure and the missing proof. Mend it and claim again; the earlier record stays.',
        },
      ],
    },
    head: {
      lead: 'You answer for what your unit reports: read it, then sign.',
      steps: [
        {
          title: 'See what waits for your signature',
          how: 'On “My desk”, or on the problem’s page.',
          to: 'desk',
        },
        {
          title: 'Sign',
          how: 'You see the measures, figures and evidence first. If they changed since you looked, signing stops until you have seen the change. What you claimed yourself you cannot sign.',
        },
        {
          title: 'Return',
          how: 'What is untrue or incomplete goes back to the handler: name the measure and what is missing.',
        },
        {
          title: 'After signing',
          how: 'Somebody of another unit verifies, then the office accepts and closes. Nobody of your unit can verify it.',
        },
      ],
    },
    leader: {
      lead: 'For the problems you lead, you approve the plan and watch the time.',
      steps: [
        {
          title: 'Approve the plan',
          how: 'On a problem’s page, “What is missing” tells what the plan lacks: a lead unit, a handler, a deadline, a measure for each manifestation. If measures change after your approval, you are asked again.',
          to: 'problems',
        },
        {
          title: 'Watch the time',
          how: 'Filter the problem list by “lead leader”; each light says why. A problem without a deadline has no light, which does not mean it is on time.',
          to: 'problems',
        },
        { title: 'Wall chart', how: 'All problems on one sheet, for a screen or for the wall.', to: 'wall' },
        {
          title: 'Trace it back',
          how: 'Each sentence of progress names who, when and by what proof. The history at the foot of the page is complete, and nobody can change it.',
        },
      ],
    },
    verifier: {
      lead: 'You find out whether it is really mended – by evidence, not by how good the papers look.',
      steps: [
        {
          title: 'Which problems are yours',
          how: 'Only those you have nothing to do with: another person, another unit, not above or below, not put in post by them. Where this fails the page says why.',
          to: 'desk',
        },
        {
          title: 'Item by item',
          how: 'Give a finding for each manifestation, name the proof it rests on, and say how you checked: on site, in the records, by asking people. One item not met, and it cannot pass.',
        },
        { title: 'Return', how: 'Name the measure and the missing proof, so that it can be mended.' },
        {
          title: 'If the content changes',
          how: 'If material is added while you verify, you are shown the change first; you pass only what you have seen.',
        },
      ],
    },
    office: {
      lead: 'You take a round from beginning to end: import, hand out, press, accept, close, report.',
      steps: [
        {
          title: 'Open a round',
          how: 'The kind of inspection, the feedback day and the rule set; the time limits follow.',
          to: 'rounds',
        },
        {
          title: 'Import',
          how: 'Paste or give the feedback, the plan, a published report or a ledger. Source on the left, lists on the right: check and confirm. A number once given never changes.',
          to: 'imports',
        },
        {
          title: 'Hand out',
          how: 'Tick one problem or many; set leader, units, handler and deadline. Only what you fill in is changed.',
          to: 'problems',
        },
        {
          title: 'See who is slow',
          how: 'The overview lists the most pressing problems and each unit; all three lists can be filtered, ordered and exported as you see them.',
          to: 'overview',
        },
        {
          title: 'Accept and close',
          how: 'After verification you accept, then close. Whoever keeps the accounts, or has a part in the problem, cannot accept.',
        },
        {
          title: 'Report upwards',
          how: 'The report, the plan and the three lists are under “Documents”, Word or PDF, as of a day they name; your own template or red head is kept there too. Check addressee, signature and day before you send one.',
          to: 'papers',
        },
      ],
    },
    security: {
      lead: 'You keep the doors: confirm accounts and resets, unlock, end sessions, remove second factors that were lost. You see nothing of the rectification.',
      steps: [
        {
          title: 'Confirm',
          how: 'The page Security shows who asks for whom. Make sure with that person first, then confirm; hand the second half of the password to them and never to whoever asked.',
        },
        {
          title: 'Unlock and end',
          how: 'When an account is locked, a computer is lost or somebody uses another’s account: unlock it, or end its sessions, on the page Security.',
        },
        {
          title: 'Second factors',
          how: 'Bind your own on the page of your password, then demand one of all administrators. Remove one only after you made sure that its owner lost it.',
          to: 'password',
        },
      ],
    },
    auditor: {
      lead: 'You look at what happens at the doors: read the security log, verify that it and the journal were not touched. You see nothing of the rectification.',
      steps: [
        {
          title: 'Read the log',
          how: 'On the page Security, by kind, person and day; export it as .csv. Sign-ins at night, many failures, several resets by one person are worth a question.',
        },
        {
          title: 'Verify',
          how: 'Verify now computes every link and the root anew. Where the root is the one printed on charts and reports, nobody changed the past.',
        },
        {
          title: 'Confirm in their place',
          how: 'Where the system or the security administrator forgot a password, you confirm and hand over the second half.',
        },
      ],
    },
    registrar: {
      lead: 'You keep people and accounts. So you neither report, verify nor accept: key and seal are not in one hand.',
      steps: [
        {
          title: 'Units and posts',
          how: 'Register units, then their posts. What a post does in rectification decides which steps it may take and cannot be changed later; a wrong one is replaced by another.',
          to: 'organisation',
        },
        {
          title: 'People and accounts',
          how: 'Register people, appoint them, then open their accounts. A temporary password is shown once: hand it over in person; it must be changed at the first sign-in.',
          to: 'organisation',
        },
        {
          title: 'When somebody moves',
          how: 'Relieve, then appoint anew. What was done stays under the post and unit of that day.',
          to: 'organisation',
        },
        {
          title: 'Forgotten passwords, locked accounts',
          how: 'Five failures lock an account for thirty minutes; you can reset a password. Each reset goes to the security log, and whoever resets is no longer independent of that person.',
        },
        {
          title: 'Backup',
          how: 'One is made every day. Have whoever keeps the server put them on another disk; where the overview says that there is none of the last two days, make one on the page “Backup”.',
          to: 'backup',
        },
        {
          title: 'How many people it takes',
          how: 'Closing one problem takes five at least: handler, head of the unit, lead leader, verifier, and somebody of the office to accept.',
        },
      ],
    },
  },
}
