import { AppError } from '../errors.ts'
import { parseExact } from '../json/exact-json.ts'
import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '../json/exact-value.ts'

/** Reads a file of another tool; `what` names it. Throws `import_failed` with the place of what is wrong. */
export function readJsonFile(text: string, what: string): JsonObject {
  let value: JsonValue
  try {
    value = parseExact(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    const offset = Number(/position (\d+)/.exec(cause.message)?.[1] ?? 0)
    const before = text.slice(0, offset).split('\n')
    throw new AppError(
      'import_failed',
      `This is no ${what}: line ${before.length}, column ${before.at(-1)!.length + 1} is not valid JSON.`,
      {
        likely: cause.message,
        remedy: 'Export it again, or choose another file.',
        cause,
      },
    )
  }
  if (!isJsonObject(value)) {
    throw new AppError('import_failed', `This is no ${what}: its JSON is no object.`, {
      remedy: 'Choose the exported file itself.',
    })
  }
  return value
}

/** The text of a field; a number or a boolean as it is written, anything else as empty. */
export function textIn(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value
  const printable = typeof value === 'number' || typeof value === 'boolean' || value instanceof ExactNumber
  return printable ? String(value) : ''
}

export function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : []
}
