/** Encodes text in GBK for tests (Node only decodes it): the table is made by decoding every pair of bytes. */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap(unit => (unit <= '\u007F' ? [unit.charCodeAt(0)] : (table().get(unit) ?? []))),
  )
}

let made: Map<string, [number, number]> | undefined

function table(): Map<string, [number, number]> {
  made ??= new Map(
    leads.flatMap(lead =>
      trails.map((trail): [string, [number, number]] => [decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]]),
    ),
  )
  return made
}

const decoder = new TextDecoder('gbk')
const leads = Array.from({ length: 0x7e }, (_, i) => 0x81 + i)
const trails = Array.from({ length: 0xbf }, (_, i) => 0x40 + i).filter(trail => trail !== 0x7f)
