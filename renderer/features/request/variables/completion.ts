/** What can be completed at the caret: the variable name begun after `{{`, or the whole value of the field. */
export interface Completion {
  kind: 'variable' | 'value'
  /** The stretch that an accepted option replaces. */
  from: number
  to: number
  options: readonly string[]
}

function byPrefix(options: readonly string[], begun: string): string[] {
  const wanted = begun.toLowerCase()
  const starts = options.filter((option) => option.toLowerCase().startsWith(wanted))
  const holds = options.filter((option) => !starts.includes(option) && option.toLowerCase().includes(wanted))
  return [...starts, ...holds]
}

export function variableCompletion(text: string, caret: number, names: readonly string[]): Completion | null {
  const begun = /\{\{[ \t]*(\$?[A-Za-z0-9_.-]*)$/.exec(text.slice(0, caret))
  if (!begun) return null
  const rest = /^[A-Za-z0-9_.-]*[ \t]*\}{0,2}/.exec(text.slice(caret))?.[0] ?? ''
  const to = rest.endsWith('}}') ? caret + rest.length : caret
  const options = byPrefix(names, begun[1] ?? '')
  return options.length > 0 ? { kind: 'variable', from: begun.index, to, options } : null
}

export function valueCompletion(text: string, suggestions: readonly string[]): Completion | null {
  const options = suggestions.includes(text) ? suggestions : byPrefix(suggestions, text)
  return options.length > 0 ? { kind: 'value', from: 0, to: text.length, options } : null
}
