import { ansiString } from './ansi-string.ts'
import { type Command, newCommand } from './command.ts'

const name = /[A-Za-z_][A-Za-z0-9_]*/y

/** The commands of a text for bash, zsh or sh. Nothing is run: `$(…)` stays as text. A quote that is never closed ends with the text. */
export function bashCommands(text: string): Command[] {
  const commands: Command[] = []
  let command = newCommand()
  let word: string | null = null
  let at = 0
  /** Here-documents whose lines come after this one. */
  const waiting: { command: Command; end: string; tabs: boolean }[] = []
  let redirect: string | null = null

  function endWord(): void {
    if (word === null) return
    if (redirect === '<<' || redirect === '<<-') waiting.push({ command, end: word, tabs: redirect === '<<-' })
    else if (redirect === '<<<') command.input = `${word}\n`
    else if (redirect !== null && !/&/.test(redirect)) command.left.push(`${redirect} ${word}`)
    else if (redirect === null) command.words.push(word)
    redirect = null
    word = null
  }
  function endCommand(piped = false): void {
    endWord()
    redirect = null
    if (command.words.length > 0) commands.push(command)
    command = newCommand(piped)
  }
  function readHereDocuments(): void {
    for (const { command: reader, end, tabs } of waiting.splice(0)) {
      const lines: string[] = []
      while (at < text.length) {
        const stop = text.indexOf('\n', at)
        const line = text.slice(at, stop < 0 ? text.length : stop)
        at = stop < 0 ? text.length : stop + 1
        const clean = tabs ? line.replace(/^\t+/, '') : line
        if (clean.replace(/\r$/, '') === end) break
        lines.push(`${clean}\n`)
      }
      reader.input = lines.join('')
    }
  }
  /** Behind a `$`: a variable as `{{NAME}}`, a substitution as text. */
  function dollar(): string {
    if (text[at] === '{') {
      const close = text.indexOf('}', at)
      const inner = close < 0 ? '' : text.slice(at + 1, close)
      const found = /^([A-Za-z_]\w*)(?::?[-?=+][^{}]*)?$/.exec(inner)?.[1]
      if (found === undefined) return '$'
      at = close + 1
      return `{{${found}}}`
    }
    if (text[at] === '(') {
      command.left.push('$(…)')
      return '$'
    }
    name.lastIndex = at
    const found = name.exec(text)?.[0]
    if (found === undefined) return '$'
    at += found.length
    return `{{${found}}}`
  }
  function doubleQuoted(): string {
    let inner = ''
    while (at < text.length && text[at] !== '"') {
      const character = text[at++]!
      if (character === '\\' && /["\\$`\n]/.test(text[at] ?? '')) {
        if (text[at] !== '\n') inner += text[at]
        at++
      } else if (character === '\\' && text.startsWith('\r\n', at)) at += 2
      else if (character === '$') inner += dollar()
      else {
        if (character === '`') command.left.push('`…`')
        inner += character
      }
    }
    at++
    return inner
  }

  while (at < text.length) {
    const character = text[at++]!
    switch (character) {
      case ' ':
      case '\t':
      case '\r':
        endWord()
        break
      case '\n':
        endCommand()
        readHereDocuments()
        break
      case ';':
        endCommand()
        break
      case '&':
        if (text[at] === '>') {
          at++
          endWord()
          redirect = '&>'
        } else {
          if (text[at] === '&') at++
          endCommand()
        }
        break
      case '|':
        if (text[at] === '|') {
          at++
          endCommand()
        } else {
          if (text[at] === '&') at++
          endCommand(true)
        }
        break
      case '<':
      case '>': {
        if (word !== null && /^\d$/.test(word)) word = null
        endWord()
        const operator = /[<>]{0,2}[&|-]?/y
        operator.lastIndex = at
        const more = operator.exec(text)?.[0] ?? ''
        const kept = character === '<' && /^<<?-?$/.test(more) ? more : more.replace(/-$/, '')
        at += kept.length
        redirect = character + kept
        break
      }
      case '#':
        if (word === null) {
          const stop = text.indexOf('\n', at)
          at = stop < 0 ? text.length : stop
        } else word += character
        break
      case '\\':
        if (text.startsWith('\r\n', at)) at += 2
        else if (text[at] === '\n') at++
        // A blank behind the backslash that should go on with the line: what was meant is clear.
        else if (/^[ \t]+\r?\n/.test(text.slice(at, at + 20))) at = text.indexOf('\n', at) + 1
        else if (at < text.length) word = (word ?? '') + text[at++]
        break
      case "'": {
        const close = text.indexOf("'", at)
        word = (word ?? '') + text.slice(at, close < 0 ? text.length : close)
        at = close < 0 ? text.length : close + 1
        break
      }
      case '"':
        word = (word ?? '') + doubleQuoted()
        break
      case '$':
        if (text[at] === "'") {
          const { value, end } = ansiString(text, at + 1)
          word = (word ?? '') + value
          at = end
        } else if (text[at] === '"') {
          at++
          word = (word ?? '') + doubleQuoted()
        } else word = (word ?? '') + dollar()
        break
      default:
        if (character === '`') command.left.push('`…`')
        word = (word ?? '') + character
    }
  }
  endCommand()
  return commands
}
