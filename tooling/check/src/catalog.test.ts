import { expect, test } from 'vitest'
import { manifests, read } from './repository.ts'

const section =
  read('pnpm-workspace.yaml')
    .split(/^catalog:$/m)[1]
    ?.split(/^\S/m)[0] ?? ''
const catalog = [...section.matchAll(/^ {2}'?([^':\s]+)'?: \S+$/gm)].map(([, name = '']) => name)

const dependencies = manifests().flatMap(({ path, manifest }) =>
  [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies, manifest.peerDependencies].flatMap(
    group => Object.entries(group ?? {}).map(([name, version]) => ({ path, name, version })),
  ),
)

test('a version stands in the catalog of pnpm-workspace.yaml and nowhere else', () => {
  const elsewhere = dependencies.filter(
    ({ name, version }) => version !== (name.startsWith('@yaodian/') ? 'workspace:*' : 'catalog:'),
  )
  expect(elsewhere).toEqual([])
})

test('the catalog names what somebody uses, and nothing more', () => {
  const used = new Set(dependencies.map(({ name }) => name).filter(name => !name.startsWith('@yaodian/')))
  expect(catalog.toSorted()).toEqual([...used].toSorted())
})
