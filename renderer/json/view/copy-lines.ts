import type { TextLine } from '../engine/printed-lines.ts'

/** Where in a line, counted in characters, a border of the selection is; null when it is not in a line. */
function placeOf(node: Node, offset: number): { row: number; character: number } | null {
  const element = node instanceof Element ? node : node.parentElement
  const line = element?.closest<HTMLElement>('[data-row]')
  const text = line?.querySelector('[data-text]')
  if (!line || !text) return null
  const range = document.createRange()
  range.selectNodeContents(text)
  const before = range.comparePoint(node, offset)
  if (before < 0) return { row: Number(line.dataset.row), character: 0 }
  if (before === 0) range.setEnd(node, offset)
  return { row: Number(line.dataset.row), character: range.toString().length }
}

/** The marked text as the document has it: a long line that was split for the screen is one line again. Null: nothing of ours. */
export function copiedLines(selection: Selection, lines: readonly TextLine[], from: number): string | null {
  if (selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  if (!start || !end) return null
  let text = ''
  for (let row = start.row; row <= end.row; row++) {
    const line = lines[row - from]
    if (!line) return null
    if (row > start.row && line.number !== null) text += '\n'
    text += line.text.slice(row === start.row ? start.character : 0, row === end.row ? end.character : undefined)
  }
  return text
}
