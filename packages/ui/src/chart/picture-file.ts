import type { Drawing } from '../score/drawing.ts'
import { pictureHtml } from '../score/picture-html.ts'
import { color, font } from '../theme/tokens.ts'

/** Sharp enough for a page of A4. */
const scale = 3
const margin = 16

/** A drawing as a .png on white. @throws Error where the browser cannot draw it */
export async function pictureFile(drawing: Drawing): Promise<Blob> {
  const svg = pictureHtml(drawing).replace('<svg ', `<svg font-family='${font.text}' `)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = (drawing.width + 2 * margin) * scale
  canvas.height = (drawing.height + 2 * margin) * scale
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('no canvas')
  brush.fillStyle = color.paper
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, margin * scale, margin * scale, drawing.width * scale, drawing.height * scale)
  return new Promise((done, fail) => {
    canvas.toBlob(blob => (blob === null ? fail(new Error('no picture')) : done(blob)), 'image/png')
  })
}
