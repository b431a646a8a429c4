import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readStructure } from '../validate/read-structure.ts'
import { RuleCases, SchemeCases } from './conformance-case.ts'

const conformance = new URL('../../conformance/', import.meta.url)

test.each([
  ['scoring', RuleCases],
  ['scheme', SchemeCases],
] as const)(
  'every file of conformance/%s is of the published shape, with no field that nobody reads',
  (folder, schema) => {
    const files = readdirSync(new URL(`${folder}/`, conformance))
    expect(files.length).toBeGreaterThan(0)
    for (const name of files) {
      const json: unknown = JSON.parse(readFileSync(new URL(`${folder}/${name}`, conformance), 'utf8'))
      const read = readStructure<unknown>(schema, json)
      expect(read.ok ? [] : read.problems, name).toEqual([])
    }
  },
)
