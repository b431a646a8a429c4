import { serve } from '@hono/node-server'
import { readConfig } from './config.ts'
import { startProcess } from './process.ts'

const config = readConfig()
const { app, context, announce, close } = await startProcess(config)
const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, info => {
  announce(info.port)
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
