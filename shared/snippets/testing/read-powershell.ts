/**
 * Reads an argument as PowerShell does: strings in single or double quotes, `$env:NAME`, `[char]0xNNNN`, `+` in brackets. Throws for
 * anything else, which is what getting out of the quotes would be.
 */
export function readPowershell(source: string, environment: Record<string, string>): { value: string; rest: string } {
  let at = 0

  function fail(): never {
    throw new SyntaxError(`Not expected at ${at}: ${source.slice(at, at + 20)}`)
  }
  function take(pattern: RegExp): RegExpExecArray | null {
    const found = new RegExp(pattern.source, 'yu').exec(source.slice(at))
    if (found) at += found[0].length
    return found
  }
  function single(): string {
    let text = ''
    at++
    for (;;) {
      if (at >= source.length) fail()
      const character = source[at++]!
      if (!/['\u2018-\u201b]/.test(character)) text += character
      else if (/['\u2018-\u201b]/.test(source[at] ?? '')) text += source[at++]
      else return text
    }
  }
  function double(): string {
    let text = ''
    at++
    for (;;) {
      const variable = take(/\$env:(\w+)/)
      if (variable) text += environment[variable[1]!] ?? ''
      else if (at >= source.length || /[`$\u201c-\u201e]/.test(source[at]!)) fail()
      else if (source[at] === '"') {
        at++
        return text
      } else text += source[at++]
    }
  }
  function piece(): string {
    if (/['\u2018-\u201b]/.test(source[at] ?? '')) return single()
    if (source[at] === '"') return double()
    const variable = take(/\$env:(\w+)/)
    if (variable) return environment[variable[1]!] ?? ''
    const code = take(/\[char\]0x([0-9a-f]{4})/)
    return code ? String.fromCharCode(Number.parseInt(code[1]!, 16)) : fail()
  }
  if (source[at] !== '(') return { value: piece(), rest: source.slice(at) }
  at++
  let value = piece()
  while (take(/ \+ /)) value += piece()
  if (source[at++] !== ')') fail()
  return { value, rest: source.slice(at) }
}
