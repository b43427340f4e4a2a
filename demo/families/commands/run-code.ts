import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Value } from './arithmetic.ts'
import { CodeError, NotUnderstood } from './code-error.ts'
import type { ScriptLanguage } from './print-value.ts'
import { runScript } from './run-script.ts'
import { runSql } from './run-sql.ts'

export const languages = ['python', 'scala', 'sql', 'r'] as const
export type Language = (typeof languages)[number]

export interface CodeEnd {
  /** As the status of the command shows them. */
  results: JsonObject
  /** Milliseconds. */
  takes: number
  exited: boolean
}

const longestText = 10_000
const usualTime = 1500

/** Runs what little is understood here, and says so plainly where it is more. Never throws. */
export function runCode(code: string, language: Language, variables: Map<string, Value>): CodeEnd {
  try {
    if (language === 'sql') return { results: tableResult(code), takes: usualTime, exited: false }
    const { output, slept, exited } = runScript(code, language as ScriptLanguage, variables)
    return { results: textResult(output), takes: usualTime + slept * 1000, exited }
  } catch (error) {
    if (error instanceof CodeError) return { results: errorResult(error, language), takes: usualTime, exited: false }
    if (!(error instanceof NotUnderstood)) throw error
    return { results: notRun(language), takes: usualTime, exited: false }
  }
}

function textResult(text: string): JsonObject {
  const truncated = text.length > longestText
  return { resultType: 'text', data: text.slice(0, longestText), ...(truncated ? { truncated } : {}) }
}

function tableResult(code: string): JsonObject {
  const { columns, rows } = runSql(code)
  return {
    resultType: 'table',
    data: rows,
    schema: columns.map(([name, type]) => ({ name, type: `"${type}"`, metadata: '{}' })),
    truncated: false,
    isJsonSchema: true,
  }
}

/** The summary is HTML with the colours of a notebook, the cause the whole text. */
function errorResult({ kind, message }: CodeError, language: Language): JsonObject {
  const summary = `<span class="ansi-red-fg">${kind}</span>: ${escapeHtml(message)}`
  const trace =
    language === 'python'
      ? `---------------------------------------------------------------------------\n${kind}${' '.repeat(Math.max(1, 40 - kind.length))}Traceback (most recent call last)\nFile <command>\n\n${kind}: ${message}`
      : `${kind}: ${message}`
  return { resultType: 'error', summary, cause: trace }
}

function notRun(language: Language): JsonObject {
  if (language === 'sql') {
    const error = new CodeError(
      'ParseException',
      'The demo workspace runs only SELECT of constants or from trips, and SHOW.',
    )
    return errorResult(error, language)
  }
  return textResult(
    `[simulated] The demo workspace does not run ${language}: it took this code, but works out only arithmetic, names and print.`,
  )
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
