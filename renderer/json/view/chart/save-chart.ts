import { saveFile } from '../save-file.ts'
import { type Ink, inkColours, inks, type Scene, textSize } from './scene.ts'
import { writeSvg } from './write-svg.ts'

const sharpness = 2

/** The colours of the theme at hand as `#rrggbb`, which every program understands. */
function plainColours(inside: Element): Record<Ink, string> {
  const probe = inside.appendChild(document.createElement('span'))
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const read = (ink: Ink) => {
    probe.style.color = inkColours[ink]
    if (!pen) return '#000000'
    pen.fillStyle = getComputedStyle(probe).color
    pen.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
  const colours = Object.fromEntries(inks.map((ink) => [ink, read(ink)])) as Record<Ink, string>
  probe.remove()
  return colours
}

function paint(scene: Scene, colours: Readonly<Record<Ink, string>>): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = scene.width * sharpness
  canvas.height = scene.height * sharpness
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  pen.scale(sharpness, sharpness)
  pen.fillStyle = colours.ground
  pen.fillRect(0, 0, scene.width, scene.height)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const shape of scene.shapes) {
    pen.fillStyle = colours[shape.ink]
    pen.strokeStyle = colours[shape.ink]
    pen.globalAlpha = shape.form === 'path' ? (shape.opacity ?? 1) : 1
    pen.lineWidth = shape.form === 'path' ? shape.width : 1
    if (shape.form === 'rect') pen.fillRect(shape.x, shape.y, shape.width, shape.height)
    else if (shape.form === 'path') pen.stroke(new Path2D(shape.d))
    else if (shape.form === 'line') pen.stroke(new Path2D(`M${shape.x1} ${shape.y1}L${shape.x2} ${shape.y2}`))
    else {
      pen.font = `${textSize}px ${shape.mono ? '"JetBrains Mono Variable", monospace' : '"Inter Variable", sans-serif'}`
      pen.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
      pen.fillText(shape.text, shape.x, shape.y)
    }
  }
  return canvas
}

/** Saves a drawing as it is seen; `inside` is where the theme's colours are read. */
export function saveChart(scene: Scene, inside: Element, name: string, form: 'svg' | 'png'): void {
  const colours = plainColours(inside)
  if (form === 'svg') saveFile(new Blob([writeSvg(scene, colours)], { type: 'image/svg+xml' }), `${name}.svg`)
  else paint(scene, colours).toBlob((blob) => blob && saveFile(blob, `${name}.png`), 'image/png')
}
