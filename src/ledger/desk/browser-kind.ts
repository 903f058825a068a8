/** The first that fits names it: most browsers also call themselves by the names further down. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['微信', /MicroMessenger/],
  ['QQ', /QQBrowser/],
  ['360', /QihooBrowser|360SE|360EE/],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Firefox', /Firefox\/|FxiOS/],
  ['Chrome', /Chrom(?:e|ium)\/|CriOS/],
  ['Safari', /Safari\//],
]
const systems: readonly (readonly [string, RegExp])[] = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
]

const named = (kinds: typeof browsers, agent: string): string[] => {
  const found = kinds.find(([, form]) => form.test(agent))
  return found ? [found[0]] : []
}

/** What a browser is told apart by: `Chrome · Windows`; empty for what is none. The rest of what it says is not kept. */
export const browserKind = (agent: string | undefined): string =>
  [...named(browsers, agent ?? ''), ...named(systems, agent ?? '')].join(' · ')
