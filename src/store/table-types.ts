import type { ClientBase } from 'pg'

import { businessSchemas } from './grants.ts'

export interface ColumnDescription {
  name: string
  /** Name of the type in pg_catalog: `text`, `int8`; of the element for an array. */
  type: string
  array: boolean
  nullable: boolean
  /** Who gives the value: whoever inserts; a default if nobody does; always the database. */
  given: 'insert' | 'default' | 'always'
}

export interface TableDescription {
  /** `journal.fact` */
  name: string
  columns: ColumnDescription[]
}

/** What the database says about the tables and views of our schemas, in a fixed order. */
export async function describeTables(client: Pick<ClientBase, 'query'>): Promise<TableDescription[]> {
  const { rows } = await client.query<ColumnDescription & { table: string }>(
    `select n.nspname || '.' || c.relname as "table", a.attname as name,
            coalesce(e.typname, t.typname) as type, e.oid is not null as array, not a.attnotnull as nullable,
            case when a.attidentity = 'a' or a.attgenerated <> '' then 'always'
                 when a.atthasdef or a.attidentity = 'd' then 'default' else 'insert' end as given
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
      where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
      order by array_position($1, n.nspname::text), c.relname, a.attnum`,
    [businessSchemas],
  )
  const tables = new Map<string, ColumnDescription[]>()
  for (const { table, ...column } of rows) {
    const columns = tables.get(table)
    if (columns) columns.push(column)
    else tables.set(table, [column])
  }
  return [...tables].map(([name, columns]) => ({ name, columns }))
}

const typeScript: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'Day',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'string',
  text: 'string',
  timestamptz: 'Instant',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
}

const head = `// Written by \`node src/store/write-tables.ts\` from what the database reports; a test compares. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
`

const words: readonly (readonly [string, string])[] = [
  ['Day', `/** \`2026-03-01\`, a day in Asia/Shanghai. */\ntype Day = string`],
  ['Instant', `/** \`2026-03-01T00:00:00.123456Z\` */\ntype Instant = string`],
  [
    'Json',
    `/** Comes parsed; is given as text, since \`pg\` would write a JavaScript array as an array of PostgreSQL. */\ntype Json = ColumnType<unknown, string, string>`,
  ],
]

/** @returns the text of `tables.ts`: one interface for each table, and `Database` for Kysely. */
export function renderTables(description: readonly TableDescription[]): string {
  const bodies = description.map(
    ({ name, columns }) =>
      `export interface ${interfaceName(name)} {\n${columns.map((column) => `  ${key(column.name)}: ${columnType(column)}`).join('\n')}\n}`,
  )
  const database = `export interface Database {\n${description.map(({ name }) => `  '${name}': ${interfaceName(name)}`).join('\n')}\n}`
  const text = [...bodies, database].join('\n\n')
  const used = words.filter(([word]) => new RegExp(`\\b${word}\\b`).test(text)).map(([, code]) => code)
  const kysely = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((word) =>
    new RegExp(`\\b${word}<`).test([text, ...used].join('\n')),
  )
  const first = head.replace(/\{ .* \}/, `{ ${kysely.join(', ')} }`)
  const start = kysely.length ? first : first.slice(0, first.indexOf('import'))
  return `${[start.trimEnd(), ...used, text].join('\n\n')}\n`.replace('edit.\n\nimport', 'edit.\nimport')
}

function columnType(column: ColumnDescription): string {
  const plain = typeScript[column.type]
  if (plain === undefined) throw new TypeError(`no TypeScript type for the column type ${column.type}`)
  const element = column.array ? `${plain}[]` : plain
  const whole = column.nullable ? `${element} | null` : element
  // A nullable column may be left out anyway, and Generated<Json> would lose what is inserted.
  if (column.given === 'always') return `GeneratedAlways<${whole}>`
  return column.given === 'default' && !column.nullable && plain !== 'Json' ? `Generated<${whole}>` : whole
}

function interfaceName(table: string): string {
  return table
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}

function key(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) ? name : `'${name}'`
}
