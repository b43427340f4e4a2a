import { type Ink, type Scene, type Shape, textSize } from './scene.ts'

const mono = "'JetBrains Mono', ui-monospace, monospace"
const plain = 'Inter, system-ui, sans-serif'

function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // XML has no way to write control characters and halves of characters.
      .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
  )
}

function element(shape: Shape, colours: Readonly<Record<Ink, string>>): string {
  const colour = colours[shape.ink]
  if (shape.form === 'line') {
    return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" stroke="${colour}"/>`
  }
  if (shape.form === 'rect') {
    return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${colour}"/>`
  }
  if (shape.form === 'path') {
    const seen = shape.opacity === undefined ? '' : ` stroke-opacity="${shape.opacity}"`
    return `<path d="${shape.d}" fill="none" stroke="${colour}" stroke-width="${shape.width}" stroke-linecap="round" stroke-linejoin="round"${seen}/>`
  }
  const font = shape.mono ? ` font-family="${mono}"` : ''
  return `<text x="${shape.x}" y="${shape.y}" fill="${colour}" text-anchor="${shape.anchor}"${font}>${escapeXml(shape.text)}</text>`
}

/** A drawing as a file of its own, with plain colours. */
export function writeSvg({ width, height, shapes }: Scene, colours: Readonly<Record<Ink, string>>): string {
  const body = shapes.map((shape) => element(shape, colours)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${plain}" font-size="${textSize}">
<rect width="${width}" height="${height}" fill="${colours.ground}"/>
${body}
</svg>
`
}
