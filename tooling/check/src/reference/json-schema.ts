import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { files, read, root } from '../repository.ts'

const published: Readonly<Record<string, readonly [schema: string, title: string]>> = {
  plan: ['PlanOutline', 'A work plan as read from its document'],
  indicator: ['Indicator', 'An indicator: what is measured, tied to a measure of the plan'],
  'data-item': ['DataItem', 'A data item: one value per assessee and reporting period'],
  'scheme-definition': ['SchemeDefinition', 'A scheme: what counts for whom, and how points become grades'],
  scheme: ['SchemeFile', 'A scheme with the indicators and data items that it reads, as `yaodian score` takes it'],
  'conformance-scoring': ['RuleCases', 'A file of conformance/scoring: cases of one kind of rule'],
  'conformance-scheme': ['SchemeCases', 'A file of conformance/scheme: whole schemes with their results'],
  occurrence: ['Occurrence', 'An occurrence: a dated fact that rules count'],
}

/** A schema and the module that exports it, as a path from the root. */
export interface NamedSchema {
  readonly schema: z.ZodType
  readonly module: string
}

/** Every schema of domain by the name under which its module exports it. */
async function loadSchemas(): Promise<ReadonlyMap<string, NamedSchema>> {
  const modules = files.filter(
    path => /^packages\/domain\/src\/.*(?<!\.test)\.ts$/.test(path) && read(path).includes("from 'zod'"),
  )
  const found = new Map<string, NamedSchema>()
  for (const path of modules) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a module is an object of its names
    const names = (await import(pathToFileURL(join(root, path)).href)) as Readonly<Record<string, unknown>>
    for (const [name, value] of Object.entries(names))
      if (value instanceof z.ZodType && !found.has(name)) found.set(name, { schema: value, module: path })
  }
  return found
}

/** The schemas of domain by name, read once. */
export const schemas: ReadonlyMap<string, NamedSchema> = await loadSchemas()

/** A schema as JSON Schema (2020-12); those inside it that have a name of their own stand under `$defs`. */
export function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const metadata = z.registry<{ id?: string }>()
  for (const [name, each] of schemas) if (each.schema !== schema) metadata.add(each.schema, { id: name })
  return z.toJSONSchema(schema, { metadata })
}

/** The schema files of `packages/domain/schema`, by name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(published).map(([name, [of, title]]) => {
      const found = schemas.get(of)
      if (found === undefined) throw new Error(`No module of domain exports the schema ${of}.`)
      const { $schema, ...rest } = jsonSchemaOf(found.schema)
      return [`${name}.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`]
    }),
  )
}
