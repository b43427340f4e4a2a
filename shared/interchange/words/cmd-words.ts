import { type Command, newCommand } from './command.ts'

/** A character of a command line; one that cmd was told to take as it is has no meaning to cmd any more. */
type Taken = { character: string; separates: '' | 'end' | 'pipe' }

/**
 * The commands of a text for cmd.exe. cmd comes first (carets, variables, `&` and `|`), then the program takes its words apart itself
 * (quotes, backslashes in front of them).
 */
export function cmdCommands(text: string): Command[] {
  const commands: Command[] = []
  let line: string[] = []
  let piped = false
  const end = (next: boolean) => {
    const words = programWords(line.join(''))
    if (words.length > 0) commands.push({ ...newCommand(piped), words })
    line = []
    piped = next
  }
  for (const { character, separates } of cmdCharacters(text)) {
    if (separates === '') line.push(character)
    else end(separates === 'pipe')
  }
  end(false)
  return commands
}

function* cmdCharacters(text: string): Generator<Taken> {
  let quoted = false
  const taken = (character: string): Taken => ({ character, separates: '' })
  const variable = /%([A-Za-z_]\w{2,})%/y
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === '%') {
      variable.lastIndex = at
      const name = variable.exec(text)?.[1]
      if (name !== undefined && isVariable(name)) {
        yield taken(`{{${name}}}`)
        at += name.length + 1
        continue
      }
    }
    if (character === '^' && !quoted) {
      const rest = /^[ \t]*\r?\n/.exec(text.slice(at + 1, at + 40))?.[0]
      if (rest !== undefined) {
        // "^" and two line ends is how a line break gets into a word.
        const second = /^\r?\n/.exec(text.slice(at + 1 + rest.length, at + 3 + rest.length))?.[0]
        at += rest.length
        if (second !== undefined && rest.trim() === '' && !/[ \t]/.test(rest)) {
          at += second.length
          yield taken('\n')
        }
      } else if (at + 1 < text.length) yield taken(text[++at]!)
      continue
    }
    if (character === '"') quoted = !quoted
    if (quoted || !/[\n&|]/.test(character)) yield taken(character)
    else {
      const both = text[at + 1] === character && character !== '\n'
      if (both) at++
      yield { character, separates: character === '|' && !both ? 'pipe' : 'end' }
    }
  }
}

/** `%20…%` of an address is no variable. */
function isVariable(name: string): boolean {
  return /^[A-Z_][A-Z0-9_]+$/.test(name) && (name.includes('_') || !/^[0-9A-F]{2}/.test(name))
}

/** How programs on Windows take a command line apart. */
function programWords(line: string): string[] {
  const words: string[] = []
  let word: string | null = null
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    if (character === '\\') {
      let count = 1
      while (line[at + count] === '\\') count++
      const quote = line[at + count] === '"'
      word = (word ?? '') + '\\'.repeat(quote ? Math.floor(count / 2) : count)
      at += count - 1
      if (quote && count % 2 === 1) {
        word += '"'
        at++
      }
    } else if (character === '"') {
      word ??= ''
      if (quoted && line[at + 1] === '"') {
        word += '"'
        at++
      } else quoted = !quoted
    } else if (!quoted && /[ \t\r\n]/.test(character)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + character
  }
  if (word !== null) words.push(word)
  return words
}
