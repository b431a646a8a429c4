import { expect, test } from 'vitest'
import { files, read } from '../repository.ts'
import { apiReference } from './api-reference.ts'
import { schemaFiles } from './json-schema.ts'

test('the JSON Schemas are those of the schemas in code (else: pnpm reference)', () => {
  const written = files.filter(path => path.startsWith('packages/domain/schema/'))
  expect(Object.fromEntries(written.map(path => [path.split('/').at(-1), read(path)]))).toEqual(
    Object.fromEntries(schemaFiles()),
  )
})

test('the API reference is what the declarations say (else: pnpm reference)', () => {
  expect(read('packages/domain/docs/api.md')).toBe(apiReference())
})
