/** 命令行里给人看的话。中文是基准；cli.en.ts 由类型保证一句不少。 */
type Accounts = readonly { login: string; name: string; post: string; password: string }[]
type Assumed = {
  round: string
  kind: string
  feedbackOn: string | null
  inspector: string
  inspected: string
  clocks: { planDays: number; concentratedDays: number; reportDays: number }
}
type Verdict =
  | { sound: true; facts: number; root: string; erased: number }
  | { sound: false; flaw: 'leaf' | 'missing' | 'order' | 'tree'; seq: number; upTo: number }
type ViewsVerdict = { sound: true; rows: number } | { sound: false; table: string; rows: number }
type FilesVerdict =
  | { sound: true; files: number }
  | { sound: false; flaw: 'missing' | 'damaged'; hash: string; seq: number }
type LogVerdict = { sound: true; entries: number; lastHash: string } | { sound: false; at: number }

type Root = { name: string; size: number; root: string }
type Backed = {
  place: string
  state: string
  bytes: number
  newBytes: number
  files: number
  missing: number
  sealed: boolean
  workspaces: readonly Root[]
}
type ErasedAgain = { fact: number; fields: readonly string[]; ground: string; on: string }
type Restored = {
  folder: string
  state: string
  at: string
  files: number
  missing: number
  /** Whether a passphrase kept others from changing it. */
  sealed: boolean
  /** Whether the chain of who came to the door is whole. */
  logSound: boolean
  workspaces: readonly (Root & { erasedAgain: number; erasures: readonly ErasedAgain[] })[]
}

/** Out of a file that somebody else may have written: nothing that steers a terminal. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

const flaws = {
  leaf: (seq: number) => `第 ${seq} 条记录与当初记下的不符，被改动过`,
  missing: (seq: number) => `第 ${seq} 条记录不见了`,
  order: (seq: number) => `第 ${seq} 条记录的次序不对`,
  tree: (seq: number, upTo: number) =>
    `记录的树与根值不符，问题在第 ${seq} 条${upTo > seq ? `到第 ${upTo} 条之间` : ''}`,
}

export const cliZh = {
  usage: '用法：zhenggai 命令 [参数]',
  helpAbout: '某个命令的用法：zhenggai help 命令',
  exitCodes: '退出码：0 完成；1 被拒绝或没办成；2 用法不对或文件读不出来',
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  wrongFiles: (wanted: number): string => (wanted === 0 ? '这个命令不带文件。' : '请给出一个文件。'),
  needs: (flag: string) => `请给出 ${flag}。`,
  oneOf: (names: readonly string[]) => `取值只能是：${names.join('、')}。`,
  cannotRead: (file: string, reason: string) => `读不了 ${file}（${reason}）：请检查权限。`,
  cannotWrite: (file: string, reason: string) => `写不了 ${file}（${reason}）：请检查路径和权限。`,
  broken: (message: string, place: string) => `出了没有料到的问题：${message}${place ? `（${place}）` : ''}`,

  commands: {
    serve: '启动服务，在浏览器里使用',
    demo: '演示：一个虚构县级市的台账，单独存放',
    init: '建立台账库和第一个账号',
    read: '读一份文件（.docx、.pdf、.doc、.wps、.rtf、.txt、.html、.xlsx、.xls、.ods、.csv），看读出了什么；不写入台账',
    check: '核对一份文件里的矛盾、存疑和缺项',
    import: '把一份文件（种类同 read）导入台账，先与已有问题对照；不加 --yes 只放进草稿',
    packs: '给每个有未完成事项的单位做一份回报表，写进 --out 文件夹',
    returned: '收回填好的回报表，与台账对照；加 --yes 采纳其中没有变动的',
    wall: '输出整改挂图（.svg、.pdf 或 .png）',
    export: '把一个清单或三个清单导出为 .xlsx 或 .csv',
    report: '输出公文：整改进展情况报告、整改方案、三个清单、问题整改情况表（.docx 或 .pdf）',
    verify: '核验全部办理记录和登录记录没有被改动',
    backup: '备份：办理记录、账号和草稿、登录记录、材料文件；服务运行时也可以做',
    restore: '从备份恢复到一个空的数据目录，并核对根值',
    erase: '依法清除一条记录里的姓名或自述文字，须两人会同：摘要仍在，恢复任何备份都会重新清除',
    rebuild: '由办理记录重新生成全部清单和统计',
  },
  flags: {
    data: '数据目录',
    host: '监听地址，默认 127.0.0.1',
    port: '端口，默认 7200',
    'tls-cert': '证书文件（PEM）',
    'tls-key': '私钥文件（PEM）',
    'behind-proxy': '前面有反向代理，由它提供 TLS',
    log: '日志形式：json 或 plain；不给出时，终端上为 plain，其他情况为 json',
    'backup-dir': '自动备份的文件夹，默认为数据目录下的 backups',
    'backup-keep': '自动备份保留几天的，默认 7；0 为不自动备份',
    'no-backup': '升级数据库之前不做备份',
    'oidc-issuer': '统一身份认证（OIDC）的地址；密钥用环境变量 ZHENGGAI_OIDC_CLIENT_SECRET 给出',
    'oidc-client-id': '在统一身份认证登记的客户端编号',
    'oidc-scopes': '向统一身份认证要的范围（默认 openid）',
    'oidc-claim': '按哪一项认人（默认 sub）',
    'oidc-label': '登录页按钮上的字',
    known: '条数和根值（1434:fdb6…），抄自公文末尾或以前的备份：核对开头这些记录仍是当时的',
    to: '备份文件夹，或以 .tar 结尾的备份文件；不给出时为自动备份的文件夹',
    from: '备份文件夹或备份文件',
    state: '恢复哪一份（备份时列出的编号），默认最新的',
    'passphrase-file': '口令文件，第一行是口令：备份加密，恢复时用同一个',
    erasures: '清除登记文件（erasures.jsonl）：恢复后照此重新清除',
    fact: '记录的序号',
    field: '清除哪一项：text、statement、name 等；actor 为办理人姓名',
    ground: '依据的法律条文',
    with: '会同办理的另一人的用户名',
    'passwords-file': '两人密码的文件：第一行 --as 的，第二行 --with 的；不给出时在终端上输入，不显示',
    'asked-by': '申请人',
    anew: '清掉现有的演示数据，重新生成',
    admin: '第一个账号的用户名',
    name: '台账库名称',
    inspected: '被巡视（巡察）的党组织',
    top: '最上级单位，如市委、县委',
    office: '整改办的名称',
    person: '第一个账号的姓名',
    as: '以哪个用户的身份办理',
    yes: '直接确认，变动按建议采纳；没有轮次的按文件内容开启（returned：采纳没有变动的）',
    list: '导出哪个清单：problems、measures、responsibility 或 all',
    step: '只要这个状态',
    light: '只要这种灯；none 为未亮灯',
    aspect: '只要这个方面（序号）',
    unit: '只要这个单位牵头或配合的（编号）',
    'lead-unit': '只要这个单位牵头的（编号）',
    leader: '只要这位牵头领导的（编号）',
    done: '只要已报完成（yes）或未完成（no）的措施',
    text: '只要含有这些字的',
    sort: '排序：number、deadline 或 light',
    out: '输出文件（packs 为文件夹）；- 为标准输出（公文须以 .docx 或 .pdf 结尾）',
    kind: 'report（整改进展情况报告，默认）、plan（整改方案）、lists（三个清单）、problem（问题整改情况表）',
    problem: '问题编号，如 1-01-001',
    day: '数据截至哪一天（YYYY-MM-DD），默认今天',
    round: '轮次：序号、名称或标识；不写的，公文、导入和回报表取最新一轮，清单不分轮次',
    template: '本单位的模板（.docx），填入其中的字段',
    'red-head': '本单位的红头文件（.docx），正文放进其中的 {{正文}}',
    issuer: '发文机关，默认为整改办',
    addressee: '主送机关，默认为巡视（巡察）组织',
    number: '发文字号，如 澜委整改〔2026〕5号',
    'copy-to': '抄送机关，用顿号隔开',
    sources: '附“数字出处”：每个数字的问题、单位、日期、佐证材料和记录号',
    size: '幅面：A0、A1、1366x768、1920x1080、3840x1080',
    sheet: 'cards（按方面，默认）或 matrix（按领导和时限）',
    theme: 'paper 或 dark',
    dpi: '纸张图片每英寸点数，默认 100',
    json: '输出 JSON',
    lang: '语言：zh 或 en',
  },

  serving: (url: string, folder: string) => `整改已启动：${url}\n数据目录：${folder}\n按 Ctrl-C 停止。`,
  firstRun: (url: string) => `还没有台账库：请打开 ${url} 完成首次设置。`,
  noWeb: '网页还没有构建：请运行 npm run build 后重新启动。',
  stopping: '正在停止……',

  init: {
    inspected: '本地区',
    top: '党委',
    office: '整改办',
    person: '管理员',
    name: (inspected: string) => `${inspected}整改台账`,
    done: (made: { login: string; password: string }, name: string) =>
      `已建立“${name}”。\n用户名：${made.login}\n临时密码：${made.password}\n密码只显示这一次，首次登录须修改。`,
  },

  returns: {
    made: (count: number, folder: string) => `做好 ${count} 份回报表，在 ${folder}。`,
  },

  imported: {
    draft: (file: string, problems: number, measures: number) =>
      `已读出 ${problems} 个问题、${measures} 条措施，放在草稿里（${file}）。请在“导入文件”页对照原文确认（服务没有启动的，先 zhenggai serve），或加 --yes 直接确认。`,
    assumed: (it: Assumed) =>
      `没有轮次，按文件内容开启了“${it.round}”：种类按${it.kind}；巡视（巡察）组织为${it.inspector}；被巡视（巡察）的党组织为${it.inspected}；反馈日期${
        it.feedbackOn ?? '未写明，留空'
      }；方案 ${it.clocks.planDays} 天、集中整改 ${it.clocks.concentratedDays} 天、报告 ${it.clocks.reportDays} 天；亮灯用默认规则。`,
    intoRound: (name: string) => `归入轮次“${name}”。`,
    noAspect: (count: number) => `有 ${count} 个问题没有读出所属方面，编号用 00。`,
    done: (problems: number, measures: number) => `已建立 ${problems} 个问题、${measures} 条措施。`,
    merged: (it: { added: number; changed: number; unchanged: number; absent: number }) =>
      `已导入：新增 ${it.added} 个问题，改动 ${it.changed} 个，${it.unchanged} 个没有改动，台账里 ${it.absent} 个没有提到、原样保留。`,
    undecided: (count: number) =>
      `没有导入：有 ${count} 行同台账里的问题只是相近，要有人定是不是同一个。草稿已经留下，请在“导入文件”页选定后确认。`,
    unknownInspector: '检查组未写明',
    roundName: (inspector: string, kind: string, inspected: string) => `${inspector}${kind}${inspected}`,
    kinds: { inspection: '巡视', patrol: '巡察', audit: '审计', environment: '督察' },
    none: '这份文件里没有读出问题，没有放进草稿。',
  },

  paperDone: (file: string, title: string, day: string, problems: number) =>
    `已写入 ${file}：《${title}》，数据截至 ${day}，${problems} 个问题。`,
  undrawn: (characters: readonly string[]) =>
    `现有字体里没有这些字，PDF 里以编码代替：${characters.join('、')}。把含有这些字的字体放进数据目录下的 fonts 目录再取。`,
  templateInDocx: '模板和红头文件只用于 .docx。',
  paperMaking: '正在编排……',
  notADay: (given: string) => `${given} 不是日期：请写成 YYYY-MM-DD。`,
  noSuchLogin: (login: string) => `没有用户名“${login}”。请核对 --as。`,
  noSuchRound: (given: string, rounds: readonly string[]) =>
    rounds.length === 0 ? '还没有轮次。' : `没有“${given}”这一轮次。现有：${rounds.join('、')}。`,

  exporting: {
    endings: (all: boolean): string => `--out 请写${all ? ' .xlsx' : ' .xlsx 或 .csv'} 文件。`,
    strange: (flag: string, list: string): string => `${list} 没有 ${flag} 这个筛选条件。`,
    done: (file: string): string => `已写入 ${file}。`,
  },

  wallDone: (file: string, problems: number) => `已写入 ${file}：${problems} 个问题。`,

  verifying: (done: number, of: number | undefined) => `已核验 ${done}${of ? `／${of}` : ''} 条记录`,
  journalVerdict: (it: Verdict) =>
    it.sound
      ? `办理记录：${it.facts} 条，全部相符${it.erased > 0 ? `；其中 ${it.erased} 处已依法清除，摘要仍在` : ''}。根值 ${it.root}`
      : `办理记录：${flaws[it.flaw](it.seq, it.upTo)}。`,
  knownVerdict: (it: { size: number; begins: boolean }) =>
    it.begins
      ? `给出的根值：前 ${it.size} 条记录仍是当时的，一字未改。`
      : `给出的根值与前 ${it.size} 条记录不符：抄录有误，或办理记录被替换、截短过，或不是同一个台账。`,
  viewsVerdict: (it: ViewsVerdict) =>
    it.sound
      ? `清单：${it.rows} 行，与办理记录一致。`
      : `清单：${it.table} 有 ${it.rows} 行与办理记录不一致，被改动过。查明以后运行 zhenggai rebuild 重新生成。`,
  filesVerdict: (it: FilesVerdict) =>
    it.sound
      ? `佐证材料和原件：${it.files} 份，全部完好。`
      : `佐证材料和原件：第 ${it.seq} 条记录所指的文件${it.flaw === 'missing' ? '不见了' : '被改动过'}（${it.hash}）。`,
  securityVerdict: (it: LogVerdict) =>
    it.sound ? `登录记录：${it.entries} 条，全部相符。末值 ${it.lastHash}` : `登录记录：第 ${it.at} 条不符。`,

  backingUp: {
    journal: (done: number, of: number | undefined) => `办理记录 ${done}／${of ?? '?'} 条`,
    desk: (done: number, of: number | undefined) => `账号、草稿和登录记录 ${done}／${of ?? '?'} 张表`,
    files: (done: number, of: number | undefined) => `材料文件 ${done}／${of ?? '?'} 份`,
  },
  backedUp: (it: Backed) =>
    [
      `备份完成：${it.place}，编号 ${it.state}`,
      ...it.workspaces.map((one) => `“${one.name}”：${one.size} 条记录，根值 ${one.root}`),
      `材料文件 ${it.files} 份；共 ${megabytes(it.bytes)}，其中新写入 ${megabytes(it.newBytes)}${it.sealed ? '；已加密' : ''}。`,
      ...(it.missing > 0
        ? [
            `注意：有 ${it.missing} 份记录里的材料文件在台账里已经不见或损坏，备份里也没有。请运行 zhenggai verify 查明。`,
          ]
        : []),
    ].join('\n'),
  sameDisk: '注意：备份与数据在同一块磁盘上，磁盘坏了会一起丢。请用 --to 或 --backup-dir 指定另一块磁盘。',

  restoring: {
    check: (done: number, of: number | undefined) => `核对备份 ${done}／${of ?? '?'} 个文件`,
    files: (done: number, of: number | undefined) => `材料文件 ${done}／${of ?? '?'} 份`,
    journal: (done: number, of: number | undefined) => `办理记录 ${done}／${of ?? '?'} 条`,
    verify: (done: number, of: number | undefined) => `核验 ${done}／${of ?? '?'} 条记录`,
    views: (done: number, of: number | undefined) => `重新生成清单 ${done}／${of ?? '?'} 条记录`,
  },
  restored: (it: Restored) =>
    [
      `已恢复到 ${it.folder}，备份编号 ${it.state}（${it.at}）。`,
      ...it.workspaces.flatMap((one) => [
        `“${one.name}”：${one.size} 条记录，与备份清单相等；根值 ${one.root}，与备份清单相等。${
          one.erasedAgain > 0 ? `依法清除的 ${one.erasedAgain} 处已重新清除。` : ''
        }`,
        ...one.erasures.map(
          (was) => `  第 ${was.fact} 条的 ${was.fields.join('、')}：${printable(was.ground)}（${was.on}）`,
        ),
      ]),
      `材料文件 ${it.files} 份，全部相符。`,
      ...(it.missing > 0 ? [`注意：做备份时已有 ${it.missing} 份记录里的材料文件不见或损坏。`] : []),
      ...(it.logSound
        ? []
        : ['注意：备份里的登录记录对不上，被改动过或缺了几条。请运行 zhenggai verify 查明。']),
      ...(it.sealed
        ? []
        : [
            '注意：备份没有加密，能改这份备份的人也能改里面的账号和口令，没有根值可以核对。请把根值与公文末尾或以前记下的对一对（zhenggai verify --known），来路不清的，请给各账号重置密码。',
          ]),
      `请用 zhenggai serve --data ${it.folder} 启动；所有人须重新登录；接口密钥没有恢复，请各人另建。`,
    ].join('\n'),

  passwordOf: (login: string) => `${login} 的密码（不显示）：`,
  erased: (it: { fact: number; field: string; register: string; unregistered: readonly string[] }) =>
    [
      `第 ${it.fact} 条记录的 ${it.field} 已清除；摘要仍在，办理记录里已记下这次清除。`,
      '材料文件和已经导出的文件不在此列。以前的备份里还有原文，到期删除；从自动备份的文件夹恢复时会自动重新清除。',
      `从别处的备份恢复时，请加 --erasures ${it.register}（请另存一份）。`,
      ...it.unregistered.map(
        (file) => `注意：清除登记写不到 ${file}：从那里恢复时请加 --erasures ${it.register}。`,
      ),
    ].join('\n'),

  rebuilding: (done: number) => `已重算 ${done} 条记录`,
  rebuilt: (facts: number, streams: number, seconds: number) =>
    `已由 ${facts} 条记录（${streams} 个流）重新生成全部清单和统计，用时 ${seconds} 秒。`,

  demo: {
    onlyLoopback: (host: string) => `演示只在本机打开，不能用 --host ${host}：请去掉这个参数。`,
    seeding: '正在生成演示台账……',
    anew: '上次没有生成完，重新生成演示台账……',
    stages: {
      organisation: '机构和人员',
      feedback: '读入并确认反馈意见',
      plans: '交办和方案',
      life: '进展、佐证材料、核查和销号',
      accounts: '演示账号',
    },
    stage: (name: string, done: number, of: number) => `${name}：${done}／${of}`,
    seeded: (seconds: number) => `演示台账已生成，用时 ${seconds} 秒。`,
    notADemo: (folder: string) => `${folder} 里已有别的台账：请用 --data 换一个目录。`,
  },
  demoAccounts: (accounts: Accounts) =>
    [
      '演示账号（数据全是虚构的）：',
      ...accounts.map((it) => `  ${it.login}  ${it.name}，${it.post}`),
      `密码都是：${accounts[0]?.password ?? ''}`,
    ].join('\n'),
}

export type CliMessages = typeof cliZh
