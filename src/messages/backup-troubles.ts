/**
 * What backup, restore and erasing say when they cannot go on: one sentence with what to do. Codes come from
 * `ledger/backup`; a test holds that each has words in both languages.
 */
import type { Locale } from '#messages/locale.ts'

type Values = Readonly<Record<string, string | number>>
type Sentence = (values: Values) => string

const of = (values: Values, name: string): string => String(values[name] ?? '')

export const backupTroublesZh = {
  backup_unwritable: (v) =>
    `备份写不到 ${of(v, 'place')}（${of(v, 'reason')}）：请检查磁盘是否接好、路径和权限，再做一次。这次没有做成。`,
  backup_disk_full: (v) =>
    `${of(v, 'place')} 所在的磁盘已满：请腾出空间或换一个位置，再做一次。这次没有做成。`,
  backup_folder_foreign: (v) => `${of(v, 'place')} 里已有别的东西：请给出一个空文件夹，或以前的备份文件夹。`,
  backup_other_ledger: (v) => `${of(v, 'place')} 里是另一个台账的备份：请换一个文件夹。`,
  backup_gone: (v) =>
    `${of(v, 'place')} 里以前的备份不见了，可能磁盘没有接好：请接好磁盘再做一次；确实要重新开始，请用 zhenggai backup --to ${of(v, 'place')} 做第一次。`,
  backup_running: () => '另一次备份正在进行：请等它完成后再做。',
  backup_other_passphrase: (v) =>
    `${of(v, 'place')} 里以前的备份没有加密：要加密，请换一个空文件夹；不加密，请去掉 --passphrase-file。`,
  backup_nothing: () => '还没有建立台账库，没有可以备份的内容：请先用 zhenggai serve 或 zhenggai init 建立。',
  backup_before_migration: () =>
    '升级数据库之前的备份没有做成，数据库没有改动。请排除下面的问题后再启动；已另行备份的，可用 zhenggai serve --no-backup 启动。',
  passphrase_unreadable: (v) => `读不了口令文件 ${of(v, 'file')}（${of(v, 'reason')}）：请检查路径和权限。`,
  passphrase_short: (v) => `口令文件 ${of(v, 'file')} 的第一行太短：口令至少 ${of(v, 'shortest')} 个字符。`,
  backup_not_found: (v) => `${of(v, 'place')} 不是备份：请给出备份文件夹或备份文件（.tar）。`,
  backup_state_unknown: (v) =>
    `${of(v, 'place')} 里没有 ${of(v, 'state')} 这一份备份：现有 ${of(v, 'known') || '（无）'}。`,
  backup_cut: (v) =>
    `备份不完整，可能在中途断了：${of(v, 'place')} 缺少 ${of(v, 'file') || '结尾'}。请用另一份备份；没有写入任何内容。`,
  backup_changed: (v) =>
    `备份里的 ${of(v, 'file')} 与当初不符，被改动过或已损坏（${of(v, 'place')}）。请用另一份备份；没有写入任何内容。`,
  backup_newer_format: (v) =>
    `备份的格式（第 ${of(v, 'found')} 版）比本程序（第 ${of(v, 'known')} 版）新：请用做出它的、更新的程序版本恢复。`,
  backup_newer_schema: (v) =>
    `备份的数据库结构（第 ${of(v, 'found')} 版）比本程序（第 ${of(v, 'known')} 版）新：请用更新的程序版本恢复。`,
  backup_newer_fact: (v) =>
    `备份里有本程序不认识的办理记录（${of(v, 'type')}，第 ${of(v, 'v')} 版）：请用更新的程序版本恢复。`,
  backup_other_migrations: (v) =>
    `备份的数据库结构与本程序不是一个来路（${of(v, 'name')} 不同）：请用做出它的程序版本恢复。`,
  backup_needs_passphrase: (v) => `${of(v, 'place')} 是加密的备份：请用 --passphrase-file 给出口令文件。`,
  backup_wrong_passphrase: (v) => `口令不对，打不开 ${of(v, 'place')}：请给出做备份时用的口令文件。`,
  backup_not_sealed: (v) =>
    `${of(v, 'place')} 没有加密，却给出了口令，可能被换过：请给出加密的那一份；确实没有加密过的，请去掉 --passphrase-file。没有写入任何内容。`,
  backup_files_missing: (v) =>
    `备份缺少 ${of(v, 'count')} 份材料文件或已损坏（${of(v, 'hashes')}）：请用另一份备份，或从别的备份文件夹补齐 vault 里的这些文件；没有写入任何内容。`,
  erasures_unreadable: (v) =>
    `清除登记 ${of(v, 'file')} 读不出来（${of(v, 'reason')}）：请改正那一行，或给出完好的登记文件。`,
  erasures_unlawful: (v) =>
    `清除登记要清除第 ${of(v, 'seq')} 条记录（${of(v, 'type')}）的 ${of(v, 'field')}，这一项不能清除，登记被改动过：请用完好的登记（数据目录和备份文件夹里各有一份）。没有写入任何内容。`,
  erasures_unsigned: (v) =>
    `清除登记 ${of(v, 'file')} 第 ${of(v, 'line')} 行不是用这个加密备份的口令签过的，能写那个文件夹的人都能加上：没有写入任何内容。请核对这一行；确是真的，把登记移到别处，用 --erasures 给出。`,
  restore_not_empty: (v) =>
    `${of(v, 'place')} 里已有台账，恢复不会覆盖它：请用 --data 给出一个新的数据目录（用外部数据库的，请先新建一个空数据库）。`,
  restore_differs: (v) =>
    `恢复后“${of(v, 'name')}”与备份清单不符，问题在第 ${of(v, 'at')} 条记录：没有写入任何内容，请用另一份备份。`,
  restore_needs_owner: () =>
    '这份备份的数据库结构较旧，恢复时要升级：请用 DATABASE_OWNER_URL 给出表所有者的连接地址。',
  passwords_unreadable: (v) =>
    `密码文件 ${of(v, 'file')} 读不了，或不是两行：第一行写 --as 的密码，第二行写 --with 的密码。`,
  erase_two_persons: () => '依法清除须由同一台账的两个不同的人会同办理：请用 --with 给出另一人的用户名。',
  erase_two_roles: () =>
    '会同清除的两人，一人须任整改办或领导的职务，另一人须是管理员：请换一人。整改办只有一个人的，请先为分管领导登记人员、任领导职务并开通账号，本人登录改过密码后，再由管理员会同其办理。',
  erase_unknown_fact: (v) => `没有第 ${of(v, 'seq')} 条记录：请用办理记录里的序号。`,
  erase_field: (v) =>
    `第 ${of(v, 'seq')} 条记录（${of(v, 'type')}）的 ${of(v, 'field')} 不能清除：可以清除的是 ${of(v, 'fields') || '（无）'}。问题标题、核实结论、退回理由、决定和日期是机关的办理记录，不是个人信息，不能清除。`,
  erase_done: (v) => `第 ${of(v, 'seq')} 条记录的 ${of(v, 'field')} 已经清除过了。`,
  erase_needs_owner: () => '清除要用表所有者的账号：请用 DATABASE_OWNER_URL 给出它的连接地址。',
} satisfies Record<string, Sentence>

export type BackupWord = keyof typeof backupTroublesZh

export const backupTroublesEn = {
  backup_unwritable: (v) =>
    `The backup cannot be written to ${of(v, 'place')} (${of(v, 'reason')}): check that the disk is there, the path and its permissions, and try again. None was made this time.`,
  backup_disk_full: (v) =>
    `The disk of ${of(v, 'place')} is full: free some space or choose another place, and try again; of this attempt nothing counts.`,
  backup_folder_foreign: (v) =>
    `${of(v, 'place')} holds other things: give an empty folder, or one of earlier backups.`,
  backup_other_ledger: (v) => `${of(v, 'place')} holds backups of another ledger: choose another folder.`,
  backup_gone: (v) =>
    `The earlier backups in ${of(v, 'place')} are gone, the disk may not be connected: connect it and try again; to begin anew make the first one with zhenggai backup --to ${of(v, 'place')}.`,
  backup_running: () => 'Another backup is under way: wait until it is done.',
  backup_other_passphrase: (v) =>
    `The earlier backups in ${of(v, 'place')} are not sealed: to seal them choose an empty folder, or leave out --passphrase-file.`,
  backup_nothing: () =>
    'There is no ledger yet, and so nothing to back up: make one with zhenggai serve or zhenggai init.',
  backup_before_migration: () =>
    'The backup before the upgrade of the database could not be made; the database is unchanged. Mend what is told below and start again, or, if you have a backup, start with zhenggai serve --no-backup.',
  passphrase_unreadable: (v) =>
    `Cannot read the passphrase in ${of(v, 'file')} (${of(v, 'reason')}): check the path and its permissions.`,
  passphrase_short: (v) =>
    `The first line of ${of(v, 'file')} is too short: a passphrase has ${of(v, 'shortest')} characters or more.`,
  backup_not_found: (v) =>
    `${of(v, 'place')} is no backup: give a folder of backups or a backup file (.tar).`,
  backup_state_unknown: (v) =>
    `${of(v, 'place')} has no backup ${of(v, 'state')}: it has ${of(v, 'known') || '(none)'}.`,
  backup_cut: (v) =>
    `The backup is incomplete, it may have been cut off: ${of(v, 'place')} lacks ${of(v, 'file') || 'its end'}. Use another backup; nothing was written.`,
  backup_changed: (v) =>
    `${of(v, 'file')} in the backup is not what it was, it was changed or is damaged (${of(v, 'place')}). Use another backup; nothing was written.`,
  backup_newer_format: (v) =>
    `The backup’s format (${of(v, 'found')}) is newer than this program (${of(v, 'known')}): restore it with the newer program that made it.`,
  backup_newer_schema: (v) =>
    `The backup’s schema (${of(v, 'found')}) is newer than this program (${of(v, 'known')}): restore it with a newer version of the program.`,
  backup_newer_fact: (v) =>
    `The backup’s journal holds something this program does not know (${of(v, 'type')}, version ${of(v, 'v')}): restore it with a newer version of the program.`,
  backup_other_migrations: (v) =>
    `The backup’s schema is of another line than this program’s (${of(v, 'name')} differs): restore it with the program that made it.`,
  backup_needs_passphrase: (v) =>
    `${of(v, 'place')} is sealed: give the passphrase’s file with --passphrase-file.`,
  backup_wrong_passphrase: (v) =>
    `This passphrase does not open ${of(v, 'place')}: give the file with the one it was made with.`,
  backup_not_sealed: (v) =>
    `${of(v, 'place')} is not encrypted although a passphrase was given, so it may have been exchanged: give the encrypted one; if it never was, leave out --passphrase-file. Nothing was written.`,
  backup_files_missing: (v) =>
    `The backup lacks ${of(v, 'count')} files of evidence, or they are damaged (${of(v, 'hashes')}): use another backup, or bring these files of its folder vault from another one; nothing was written.`,
  erasures_unreadable: (v) =>
    `Cannot read the register of erasures ${of(v, 'file')} (${of(v, 'reason')}): mend that line, or give a sound register.`,
  erasures_unlawful: (v) =>
    `The register of erasures would erase ${of(v, 'field')} of entry ${of(v, 'seq')} (${of(v, 'type')}), which cannot be erased, so it was changed: use a sound register (one lies in the data folder, one with the backups). Nothing was written.`,
  erasures_unsigned: (v) =>
    `Line ${of(v, 'line')} of the register of erasures ${of(v, 'file')} is not signed with the key of these sealed backups: whoever can write to that folder could have added it. Nothing was written. Look at that line; where it is true, move the register elsewhere and give it with --erasures.`,
  restore_not_empty: (v) =>
    `${of(v, 'place')} holds a ledger, which a restore does not overwrite: give a new data folder with --data (with a database of your own, make an empty one first).`,
  restore_differs: (v) =>
    `After restoring, “${of(v, 'name')}” is not what the manifest says; it differs at entry ${of(v, 'at')}: nothing was written, use another backup.`,
  restore_needs_owner: () =>
    'This backup’s schema is older and has to be brought up to date: give the owner of the tables in DATABASE_OWNER_URL.',
  passwords_unreadable: (v) =>
    `The file ${of(v, 'file')} cannot be read, or has no two lines: the password of --as, and below it that of --with.`,
  erase_two_persons: () =>
    'Two different persons of one ledger erase together: give the login of the second with --with.',
  erase_two_roles: () =>
    'Of the two who erase together, one must hold a post of the office or of a leader, the other be a registrar: choose somebody else. An office of one person first registers the leader in charge, appoints them to a leader’s post and opens an account; once they changed its password, both can do it.',
  erase_unknown_fact: (v) => `There is no entry ${of(v, 'seq')}: give its number in the journal.`,
  erase_field: (v) =>
    `${of(v, 'field')} of entry ${of(v, 'seq')} (${of(v, 'type')}) cannot be erased: what can be is ${of(v, 'fields') || '(nothing)'}. Titles of problems, findings, reasons of returns, decisions and days are the record of an office and no personal data: they stay.`,
  erase_done: (v) => `${of(v, 'field')} of entry ${of(v, 'seq')} has been erased already.`,
  erase_needs_owner: () => 'Only the owner of the tables can erase: give it in DATABASE_OWNER_URL.',
} satisfies Record<BackupWord, Sentence>

/** Whether a code has its sentence here. */
export const isBackupWord = (code: string): code is BackupWord => Object.hasOwn(backupTroublesZh, code)

export const backupSentence = (code: BackupWord, values: Values, locale: Locale): string => {
  const sentences: Record<BackupWord, Sentence> = locale === 'en' ? backupTroublesEn : backupTroublesZh
  return sentences[code](values)
}
