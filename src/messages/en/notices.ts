import type { notices as zh } from '#messages/zh/notices.ts'

/** How one is reminded, and how mail stands for whoever keeps the machine. */
export const notices: typeof zh = {
  title: 'How I am reminded',
  lead: 'All of it can be off. Nobody counts who got or read what.',
  groups: 'On my desk show',
  near: 'Remind me before a deadline',
  days: 'days',
  mail: 'One mail a day',
  mailHelp: 'Only on the days you choose, only when something is new or gets due, one at most.',
  robot: 'Once a day to a chat robot',
  robotHelp:
    'The robot of a group in WeCom, DingTalk or Feishu; instead of mail, and says as much. Everybody in the group reads it: use a working group of your own unit.',
  noRobots:
    'This server writes to no chat robots. Whoever keeps the machine can set robotHosts (see the README).',
  robotKind: 'Which',
  robotKinds: { wecom: 'WeCom', dingtalk: 'DingTalk', feishu: 'Feishu' },
  robotUrl: 'Webhook address',
  robotSecret: 'Signing secret',
  robotSecretHelp:
    'Only where the robot asks for signatures; it is kept and not shown again. Left empty, it stays.',
  robotsOpen: (hosts) => `Chat robots can be written to: ${hosts}.`,
  noServer: 'No mail server is set here, so none goes out for now; your choice is kept.',
  address: 'Mail address',
  hour: 'Not before',
  hourText: (hour) => `${hour}:00`,
  on: 'On',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  language: 'Language of the digest and the calendar',
  languages: { 'zh-CN': '中文', en: 'English' },
  save: 'Save',
  saved: 'Your choice is saved.',
  calendar: 'Calendar',
  calendarHelp:
    'Deadlines, review days and ends of announcements in your calendar program: whole days with number, short title and what it is. Whoever knows the address sees them: pass it to nobody.',
  calendarSince: (day) => `Made on ${day}.`,
  make: 'Get the address',
  renew: 'Change the address',
  end: 'End it',
  shown: 'Copy it into your calendar program now. It is shown this once; later it can only be changed.',
  ended: 'The address of the calendar has ended.',
  status: 'Mail of reminders',
  off: 'No mail server is set: no mail is sent. To send some, set smtpUrl, mailFrom and baseUrl (see the README).',
  sending: (from, base) => `Sent by ${from}; its links lead to ${base}.`,
  lastSent: (at) => `The last one went out at ${at}.`,
  neverSent: 'None has gone out yet.',
  waiting: (count) => `${count} wait to be sent.`,
  givenUp: (count) =>
    `In the last seven days ${count} could not be sent after many tries; what they told comes with the next.`,
  trouble: (why, day, tries) => `Mail of ${day} cannot be sent, ${tries} tries so far: ${why}`,
  withLines: 'Mail tells line by line: number, short title, deadline',
  withLinesHelp: 'Mail leaves the building: without this it says how many, and a link.',
  troubles: {
    ROBOT_HOST:
      'The host of the chat robot is not among those allowed. Check the address, or have robotHosts changed.',
    ROBOT_AWAY: 'The chat robot cannot be reached. See whether this machine reaches the internet.',
    ROBOT_HTTP:
      'The address of the chat robot is wrong or no longer in use. Copy it anew from the settings of the group.',
    ROBOT_REFUSED:
      'The chat robot did not take it: mostly a wrong signing secret, a keyword set for the group, or too many messages.',
    ECONNREFUSED: 'The mail server does not answer. See whether it runs, and check its address and port.',
    ECONNECTION: 'The mail server cannot be reached. Check the network, its address and port.',
    ESOCKET: 'The connection to the mail server broke. Check the network, and whether it wants smtps.',
    EDNS: 'There is no such mail server. Check smtpUrl.',
    ETIMEDOUT: 'The mail server took too long. Check the network and the firewall.',
    ETLS: 'No secure connection to the mail server. Check its certificate and port.',
    EAUTH: 'The mail server does not take the user or the password. Check smtpUrl.',
    EENVELOPE:
      'The mail server does not take this sender or receiver. Check mailFrom; receivers enter their own address.',
    EMESSAGE: 'The mail server did not take the message. See its log.',
  },
  troubleUnknown: (code) => `For a reason not known (${code}). See the log of the mail server.`,
}
