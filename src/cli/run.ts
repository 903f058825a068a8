import { parseFlags } from '#config.ts'
import { SettingsRefusal } from '#config/settings-refusal.ts'
import { isCommand, commands } from '#cli/commands.ts'
import type { Command, ExitCode, Surroundings } from '#cli/command.ts'
import { helpOf, overview } from '#cli/help.ts'
import { Interrupted } from '#cli/interrupted.ts'
import { sentenceOf } from '#cli/sentence-of.ts'
import { cliEn } from '#messages/cli.en.ts'
import { cliZh } from '#messages/cli.zh.ts'
import type { Locale } from '#messages/locale.ts'

/** The settings' «no» that are about how the command was typed. */
const wronglyCalled: readonly string[] = ['unknown_flag', 'port_invalid']

const everywhere = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

/** `--lang` wins, then the environment; Chinese where neither says English. */
export const localeFrom = (flag: string | boolean | undefined, language: string): Locale =>
  /^en/i.test(typeof flag === 'string' ? flag : language) ? 'en' : 'zh-CN'

const wordsIn = (locale: Locale) => (locale === 'en' ? cliEn : cliZh)

/** The language must be known before the flags are: it is what is wrong with them that has to be said. */
const guessedLocale = (parameters: readonly string[], language: string): Locale => {
  const joined = parameters.find((it) => it.startsWith('--lang='))?.slice('--lang='.length)
  const at = parameters.indexOf('--lang')
  return localeFrom(joined ?? (at < 0 ? undefined : parameters[at + 1]), language)
}

/** Runs the command that the words ask for; everything that goes wrong becomes a sentence and a code, never a stack. */
export const run = async (parameters: readonly string[], outside: Surroundings): Promise<ExitCode> => {
  const locale = guessedLocale(parameters, outside.language)
  const words = wordsIn(locale)
  const [name = 'help', ...rest] = parameters
  if (['help', '--help', '-h'].includes(name)) {
    const [about] = rest
    if (about !== undefined && !isCommand(about) && !about.startsWith('-')) {
      outside.tell(`${words.unknownCommand(about)}\n\n${overview(words)}`)
      return 2
    }
    outside.print(about !== undefined && isCommand(about) ? helpOf(about, words) : overview(words))
    return 0
  }
  if (!isCommand(name)) {
    outside.tell(`${words.unknownCommand(name)}\n\n${overview(words)}`)
    return 2
  }
  const command: Command = commands[name]
  try {
    const { flags, words: files } = parseFlags(rest, { ...command.flags, ...everywhere }, 'some')
    if (flags['help'] === true) {
      outside.print(helpOf(name, words))
      return 0
    }
    if (command.files === 'some' ? files.length === 0 : files.length !== command.files) {
      outside.tell(`${words.wrongFiles(command.files === 0 ? 0 : 1)}\n\n${helpOf(name, words)}`)
      return 2
    }
    const go = await command.load()
    return await go({ flags, files, locale, words, outside })
  } catch (error) {
    if (error instanceof Interrupted) return 1
    outside.tell(sentenceOf(error, locale))
    return error instanceof SettingsRefusal && wronglyCalled.includes(error.code) ? 2 : 1
  }
}
