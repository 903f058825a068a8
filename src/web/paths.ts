/**
 * Every address of the web app, by name, in the router's notation (`$name` is a parameter).
 * Nothing else in src/web writes an address down.
 */
export const paths = {
  overview: '/',
  wall: '/wall',
  papers: '/papers',
  problems: '/problems',
  problem: '/problems/$problem',
  measures: '/measures',
  responsibility: '/responsibility',
  search: '/search',
  plans: '/plans',
  lookback: '/look-back',
  meetings: '/meetings',
  supervision: '/supervision',
  desk: '/desk',
  month: '/month',
  imports: '/import',
  draft: '/import/$draft',
  compare: '/import/$draft/compare',
  confirmed: '/import/confirmed/$import',
  returns: '/returns',
  rounds: '/rounds',
  lightRules: '/rounds/$round/lights',
  organisation: '/organisation',
  organisationImport: '/organisation/import',
  handOver: '/hand-overs/$handOver',
  security: '/security',
  backup: '/backup',
  password: '/password',
  keys: '/keys',
  apiDocs: '/api-docs',
  help: '/help',
  rights: '/rights',
} as const

export type PathName = keyof typeof paths
export type Path = (typeof paths)[PathName]

/** What describes the API, for programs and for the page about it. */
export const openapiAddress = '/api/openapi.json'

/** The wall chart as a file: shown as SVG, taken away as PDF or PNG. */
export const wallAddress = (
  asked: { size: string; theme: string; locale: string; round?: string | undefined },
  format: 'svg' | 'pdf' | 'png' = 'svg',
): string =>
  `/api/wall.${format}?${new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()}`

type Asked = Readonly<Record<string, string | number | undefined>>

const asked = (query: Asked): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()

/** A list as a file: what its page shows, without the page. */
export const exportAddress = (
  list: 'problems' | 'measures' | 'responsibility',
  format: 'xlsx' | 'csv',
  { page: _page, wrong: _wrong, ...query }: Asked,
): string => `/api/${list}.${format}?${asked(query)}`

/** The three lists of a round in one workbook. */
export const threeListsAddress = (round: string, locale: string): string =>
  `/api/rounds/${encodeURIComponent(round)}/lists.xlsx?${asked({ locale })}`

/** A paper of a round, composed as of the end of a day. */
export const paperAddress = (
  round: string,
  kind: 'report' | 'plan' | 'lists' | 'closeout',
  format: 'docx' | 'pdf' | 'xlsx',
  query: Asked,
): string => `/api/rounds/${encodeURIComponent(round)}/papers/${kind}.${format}?${asked(query)}`

/** The sheet of one problem, as it stands today. */
export const sheetAddress = (problem: string, format: 'docx' | 'pdf'): string =>
  `/api/problems/${encodeURIComponent(problem)}/sheet.${format}`

/** The close-out form (销号申请单) of one problem. */
export const closeoutFormAddress = (problem: string, format: 'docx' | 'pdf' | 'xlsx'): string =>
  `/api/problems/${encodeURIComponent(problem)}/closeout-form.${format}`

/** A return pack, and all that were made in one go. */
export const packAddress = (pack: string, locale: string): string =>
  `/api/return-packs/${encodeURIComponent(pack)}/xlsx?${asked({ locale })}`
export const batchAddress = (batch: string, locale: string): string =>
  `/api/return-batches/${encodeURIComponent(batch)}/zip?${asked({ locale })}`
/** A pack that came back, as it was given. */
export const returnedAddress = (file: string): string => `/api/returns/${encodeURIComponent(file)}/file`

/** Units and people in one workbook. */
export const organisationAddress = (locale: string): string => `/api/organisation.xlsx?${asked({ locale })}`

/** The file an import was read from, as it was given. */
export const importFileAddress = (id: string): string => `/api/imports/${encodeURIComponent(id)}/file`

export const evidenceAddress = (problem: string, evidence: string): string =>
  `/api/problems/${encodeURIComponent(problem)}/evidence/${encodeURIComponent(evidence)}`

/** Meetings and duties as a workbook; the minutes of a meeting; what was given for a period of a duty. */
export const meetingsAddress = (query: Asked): string => `/api/meetings.xlsx?${asked(query)}`
export const minutesAddress = (meeting: string): string =>
  `/api/meetings/${encodeURIComponent(meeting)}/minutes`
export const dutyFileAddress = (duty: string, period: string): string =>
  `/api/duties/${encodeURIComponent(duty)}/file?${asked({ period })}`

/** An instrument as an official paper; what was given with a reply to one, with a visit, or with the answer to a finding. */
export const instrumentAddress = (instrument: string, format: 'docx' | 'pdf'): string =>
  `/api/instruments/${encodeURIComponent(instrument)}/paper.${format}`
export const answerFileAddress = (instrument: string, hash: string): string =>
  `/api/instruments/${encodeURIComponent(instrument)}/file?${asked({ hash })}`
export const visitFileAddress = (visit: string, hash: string): string =>
  `/api/visits/${encodeURIComponent(visit)}/file?${asked({ hash })}`

/** The matrix of a round as a workbook; the opinions of a joint review as a paper; the file of a sub-plan. */
export const coverageAddress = (round: string, locale: string): string =>
  `/api/rounds/${encodeURIComponent(round)}/coverage.xlsx?${asked({ locale })}`
/** The tables of the trend; `after`: where the flow begins. */
export const trendAddress = (round: string, query: Asked): string =>
  `/api/rounds/${encodeURIComponent(round)}/trend.xlsx?${asked(query)}`
export const reviewAddress = (review: string): string =>
  `/api/reviews/${encodeURIComponent(review)}/opinions.docx`
/** The result sheets of a look-back plan; a file that a decision about a problem rests on. */
export const lookbackAddress = (plan: string): string =>
  `/api/lookbacks/${encodeURIComponent(plan)}/sheets.docx`
export const decisionFileAddress = (problem: string, hash: string): string =>
  `/api/problems/${encodeURIComponent(problem)}/decision-file?${asked({ hash })}`

export const subplanAddress = (subplan: string): string => `/api/subplans/${encodeURIComponent(subplan)}/file`
