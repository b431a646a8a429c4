import { deflateSync, crc32 } from 'node:zlib'

/** A small real PDF of one A4 page that says what it stands for. Its type is one that every reader draws without embedding (GB/T Song). */
export function demoPdf(lines: readonly string[]): Uint8Array {
  const text = lines.map(
    (line, at) => `BT /F1 ${at === 0 ? 20 : 13} Tf 72 ${760 - at * 34} Td <${utf16Hex(line)}> Tj ET`,
  )
  const stream = text.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  return Buffer.from(assemble(objects), 'latin1')
}

/** Objects, their places, and where the table of places begins. */
function assemble(objects: readonly string[]): string {
  let file = '%PDF-1.4\n'
  const places: string[] = []
  for (const [at, object] of objects.entries()) {
    places.push(`${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const size = objects.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}

function utf16Hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A small real PNG: quiet stripes in a colour of its own, in place of a photograph. */
export function demoPng(hue: number): Uint8Array {
  const [width, height] = [480, 320]
  const row = (y: number): Buffer => {
    const line = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x += 1) line.set(pixel(hue, x, y), 1 + x * 3)
    return line
  }
  const pixels = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function pixel(hue: number, x: number, y: number): readonly [number, number, number] {
  const light = (x + y) % 48 < 24 ? 214 : 232
  return [light - (hue % 60), light - ((hue * 7) % 40), light]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
