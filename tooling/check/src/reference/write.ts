// Writes what is made of domain's schemas and declarations: `pnpm reference`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository.ts'
import { apiReference } from './api-reference.ts'
import { schemaFiles } from './json-schema.ts'

for (const [name, text] of schemaFiles()) writeFileSync(join(root, 'packages/domain/schema', name), text)
writeFileSync(join(root, 'packages/domain/docs/api.md'), apiReference())
