import { networkInterfaces } from 'node:os'
import type { Context } from './context.ts'
import { unwalled } from './database/unwalled.ts'

/** Prints where the portals are and, in a demo, the log-ins. */
export async function announce(context: Context, port: number): Promise<void> {
  const authority = await unwalled(context.database, 'start_page')
    .selectFrom('authority')
    .select(['name', 'demo'])
    .executeTakeFirst()
  const hosts = ['localhost', ...lanAddresses()]
  const lines = [
    '',
    `要点 Yaodian · ${authority?.name ?? '（空库：先运行 pnpm yaodian init）'}`,
    ...hosts.map(host => `  管理端 http://${host}:${port}/admin/    填报端 http://${host}:${port}/school/`),
  ]
  if (authority?.demo === 1) {
    // Loaded only here: a bureau of one's own has no use for the template.
    const { announcedAccounts, demoPassword } = await import('./demo/account.ts')
    lines.push(
      '',
      `演示账号（密码均为 ${demoPassword}） Demo log-ins (password ${demoPassword}):`,
      ...announcedAccounts.map(each => `  ${each.username.padEnd(24)}${each.name}  ${each.nameEn}`),
    )
  }
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(each => each ?? [])
    .filter(each => each.family === 'IPv4' && !each.internal)
    .map(each => each.address)
}
