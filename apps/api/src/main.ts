import { serve } from '@hono/node-server'
import { readConfig } from './config.ts'
import { startProcess } from './process.ts'

const config = readConfig()
const { app, context, announce, close } = await startProcess(config)
const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, info => {
  announce(info.port)
})
server.on('error', (error: Error & { code?: string }) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `端口 ${config.port} 已被占用，没有启动。请停止占用它的程序，或换一个端口：PORT=${config.port + 1} npx --yes pnpm start\nPort ${config.port} is in use, so nothing was started. Stop what uses it, or choose another with PORT=${config.port + 1}.\n`
      : `${error.stack ?? error.message}\n`,
  )
  process.exitCode = 1
  void stop()
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await close()
  context.log.info('stopped')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
