import { type TemplateNames, templateNames } from '#core/rules/report/template-names.ts'
import { usePaperWords } from './words.ts'

const Names = ({ of, within = false }: { of: TemplateNames; within?: boolean }) => (
  <ul>
    {Object.entries(of).map(([name, field]) => (
      <li key={name}>
        <code>{field === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`}</code>
        {/* Those of a problem are the same under an aspect: told once. */}
        {field === 'text' || (within && field === templateNames.问题) ? null : <Names of={field} within />}
      </li>
    ))}
  </ul>
)

/** Every field a template can name; those of a list stand within it. */
export const TemplateFields = () => {
  const words = usePaperWords()
  return (
    <details className="field-names">
      <summary>{words.fields}</summary>
      <p className="field-hint">{words.fieldsHelp}</p>
      <Names of={templateNames} />
    </details>
  )
}
