import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Engines that we compare with are no dependencies of the project: the benchmark fetches them when it runs, in exact versions.

/** Name and version of each. */
export const peers = {
  celJs: ['@marcbachmann/cel-js', '8.0.0'],
  bufbuildCel: ['@bufbuild/cel', '0.6.1'],
  hyperFormula: ['hyperformula', '3.5.0'],
} as const
export type Peer = keyof typeof peers

const folder = join(import.meta.dirname, '../../../node_modules/.cache/bench')

function hasAll(): boolean {
  return Object.values(peers).every(([name, version]) => {
    const manifest = join(folder, 'node_modules', name, 'package.json')
    return existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"version": "${version}"`)
  })
}

/** Installs what is not there yet. */
export function installPeers(): void {
  if (hasAll()) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const wanted = Object.values(peers).map(([name, version]) => `${name}@${version}`)
  execFileSync('npm', ['install', '--save-exact', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
    stdio: 'inherit',
  })
  for (const [key, [name]] of Object.entries(peers))
    writeFileSync(join(folder, `${key}.js`), `export * from '${name}'\n`)
}

/** What a peer's package exports. */
export async function loadPeer(peer: Peer): Promise<unknown> {
  return import(pathToFileURL(join(folder, `${peer}.js`)).href)
}

/** How it is named in the table. */
export function peerLabel(peer: Peer): string {
  const [name, version] = peers[peer]
  return `${name} ${version}`
}
