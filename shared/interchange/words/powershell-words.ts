import { type Command, newCommand } from './command.ts'

const singles = /['\u2018-\u201b]/
const doubles = /["\u201c-\u201e]/
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
}
const variable = /\$(?:\{(?:env:)?(\w+)\}|(?:env:)?(\w+))/iy

/** The commands of a text for PowerShell. Nothing is run: `$(…)` stays as text. */
export function powershellCommands(text: string): Command[] {
  const commands: Command[] = []
  let command = newCommand()
  let word: string | null = null
  let at = 0

  function endWord(): void {
    if (word !== null) command.words.push(word)
    word = null
  }
  function endCommand(piped = false): void {
    endWord()
    if (command.words.length > 0) commands.push(command)
    command = newCommand(piped)
  }
  function single(): string {
    let inner = ''
    while (at < text.length) {
      const character = text[at++]!
      if (!singles.test(character)) inner += character
      else if (singles.test(text[at] ?? '')) inner += text[at++]
      else break
    }
    return inner
  }
  function dollar(): string {
    variable.lastIndex = at
    const found = variable.exec(text)
    if (found) {
      at += found[0].length
      return `{{${found[1] ?? found[2]}}}`
    }
    if (text[at + 1] === '(') command.left.push('$(…)')
    at++
    return '$'
  }
  function double(): string {
    let inner = ''
    while (at < text.length) {
      const character = text[at]!
      if (character === '`') {
        const next = text[at + 1] ?? ''
        inner += escapes[next] ?? next
        at += 2
      } else if (character === '$') inner += dollar()
      else if (!doubles.test(character)) {
        inner += character
        at++
      } else if (doubles.test(text[at + 1] ?? '')) {
        inner += character
        at += 2
      } else {
        at++
        break
      }
    }
    return inner
  }
  /** `@'`, a line end, the text, a line end, `'@`. */
  function hereString(): string | null {
    const start = /^@(['"])[ \t]*\r?\n/.exec(text.slice(at - 1, at + 20))
    if (!start) return null
    const from = at - 1 + start[0].length
    const stop = text.indexOf(`\n${start[1]}@`, from - 1)
    const inner = stop < 0 ? text.slice(from) : text.slice(from, Math.max(from, stop)).replace(/\r$/, '')
    at = stop < 0 ? text.length : stop + 3
    return inner
  }
  /** `('text' + $env:NAME + [char]0x1b)`: null when it is anything else. */
  function sum(): string | null {
    const start = at
    let value = ''
    for (;;) {
      while (text[at] === ' ') at++
      const code = /^\[char\](0x[0-9a-f]{1,6}|\d{1,7})/i.exec(text.slice(at, at + 20))
      if (singles.test(text[at] ?? '')) {
        at++
        value += single()
      } else if (doubles.test(text[at] ?? '')) {
        at++
        value += double()
      } else if (code) {
        at += code[0].length
        value += String.fromCharCode(Number(code[1]))
      } else if (text[at] === '$' && /\w|\{/.test(text[at + 1] ?? '')) value += dollar()
      else break
      while (text[at] === ' ') at++
      if (text[at] === ')') {
        at++
        return value
      }
      if (text[at++] !== '+') break
    }
    at = start
    return null
  }

  while (at < text.length) {
    const character = text[at++]!
    const here: string | null = character === '@' && word === null ? hereString() : null
    if (here !== null) word = here
    else if (singles.test(character)) word = (word ?? '') + single()
    else if (doubles.test(character)) word = (word ?? '') + double()
    else if (character === '(' && word === null) word = sum() ?? '('
    else if (character === '$') {
      at--
      word = (word ?? '') + dollar()
    } else if (character === '`') {
      const rest = /^[ \t]*\r?\n/.exec(text.slice(at, at + 40))?.[0]
      if (rest !== undefined) at += rest.length
      else if (at < text.length) {
        word = (word ?? '') + (escapes[text[at]!] ?? text[at])
        at++
      }
    } else if (character === '\n' || character === ';') endCommand()
    else if (character === '|' || character === '&') {
      if (text[at] === character) at++
      endCommand(character === '|')
    } else if (/[ \t\r]/.test(character)) endWord()
    else if (character === '#' && word === null) {
      const stop = text.indexOf('\n', at)
      at = stop < 0 ? text.length : stop
    } else word = (word ?? '') + character
  }
  endCommand()
  return commands.map((one) => ({ ...one, words: one.words.map(oldQuotes) }))
}

/** Before 7.3 PowerShell lost the double quotes of words, so that people wrote `'{\"a\": 1}'`. */
function oldQuotes(word: string): string {
  return /^\s*[[{][\s[{]*\\"/.test(word) && !/(?<!\\)"/.test(word) ? word.replace(/\\"/g, '"') : word
}
