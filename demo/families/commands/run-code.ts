import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import type { Value } from './arithmetic.ts'
import { CodeError, NotUnderstood } from './code-error.ts'
import type { ScriptLanguage } from './print-value.ts'
import { runQuery } from './run-query.ts'
import { runScript } from './run-script.ts'

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

/** Runs what little is understood here, and says so plainly where it is more. Never rejects. */
export async function runCode(
  code: string,
  language: Language,
  variables: Map<string, Value>,
  store: Store,
): Promise<CodeEnd> {
  try {
    const query = language === 'sql' ? code : queryIn(code)
    if (query !== undefined) return { results: await runQuery(query, store), takes: usualTime, exited: false }
    const { output, slept, exited } = runScript(code, language as ScriptLanguage, variables)
    return { results: textResult(output), takes: usualTime + slept * 1000, exited }
  } catch (error) {
    if (error instanceof CodeError) return { results: errorResult(error, language), takes: usualTime, exited: false }
    if (!(error instanceof NotUnderstood)) throw error
    return { results: notRun(language), takes: usualTime, exited: false }
  }
}

/** The SQL of a script that is nothing but `display(spark.sql("…"))`. */
function queryIn(code: string): string | undefined {
  const found = /^display\(spark\.(sql|table)\((?:"([^"]*)"|'([^']*)')\)\)$/.exec(code.trim())
  const text = found?.[2] ?? found?.[3]
  return found?.[1] === 'table' ? `SELECT * FROM ${text}` : text
}

function textResult(text: string): JsonObject {
  const truncated = text.length > longestText
  return { resultType: 'text', data: text.slice(0, longestText), ...(truncated ? { truncated } : {}) }
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
  return textResult(
    `[simulated] The demo workspace does not run ${language}: it took this code, but works out only arithmetic, names and print.`,
  )
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
