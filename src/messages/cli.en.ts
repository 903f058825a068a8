import { type CliMessages, printable } from '#messages/cli.zh.ts'

const flaws = {
  leaf: (seq: number) => `fact ${seq} is not what was recorded: it was changed`,
  missing: (seq: number) => `fact ${seq} is missing`,
  order: (seq: number) => `fact ${seq} is out of order`,
  tree: (seq: number, upTo: number) =>
    `the tree does not fit its root; the change lies at fact ${seq}${upTo > seq ? ` to ${upTo}` : ''}`,
}

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

export const cliEn: CliMessages = {
  usage: 'Usage: zhenggai COMMAND [OPTIONS]',
  helpAbout: 'About one command: zhenggai help COMMAND',
  exitCodes: 'Exit codes: 0 done; 1 refused or failed; 2 wrongly called, or the file cannot be read',
  unknownCommand: (name) => `There is no command "${name}".`,
  wrongFiles: (wanted) => (wanted === 0 ? 'This command takes no file.' : 'Give one file.'),
  needs: (flag) => `Give ${flag}.`,
  oneOf: (names) => `Only these can be given: ${names.join(', ')}.`,
  cannotRead: (file, reason) => `Cannot read ${file} (${reason}): check its permissions.`,
  cannotWrite: (file, reason) => `Cannot write ${file} (${reason}): check the path and its permissions.`,
  broken: (message, place) => `Something unforeseen went wrong: ${message}${place ? ` (${place})` : ''}`,

  commands: {
    serve: 'start the server, to be used in a browser',
    demo: 'a demonstration: the ledger of an invented city, kept apart',
    init: 'make the ledger and its first account',
    read: 'read a document (.docx, .pdf, .doc, .wps, .rtf, .txt, .html, .xlsx, .xls, .ods, .csv) and show what was found; nothing is kept',
    check: 'look for contradictions, doubts and gaps in a document',
    import:
      'bring a document (kinds as for read) into the ledger, compared with what is there; without --yes only as a draft',
    export: 'Take a list, or all three, away as .xlsx or .csv',
    packs: 'make a return pack for each unit with open measures, as files of the folder --out',
    returned:
      'bring in packs that came back, compared with the ledger; --yes takes those that met no changes',
    wall: 'write the wall chart (.svg, .pdf or .png)',
    report: 'write an official paper: progress report, plan, three lists, or one problem (.docx or .pdf)',
    verify: 'prove that no record and no sign-in entry was changed',
    backup: 'copy journal, accounts and drafts, security log and files; also while the server runs',
    restore: 'bring a backup back into an empty data folder, and compare the roots',
    erase:
      'two persons erase a name or somebody’s words from the journal by law; its hash stays, and every backup brought back erases it again',
    rebuild: 'make all lists and counts anew from the journal',
  },
  flags: {
    data: 'data folder',
    host: 'address to listen on, 127.0.0.1 unless given',
    port: 'port, 7200 unless given',
    'tls-cert': 'certificate (PEM)',
    'tls-key': 'private key (PEM)',
    'behind-proxy': 'a reverse proxy stands in front and does TLS',
    log: 'form of the log, json or plain; unless given, plain on a terminal and json elsewhere',
    'backup-dir': 'folder of the automatic backups; backups in the data folder unless given',
    'backup-keep': 'days of which an automatic backup stays, 7 unless given; 0 makes none',
    'no-backup': 'make no backup before an upgrade of the database',
    'oidc-issuer': 'address of single sign-on (OIDC); its secret comes by ZHENGGAI_OIDC_CLIENT_SECRET',
    'oidc-client-id': 'number of this client there',
    'oidc-scopes': 'scopes asked of it (openid)',
    'oidc-claim': 'claim that names a person (sub)',
    'oidc-label': 'words on the button of the sign-in page',
    known:
      'number of facts and root (1434:fdb6…) from the end of a paper or an older backup: checks that the first facts are still those',
    to: 'folder of backups, or a file ending in .tar; the folder of the automatic ones unless given',
    from: 'folder of backups, or a backup file',
    state: 'which one to restore, by the number backup printed; the newest unless given',
    'passphrase-file': 'file whose first line is the passphrase: seals a backup, and opens it again',
    erasures: 'register of erasures (erasures.jsonl): what it names is erased again',
    fact: 'number of the entry in the journal',
    field: 'which field of it: text, statement, name …, or actor for the name of who did it',
    ground: 'rule of law on which it is erased',
    with: 'login of the second person',
    'passwords-file':
      'file with both passwords, a line each, that of --as first; unless given they are asked for and not shown',
    'asked-by': 'who asked for it',
    anew: 'drop the demonstration and make it anew',
    admin: 'login of the first account',
    name: 'name of the ledger',
    inspected: 'the inspected organisation',
    top: 'the top unit, such as the city committee',
    office: 'name of the rectification office',
    person: 'name behind the first account',
    as: 'login of the person who does it',
    yes: 'confirm at once, changes as proposed; where there is no round, open one from the document (returned: take what met no changes)',
    list: 'Which list: problems, measures, responsibility or all',
    step: 'Only this step',
    light: 'Only this light; none for what has no light',
    aspect: 'Only this aspect (its ordinal)',
    unit: 'Only what this unit leads or co-operates in (its id)',
    'lead-unit': 'Only what this unit leads (its id)',
    leader: 'Only what this lead leader answers for (their id)',
    done: 'Only measures reported done (yes) or not (no)',
    text: 'Only what has these words in it',
    sort: 'Order: number, deadline or light',
    out: 'file to write (packs: folder); - is the standard output (a paper: ending in .docx or .pdf)',
    kind: 'report (progress report, the default), plan, lists (the three lists) or problem (one problem)',
    problem: 'number of the problem, such as 1-01-001',
    day: 'the day as of which it is told (YYYY-MM-DD), today unless given',
    round:
      'round: its ordinal, name or id; without it papers, imports and packs take the newest, lists all rounds',
    template: "the office's own template (.docx): its fields are filled",
    'red-head': "the office's red head (.docx): the text goes where {{正文}} stands",
    issuer: 'who issues it; the office unless told',
    addressee: 'to whom; the inspectors unless told',
    number: 'its document number, such as 澜委整改〔2026〕5号',
    'copy-to': 'who gets a copy, several divided by 、',
    sources: 'annex where each figure comes from: problem, unit, day, evidence, place in the journal',
    size: 'A0, A1, 1366x768, 1920x1080 or 3840x1080',
    sheet: 'cards (by aspect, as usual) or matrix (leaders by deadlines)',
    theme: 'paper or dark',
    dpi: 'dots to the inch of a paper as .png, 100 unless told',
    json: 'print JSON',
    lang: 'language: zh or en',
  },

  serving: (url, folder) => `Zhenggai is up: ${url}\nData folder: ${folder}\nCtrl-C stops it.`,
  firstRun: (url) => `There is no ledger yet: open ${url} to make one.`,
  noWeb: 'The web app is not built: run npm run build and start again.',
  stopping: 'Stopping …',

  init: {
    inspected: 'This place',
    top: 'Committee',
    office: 'Rectification office',
    person: 'Administrator',
    name: (inspected) => `${inspected}: rectification`,
    done: ({ login, password }, name) =>
      `Made "${name}".\nLogin: ${login}\nTemporary password: ${password}\nIt is shown only once and must be changed at the first sign-in.`,
  },

  returns: {
    made: (count, folder) => `${count} ${count === 1 ? 'pack' : 'packs'} made, in ${folder}.`,
  },

  imported: {
    draft: (file, problems, measures) =>
      `Read ${problems} problems and ${measures} measures into a draft (${file}). Confirm it beside its source under Import (zhenggai serve, where it does not run yet), or add --yes to confirm at once.`,
    assumed: (it) =>
      `There was no round, so "${it.round}" was opened from the document: kind ${it.kind}; inspector ${it.inspector}; inspected ${it.inspected}; feedback on ${
        it.feedbackOn ?? 'a day not told, left empty'
      }; plan ${it.clocks.planDays} days, concentrated period ${it.clocks.concentratedDays}, report ${it.clocks.reportDays}; the default rules for lights.`,
    intoRound: (name) => `Into the round "${name}".`,
    noAspect: (count) => `${count} problems have no aspect in the document; their numbers say 00.`,
    done: (problems, measures) => `Made ${problems} problems with ${measures} measures.`,
    merged: (it) =>
      `Imported: ${it.added} new problems, ${it.changed} changed, ${it.unchanged} left as they were; ${it.absent} of the ledger are not told and stay as they are.`,
    undecided: (count) =>
      `Not imported: ${count} rows are only similar to problems of the ledger, and a person has to say whether they are the same. The draft is kept: decide under Import, then confirm.`,
    unknownInspector: 'inspector not told',
    roundName: (inspector, kind, inspected) => `${inspector}: ${kind} of ${inspected}`,
    kinds: { inspection: 'inspection', patrol: 'patrol', audit: 'audit', environment: 'environment' },
    none: 'No problem was found in this document; no draft was kept.',
  },

  paperDone: (file, title, day, problems) => `Wrote ${file}: "${title}", as of ${day}, ${problems} problems.`,
  undrawn: (characters) =>
    `No font here has these characters; in the PDF they stand as numbers: ${characters.join(', ')}. Put a font that has them into the folder fonts of the data folder.`,
  templateInDocx: 'A template or red head goes with .docx only.',
  paperMaking: 'Laying it out …',
  notADay: (given) => `${given} is no day: write YYYY-MM-DD.`,
  noSuchLogin: (login) => `There is no login "${login}". Check --as.`,
  noSuchRound: (given, rounds) =>
    rounds.length === 0
      ? 'There is no round yet.'
      : `There is no round "${given}". There are: ${rounds.join(', ')}.`,

  exporting: {
    endings: (all) => `--out must be a ${all ? '.xlsx' : '.xlsx or .csv'} file.`,
    strange: (flag, list) => `${list} has no filter ${flag}.`,
    done: (file) => `Written to ${file}.`,
  },

  wallDone: (file, problems) => `Wrote ${file}: ${problems} problems.`,

  verifying: (done, of) => `${done}${of ? ` of ${of}` : ''} facts verified`,
  journalVerdict: (it) =>
    it.sound
      ? `Journal: ${it.facts} facts, all as recorded${it.erased > 0 ? `; ${it.erased} fields were erased by law, their hashes stay` : ''}. Root ${it.root}`
      : `Journal: ${flaws[it.flaw](it.seq, it.upTo)}.`,
  knownVerdict: (it) =>
    it.begins
      ? `The root you gave: the first ${it.size} facts are still those, word for word.`
      : `The root you gave is not that of the first ${it.size} facts: it was miscopied, the journal was exchanged or cut short, or this is another ledger.`,
  viewsVerdict: (it) =>
    it.sound
      ? `Lists: ${it.rows} rows, as the journal says.`
      : `Lists: ${it.rows} rows of ${it.table} are not what the journal says: they were changed. Find out why, then run zhenggai rebuild.`,
  filesVerdict: (it) =>
    it.sound
      ? `Proofs and originals: ${it.files} files, all as given.`
      : `Proofs and originals: the file that fact ${it.seq} names ${it.flaw === 'missing' ? 'is gone' : 'was changed'} (${it.hash}).`,
  securityVerdict: (it) =>
    it.sound
      ? `Security log: ${it.entries} entries, all as recorded. Last hash ${it.lastHash}`
      : `Security log: entry ${it.at} does not fit.`,

  backingUp: {
    journal: (done, of) => `journal ${done}/${of ?? '?'} facts`,
    desk: (done, of) => `accounts, drafts and security log ${done}/${of ?? '?'} tables`,
    files: (done, of) => `files ${done}/${of ?? '?'}`,
  },
  backedUp: (it) =>
    [
      `Backup done: ${it.place}, number ${it.state}`,
      ...it.workspaces.map((one) => `“${one.name}”: ${one.size} facts, root ${one.root}`),
      `${it.files} files; ${megabytes(it.bytes)} in all, of which ${megabytes(it.newBytes)} new${it.sealed ? '; sealed' : ''}.`,
      ...(it.missing > 0
        ? [
            `Note: ${it.missing} files that the journal names are missing or damaged in the ledger itself, and so are not in the backup. Run zhenggai verify.`,
          ]
        : []),
    ].join('\n'),
  sameDisk:
    'Note: the backup lies on the same disk as the data and dies with it. Choose another disk with --to or --backup-dir.',

  restoring: {
    check: (done, of) => `checking the backup ${done}/${of ?? '?'} files`,
    files: (done, of) => `files ${done}/${of ?? '?'}`,
    journal: (done, of) => `journal ${done}/${of ?? '?'} facts`,
    verify: (done, of) => `verifying ${done}/${of ?? '?'} facts`,
    views: (done, of) => `refilling the lists ${done}/${of ?? '?'} facts`,
  },
  restored: (it) =>
    [
      `Restored to ${it.folder} from backup ${it.state} (${it.at}).`,
      ...it.workspaces.flatMap((one) => [
        `“${one.name}”: ${one.size} facts, equal to the manifest; root ${one.root}, equal to the manifest.${
          one.erasedAgain > 0 ? ` ${one.erasedAgain} fields erased by law were erased again.` : ''
        }`,
        ...one.erasures.map(
          (was) => `  ${was.fields.join(', ')} of entry ${was.fact}: ${printable(was.ground)} (${was.on})`,
        ),
      ]),
      `${it.files} files, each as it was.`,
      ...(it.missing > 0
        ? [
            `Note: ${it.missing} files that the journal names were missing or damaged when the backup was made.`,
          ]
        : []),
      ...(it.logSound
        ? []
        : [
            'Note: the security log of this backup does not fit together: it was changed, or entries are gone. Run zhenggai verify.',
          ]),
      ...(it.sealed
        ? []
        : [
            'Note: the backup is not encrypted. Whoever can change it can change the accounts and passwords in it, and no root tells. Compare the root with one on a paper or written down before (zhenggai verify --known); where it came from an uncertain place, reset the passwords.',
          ]),
      `Start it with zhenggai serve --data ${it.folder}; everybody has to sign in again. API keys were not brought back: make new ones.`,
    ].join('\n'),

  passwordOf: (login) => `Password of ${login} (not shown): `,
  erased: (it) =>
    [
      `${it.field} of entry ${it.fact} has been erased; its hash stays, and the journal tells of it.`,
      'Files in the vault and documents taken out are not touched. Earlier backups still have the words until they are pruned: a restore from the folder of the automatic ones erases them again.',
      `When you restore from a backup elsewhere, add --erasures ${it.register} (keep a copy of it).`,
      ...it.unregistered.map(
        (file) =>
          `Note: the register ${file} could not be written; take ${it.register} along whenever you restore from there (--erasures).`,
      ),
    ].join('\n'),

  rebuilding: (done) => `${done} facts done`,
  rebuilt: (facts, streams, seconds) =>
    `All lists and counts made anew from ${facts} facts in ${streams} streams, in ${seconds} s.`,

  demo: {
    onlyLoopback: (host) => `The demonstration opens on this machine only: leave out --host ${host}.`,
    seeding: 'Making the demonstration …',
    anew: 'It was not finished last time: making the demonstration anew …',
    stages: {
      organisation: 'units and people',
      feedback: 'reading and confirming the feedback',
      plans: 'handing out and planning',
      life: 'progress, proofs, verification and close-out',
      accounts: 'demonstration accounts',
    },
    stage: (name, done, of) => `${name}: ${done} of ${of}`,
    seeded: (seconds) => `The demonstration was made in ${seconds} s.`,
    notADemo: (folder) => `${folder} holds another ledger: choose another folder with --data.`,
  },
  demoAccounts: (accounts) =>
    [
      'Demonstration accounts (everything is invented):',
      ...accounts.map((it) => `  ${it.login}  ${it.name}, ${it.post}`),
      `All with the password: ${accounts[0]?.password ?? ''}`,
    ].join('\n'),
}
