import { takePicture, type Story, type Visitor, type VisitorSettings } from '../story.ts'

/** Who plays in the year: each a log-in of its own, in a window of its own that stays open all year. */
export const cast = {
  administrator: { user: 'admin', width: 1440, language: 'zh-CN' },
  leader: { user: 'leader', width: 1440, language: 'zh-CN' },
  reviewer: { user: 'safety', width: 1440, language: 'zh-CN' },
  secondReviewer: { user: 'safety.2', width: 1440, language: 'zh-CN' },
  reporter: { user: 'special.yucai.reporter', width: 390, language: 'zh-CN' },
  head: { user: 'special.yucai.head', width: 390, language: 'zh-CN' },
  otherReporter: { user: 'vocational.1.reporter', width: 390, language: 'zh-CN' },
  otherHead: { user: 'vocational.1.head', width: 390, language: 'zh-CN' },
  /** Somebody of the public, without a log-in and with a browser that runs no script. */
  citizen: { width: 1440, language: 'zh-CN', script: false },
  /** Another with a phone; axe, which is a script itself, looks through it. */
  passerBy: { width: 390, language: 'zh-CN' },
} as const satisfies Record<string, VisitorSettings>

export type Role = keyof typeof cast

/** The people of the year as they come. */
export interface Company {
  /** The person's window; logs in when they first come. */
  person(role: Role): Promise<Visitor>
  /** To find out why a station failed: pictures of what everybody sees now, and what their consoles said. */
  depict(): Promise<readonly string[]>
  /** Everybody leaves; who comes again logs in again. @throws when somebody's console was not clean */
  leave(): Promise<void>
}

/** Gathers nobody yet. `provokes`: what a person's story makes the console say on purpose. */
export function gather(story: Story, provokes: Partial<Record<Role, readonly RegExp[]>>): Company {
  const present = new Map<Role, Promise<Visitor>>()
  return {
    person(role) {
      const visitor = present.get(role) ?? story.visitor({ ...cast[role], provokes: provokes[role] ?? [] })
      present.set(role, visitor)
      return visitor
    },
    async depict() {
      const said: string[] = []
      for (const [role, visitor] of present) {
        const { page, complaints } = await visitor
        if (!page.isClosed()) await takePicture(page, `failed-${role}`)
        said.push(...complaints)
      }
      return said
    },
    async leave() {
      const leaving = [...present.values()]
      present.clear()
      for (const visitor of leaving) await (await visitor).leave()
    },
  }
}
