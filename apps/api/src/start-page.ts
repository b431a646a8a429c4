import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { AppEnvironment } from './app-environment.ts'
import type { Context } from './context.ts'
import { unwalled } from './database/unwalled.ts'

/** `/`: what this is, and the way into both portals. */
export function startPage(app: Hono<AppEnvironment>, context: Context): void {
  app.get('/', async c => {
    const authority = await unwalled(context.database, 'start_page')
      .selectFrom('authority')
      .select(['name', 'demo'])
      .orderBy('founded_at')
      .limit(1)
      .executeTakeFirst()
    return c.html(page(authority?.name ?? '要点', authority?.demo === 1, c.get('secureHeadersNonce') ?? ''))
  })
}

const style = `
:root{color:#1b2430;background:#f6f7f9;font:16px/26px "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
body{margin:0;display:grid;min-height:100vh;place-items:center}
main{background:#fff;border:1px solid #d9dee5;padding:32px;max-width:560px;margin:16px}
h1{font-size:24px;line-height:32px;margin:0 0 4px}
p{margin:0 0 16px;color:#4a5565}
ul{list-style:none;margin:0;padding:0;display:grid;gap:12px}
a{display:block;border:1px solid #7e8897;border-radius:6px;padding:12px 16px;color:#1d4f91;text-decoration:none}
a:hover,a:focus-visible{background:#e9f0f9;outline:2px solid #1d4f91;outline-offset:2px}
small{display:block;color:#4a5565;font-size:14px}
.demo{background:#fff4db;color:#8a5a00;padding:4px 12px;border-radius:6px}
`

function page(authorityName: string, demo: boolean, nonce: string) {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>要点 · ${authorityName}</title>
        <style nonce="${nonce}">
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>要点 <span lang="en">Yaodian</span></h1>
          <p>${authorityName} · 把年度工作要点变成有依据、可解释的考核结果</p>
          ${demo ? html`<p class="demo">演示数据 <span lang="en">Demo data</span></p>` : ''}
          <ul>
            <li>
              <a href="/school/"
                >填报端 <span lang="en">School portal</span
                ><small>学校、镇街、县直单位和股室：填报、确认、看结果</small></a
              >
            </li>
            <li>
              <a href="/admin/"
                >管理端 <span lang="en">Management portal</span><small>教育局：指标与方案、审核、公示</small></a
              >
            </li>
          </ul>
        </main>
      </body>
    </html>`
}
