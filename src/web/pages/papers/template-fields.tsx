import { type TemplateNames, templateNames } from '#core/rules/report/template-names.ts'
import { useMessages } from '../../ui/locale.tsx'

const Names = ({ of }: { of: TemplateNames }) => (
  <ul>
    {Object.entries(of).map(([name, field]) => (
      <li key={name}>
        <code>{field === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`}</code>
        {field === 'text' ? null : <Names of={field} />}
      </li>
    ))}
  </ul>
)

/** Every field a template can name; those of a list stand within it. */
export const TemplateFields = () => {
  const { papers: words } = useMessages()
  return (
    <details className="field-names">
      <summary>{words.fields}</summary>
      <p className="field-hint">{words.fieldsHelp}</p>
      <Names of={templateNames} />
    </details>
  )
}
