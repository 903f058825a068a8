import type { Term, TermGroup } from '#core/words/terms/terms.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = ({ zh, code, english, means = '', not = [] }: Term): string =>
  `| ${[zh, `\`${code}\``, english, means, not.join(', ')].map(cell).join(' | ')} |`

/** docs/glossary.md: one table for each group of terms. */
export const glossary = (groups: readonly TermGroup[]): string => {
  const tables = groups.map(({ zh, english, terms }) =>
    [
      `## ${zh} · ${english}`,
      '',
      '| 中文 | code | English | what it is | not |',
      '| --- | --- | --- | --- | --- |',
      ...terms.map(row),
      '',
    ].join('\n'),
  )
  return [
    '<!-- Made by `npm run docs` from src/core/words/terms/terms.ts: change it there. -->',
    '# Glossary · 词汇表',
    '',
    'One word for one thing, in code, documents and screens. Words under «not» are not used for it.',
    '',
    ...tables,
  ].join('\n')
}
