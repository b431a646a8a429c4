/** One exported name of a module, as the compiler emitted it. */
export interface Declaration {
  /** What it is for, without the marks of the comment. */
  readonly description: string
  /** Its declaration without `export declare`. */
  readonly code: string
}

/** A name that an entry passes on, and the module that declares it. */
export interface PassedOn {
  readonly name: string
  readonly from: string
}

/** The names that an index passes on, in its order. */
export function passedOn(index: string): readonly PassedOn[] {
  return [...index.matchAll(/^export (?:type )?\{([^}]+)\} from '([^']+)'/gm)].flatMap(([, names = '', from = '']) =>
    names.split(',').flatMap(each => {
      const name = each.trim()
      return name === '' ? [] : [{ name, from }]
    }),
  )
}

/** `* Text` of a comment as text: lines of a paragraph stay lines, the marks go. */
function plain(comment: string): string {
  return comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map(line => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim()
    .replaceAll('@throws', 'Throws')
}

/** Splits emitted declarations at the top level: each statement with the comment before it. */
function statements(text: string): readonly string[] {
  const parts: string[] = []
  let comment = ''
  for (const part of text.split(/^(?=\/\*\*|export |declare |import |interface |type )/m)) {
    if (part.startsWith('/**')) comment = part
    else {
      parts.push(comment + part)
      comment = ''
    }
  }
  return parts
}

/** The exported declarations of a module by name. A schema and its type share a name: both stand in the code, in their order. */
export function declarationsOf(text: string): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>()
  for (const statement of statements(text)) {
    const comment = /^\/\*\*[\s\S]*?\*\//.exec(statement)?.[0] ?? ''
    const code = statement.slice(comment.length).trim()
    const name =
      /^export (?:declare )?(?:abstract )?(?:function|const|class|interface|type) (\w+)/.exec(code)?.[1] ?? null
    if (name === null) continue
    const before = found.get(name)
    const own = code.replace(/^export (?:declare )?/, '')
    found.set(name, {
      description: before?.description || plain(comment),
      code: before === undefined ? own : `${before.code}\n${own}`,
    })
  }
  return found
}
