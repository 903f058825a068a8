import { useLocale } from '../../ui/locale.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { Schema } from './description.ts'
import { useApiWords } from './words.ts'

type Named = Record<string, Schema>

const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1)

/** What stands behind a reference; the schema itself where it is none. */
const resolved = (schema: Schema, named: Named): Schema => {
  const name = nameOf(schema)
  return (name === undefined ? undefined : named[name]) ?? schema
}

const isNull = (it: Schema): boolean => it.type === 'null'

/** A schema without the «or null» around it. */
const bare = (schema: Schema): { schema: Schema; nullable: boolean } => {
  const choices = schema.anyOf ?? schema.oneOf
  const left = choices?.filter((it) => !isNull(it))
  if (choices && left?.length === 1 && left[0]) return { schema: left[0], nullable: choices.length > 1 }
  return { schema, nullable: choices?.some(isNull) ?? false }
}

const limits = (it: Schema): string => {
  const said: string[] = []
  if (it.minimum !== undefined && it.minimum > -1e9) said.push(`≥ ${it.minimum}`)
  if (it.maximum !== undefined && it.maximum < 1e12) said.push(`≤ ${it.maximum}`)
  if (it.maxLength !== undefined) said.push(`≤ ${it.maxLength}`)
  if (it.maxItems !== undefined) said.push(`≤ ${it.maxItems}`)
  if (it.default !== undefined) said.push(`= ${JSON.stringify(it.default)}`)
  return said.join(' ')
}

/** `string uuid`, `one of a | b`, `list of ProblemRow` */
export const TypeOf = ({ schema: given, named }: { schema: Schema; named: Named }) => {
  const api = useApiWords()
  const { schema, nullable } = bare(given)
  const name = nameOf(schema)
  const it = resolved(schema, named)
  const shape = bare(it).schema
  const orNull = nullable || bare(it).nullable || shape.type?.includes('null') ? ` ${api.orNull}` : ''
  if (shape.type === 'array')
    return (
      <>
        {api.listOf} <TypeOf schema={shape.items ?? {}} named={named} />
        {orNull} <span className="soft">{limits(shape)}</span>
      </>
    )
  const several = (shape.anyOf ?? shape.oneOf)?.filter((one) => !isNull(one)) ?? []
  if (several.length > 1)
    return (
      <>
        <code>
          {several.map((one) => [one.type ?? nameOf(one), one.format].filter(Boolean).join(' ')).join(' | ')}
        </code>
        {nullable || bare(it).nullable ? ` ${api.orNull}` : ''}
      </>
    )
  const kinds = [shape.type ?? []].flat()
  const choice = shape.enum ?? (shape.const === undefined ? undefined : [shape.const])
  const plain = choice
    ? `${choice.length > 1 ? `${api.oneOf} ` : ''}${choice.map(String).join(' | ')}`
    : [...kinds.filter((it) => it !== 'null'), shape.format ?? ''].join(' ').trim()
  return (
    <>
      {name !== undefined && (shape.properties ?? choice) ? <b>{name} </b> : null}
      {shape.properties && name !== undefined ? null : <code>{plain}</code>}
      {orNull} <span className="soft">{limits(shape)}</span>
    </>
  )
}

/** What lies inside: the members of an object, or of what a list holds. */
const inside = (given: Schema, named: Named): { shape: Schema; names: string[] } | null => {
  const names: string[] = []
  for (let schema = given, depth = 0; depth < 8; depth += 1) {
    const name = nameOf(schema)
    if (name !== undefined) names.push(name)
    const it = bare(bare(resolved(schema, named)).schema).schema
    if (it.properties) return { shape: it, names }
    const next = it.items ?? (it.$ref === undefined || it === schema ? undefined : it)
    if (!next) return null
    schema = next
  }
  return null
}

/** The members of a schema as a tree; what is deep is folded, what holds itself stops. */
export const SchemaTree = ({
  schema,
  named,
  sent,
  above = [],
}: {
  schema: Schema
  named: Named
  /** What is sent may lack something; an answer always has all of it. */
  sent: boolean
  above?: readonly string[]
}) => {
  const api = useApiWords()
  const { locale } = useLocale()
  const found = inside(schema, named)
  if (!found)
    return (
      <p className="schema-plain">
        <TypeOf schema={schema} named={named} />
      </p>
    )
  const { shape, names } = found
  const within = [...above, ...names]
  return (
    <ul className="schema-tree">
      {Object.entries(shape.properties ?? {}).map(([name, member]) => {
        const deeper = inside(member, named)
        const loops = deeper?.names.some((it) => within.includes(it))
        const line = (
          <>
            <code className="schema-name">{name}</code> <TypeOf schema={member} named={named} />
            {sent && shape.required?.includes(name) ? (
              <span className="schema-required"> {api.required}</span>
            ) : null}
            {member.description === undefined || locale !== 'en' ? null : (
              <span className="soft"> {member.description}</span>
            )}
          </>
        )
        return (
          <li key={name}>
            {deeper && !loops ? (
              <Fold line={line}>
                <SchemaTree schema={member} named={named} sent={sent} above={[...within, name]} />
              </Fold>
            ) : (
              line
            )}
          </li>
        )
      })}
    </ul>
  )
}
