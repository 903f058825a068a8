import { type CommandName, commands } from '#cli/commands.ts'
import type { CliMessages } from '#messages/cli.zh.ts'

const names = Object.keys(commands) as CommandName[]
const widest = Math.max(...names.map((it) => it.length))

const flagLines = (name: CommandName, words: CliMessages): string[] => {
  const told: Readonly<Record<string, string>> = words.flags
  const flags = [...Object.keys(commands[name].flags), 'lang']
  const width = Math.max(...flags.map((it) => it.length))
  return flags.map((flag) => `  --${flag.padEnd(width)}  ${told[flag] ?? ''}`)
}

/** One page about one command. */
export const helpOf = (name: CommandName, words: CliMessages): string =>
  [
    `zhenggai ${name} ${commands[name].synopsis}`,
    '',
    words.commands[name],
    '',
    ...flagLines(name, words),
  ].join('\n')

/** All commands, a line each. */
export const overview = (words: CliMessages): string =>
  [
    words.usage,
    '',
    ...names.map((name) => `  ${name.padEnd(widest)}  ${words.commands[name]}`),
    '',
    words.helpAbout,
    words.exitCodes,
  ].join('\n')
