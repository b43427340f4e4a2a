import type { Value } from './arithmetic.ts'
import { CodeError, NotUnderstood } from './code-error.ts'
import { evaluate } from './expression.ts'
import { described, printed, type ScriptLanguage, shown } from './print-value.ts'

/** What came of a script. */
export interface ScriptEnd {
  output: string
  /** Seconds that it slept. */
  slept: number
  /** The process ended itself: the context cannot go on. */
  exited: boolean
}

const mostLines = 1000
const longestSleep = 3600
const assignment: Readonly<Record<ScriptLanguage, RegExp>> = {
  python: /^([A-Za-z_]\w*)\s*=(?!=)\s*(.+)$/,
  r: /^([A-Za-z_]\w*)\s*(?:<-|=(?!=))\s*(.+)$/,
  scala: /^(?:val|var)\s+([A-Za-z_]\w*)(?:\s*:\s*\w+)?\s*=(?!=)\s*(.+)$/,
}
const comment: Readonly<Record<ScriptLanguage, RegExp>> = { python: /^#/, r: /^#/, scala: /^\/\// }

/**
 * Runs arithmetic, texts, names for values, `print`, `raise`, `time.sleep` and `os._exit`. Throws the CodeError that
 * the script ends with, NotUnderstood for all other code; what was named before stays in `variables`.
 */
export function runScript(code: string, language: ScriptLanguage, variables: Map<string, Value>): ScriptEnd {
  const end: ScriptEnd = { output: '', slept: 0, exited: false }
  const lines = code.split(/\r?\n/).filter((line) => line.trim() !== '' && !comment[language].test(line.trim()))
  if (lines.length > mostLines) throw new NotUnderstood()
  const printedLines: string[] = []
  for (const [place, line] of lines.entries()) {
    // Indented lines belong to a block.
    if (/^\s/.test(line)) throw new NotUnderstood()
    const text = runLine(line.trim(), language, variables, end, place === lines.length - 1)
    if (text !== null) printedLines.push(text)
    if (end.exited) break
  }
  return { ...end, output: printedLines.join('\n') }
}

function runLine(
  line: string,
  language: ScriptLanguage,
  variables: Map<string, Value>,
  end: ScriptEnd,
  last: boolean,
): string | null {
  if (/^(import|from|library\()[\s\w.,*()]*$/.test(line)) return null
  if (/^(os\._exit|sys\.exit|quit|exit)\(.*\)$/.test(line)) {
    end.exited = true
    return null
  }
  const [, name, source] = assignment[language].exec(line) ?? []
  if (name !== undefined && source !== undefined) {
    const [value] = evaluate(source, variables)
    if (variables.size < 50 || variables.has(name)) variables.set(name, value!)
    return language === 'scala' ? described(name, value!) : null
  }
  const [, called, given] = /^(print|println|cat|time\.sleep|Sys\.sleep|Thread\.sleep)\((.*)\)$/.exec(line) ?? []
  if (called?.endsWith('sleep')) {
    end.slept = Math.min(longestSleep, end.slept + secondsOf(evaluate(given!, variables)[0]!, called))
    return null
  }
  if (called !== undefined) return given === '' ? '' : printed(evaluate(given!, variables), language)
  demandNoRaise(line, variables)
  const [value] = evaluate(line, variables)
  return last ? shown(value!, language, 0) : null
}

function secondsOf(value: Value, called: string): number {
  const amount = Number(value)
  if (!Number.isFinite(amount) || amount < 0) throw new CodeError('ValueError', 'sleep length must be non-negative')
  return called === 'Thread.sleep' ? amount / 1000 : amount
}

function demandNoRaise(line: string, variables: Map<string, Value>): void {
  const found = /^(?:raise\s+|stop(?=\()|throw\s+new\s+)([A-Za-z_][\w.]*)?\((.*)\)$/.exec(line)
  if (found === null) return
  const [value] = found[2] === '' ? [''] : evaluate(found[2]!, variables)
  throw new CodeError(found[1] ?? 'Error', String(value))
}
