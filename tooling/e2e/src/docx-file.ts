import { crc32 } from 'node:zlib'

/** A .docx with a paragraph a line, as a word processor saves it, but stored without compression. */
export function docxOf(text: string): Buffer {
  const paragraphs = text.split('\n').map(line => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  })
}

function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const heads: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const facts = factsOf(name, data)
    const entry = Buffer.concat([number(0x04034b50, 4), facts, Buffer.from(name), data])
    heads.push(
      Buffer.concat([number(0x02014b50, 4), number(20, 2), facts, Buffer.alloc(10), number(at, 4), Buffer.from(name)]),
    )
    entries.push(entry)
    at += entry.length
  }
  const directory = Buffer.concat(heads)
  const count = number(heads.length, 2)
  const end = [
    number(0x06054b50, 4),
    Buffer.alloc(4),
    count,
    count,
    number(directory.length, 4),
    number(at, 4),
    Buffer.alloc(2),
  ]
  return Buffer.concat([...entries, directory, ...end])
}

/** What stands alike before a file and in the directory: version, flags (names are UTF-8), stored, time, sum, sizes, lengths. */
function factsOf(name: string, data: Buffer): Buffer {
  const size = number(data.length, 4)
  return Buffer.concat([
    number(20, 2),
    number(0x0800, 2),
    Buffer.alloc(6),
    number(crc32(data), 4),
    size,
    size,
    number(Buffer.byteLength(name), 2),
    Buffer.alloc(2),
  ])
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}
