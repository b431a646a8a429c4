import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { turbo } from './run-tasks.ts'

/**
 * Builds the portals where something changed (turbo's cache answers at once where nothing did), then becomes the server,
 * which migrates, loads the demo county into a fresh database of its own and prints addresses and log-ins.
 */
const root = join(import.meta.dirname, '../..')
const code = await turbo(root, ['run', 'build', '--output-logs=errors-only'], 'failure')
if (code !== 0) process.exit(code)

const server = spawn(process.execPath, [join(root, 'apps/api/src/main.ts')], { cwd: root, stdio: 'inherit' })
// A signal to this process alone is passed on, so that no server is left behind; the server minds only the first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (exitCode, signal) => process.exit(exitCode ?? (signal ? 1 : 0)))
