/** The letters with which Mandarin syllables begin, and the first character of each in the order of pinyin. */
const letters = 'abcdefghjklmnopqrstwxyz'
const firsts = '阿八嚓哒妸发旮哈讥咔垃呣拏噢妑七呥仨他穵夕丫帀'

/** Characters of place and school names that are read in more than one way; the collation knows one of them. */
const alsoRead: Readonly<Record<string, string>> = {
  长: 'cz',
  重: 'zc',
  乐: 'ly',
  行: 'xh',
  单: 'ds',
  解: 'jx',
  曾: 'zc',
  朝: 'cz',
  堡: 'bp',
  厦: 'sx',
  澹: 'dt',
  校: 'xj',
  会: 'hk',
  石: 'sd',
}

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const known = new Map<string, string>()

/**
 * Whether a name has what was typed: a part of it, or the initials of its pinyin, such as `ldxx` for 澧澹小学.
 * The initials come from the browser's own order of pinyin, so no dictionary is loaded. Spaces and capitals make no difference.
 */
export function matchesName(name: string, typed: string): boolean {
  const sought = fold(typed)
  if (sought === '') return true
  const folded = fold(name)
  if (folded.includes(sought)) return true
  return /^[a-z0-9]+$/.test(sought) && initialsInclude(folded, sought)
}

/** The pinyin initials of a name, one letter a character, letters and digits as they are: `lxdyzx` for 澧县第一中学. */
export function initialsOf(name: string): string {
  return [...fold(name)].map(each => initials(each).charAt(0)).join('')
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}

function initialsInclude(name: string, sought: string): boolean {
  const read = [...name].map(initials)
  return read.some((_, start) => [...sought].every((letter, index) => read[start + index]?.includes(letter)))
}

/** The letters that a character can stand for; a letter or digit stands for itself. */
function initials(character: string): string {
  const found = known.get(character) ?? alsoRead[character] ?? initialOf(character)
  known.set(character, found)
  return found
}

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character
  const at = [...firsts].findLastIndex(first => byPinyin.compare(first, character) <= 0)
  return letters[at] ?? ''
}
