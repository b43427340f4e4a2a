import type { Value } from './arithmetic.ts'

export type ScriptLanguage = 'python' | 'r' | 'scala'

/** As `print` shows it in that language. */
export function printed(values: readonly Value[], language: ScriptLanguage): string {
  if (language === 'r') return values.map((value) => `[1] ${quoted(value, language)}`).join('\n')
  return values.map((value) => plain(value, language)).join(' ')
}

/** As the last line of a command shows it without `print`; null for nothing to show. */
export function shown(value: Value, language: ScriptLanguage, place: number): string | null {
  if (language === 'scala') return described(`res${place}`, value)
  if (language === 'r') return printed([value], language)
  return value === null ? null : quoted(value, language)
}

/** As Scala tells of a value that got a name. */
export function described(name: string, value: Value): string {
  const type = { bigint: 'Int', number: 'Double', string: 'String', boolean: 'Boolean', object: 'Null' }
  return `${name}: ${type[typeof value as 'bigint']} = ${plain(value, 'scala')}`
}

function plain(value: Value, language: ScriptLanguage): string {
  if (value === null) return { python: 'None', r: 'NULL', scala: 'null' }[language]
  if (typeof value === 'boolean') return truth(value, language)
  if (typeof value === 'number' && Number.isInteger(value) && language !== 'r') return value.toFixed(1)
  return String(value)
}

function truth(value: boolean, language: ScriptLanguage): string {
  if (language === 'scala') return String(value)
  if (language === 'r') return value ? 'TRUE' : 'FALSE'
  return value ? 'True' : 'False'
}

function quoted(value: Value, language: ScriptLanguage): string {
  if (typeof value !== 'string') return plain(value, language)
  const mark = language === 'python' && !value.includes("'") ? "'" : '"'
  return `${mark}${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(mark, `\\${mark}`)}${mark}`
}
