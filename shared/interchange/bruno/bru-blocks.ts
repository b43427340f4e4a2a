import { AppError } from '../../errors.ts'

/** A block of a .bru file: its name, and its lines as they stand. */
export interface BruBlock {
  /** For example `body:json`. */
  name: string
  /** Where it begins, from 1. */
  line: number
  lines: string[]
}

const opening = /^([A-Za-z][\w-]*(?::[\w-]+)*)[ \t]*([{[])[ \t]*(.*)$/
const comment = /^[ \t]*(?:#|\/\/)/

/** The blocks of a .bru file, in their order. Throws `import_failed` with the line of what is none. */
export function bruBlocks(text: string): BruBlock[] {
  const lines = linesOf(text)
  const blocks: BruBlock[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.trim() === '' || comment.test(line) || /^color:/.test(line)) continue
    const [, name, bracket, rest = ''] = opening.exec(line) ?? []
    if (name === undefined) {
      throw new AppError('import_failed', `Line ${at + 1} stands outside of every block.`, {
        likely: 'A block ends at the first line that begins with "}".',
        remedy: 'Open the request in Bruno and save it again.',
      })
    }
    const end = bracket === '[' ? ']' : '}'
    if (rest.trimEnd().endsWith(end)) {
      blocks.push({ name, line: at + 1, lines: [rest.trimEnd().slice(0, -1)] })
      continue
    }
    const start = at + 1
    for (at = start; at < lines.length && !lines[at]!.startsWith(end); at += 1);
    if (at >= lines.length) {
      throw new AppError('import_failed', `The block ${name} of line ${start} has no end.`, {
        remedy: 'Open the request in Bruno and save it again.',
      })
    }
    blocks.push({ name, line: start, lines: [...(rest.trim() === '' ? [] : [rest]), ...lines.slice(start, at)] })
  }
  return blocks
}

/** Whether a text begins as a .bru file does. */
export function isBru(text: string): boolean {
  const first = linesOf(text.slice(0, 20_000)).find((line) => line.trim() !== '' && !comment.test(line)) ?? ''
  return /^(?:meta|get|post|put|patch|delete|options|head|connect|trace|http|vars|headers|auth|docs|script|tests|query|params|body)(?::[\w-]+)*[ \t]*[{[][ \t]*$/.test(
    first,
  )
}

/** The text of a block: two blanks of indentation are Bruno's own. */
export function textOfBlock({ lines }: BruBlock): string {
  return lines
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .replace(/^\n+/, '')
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
}
