import { parseExact } from '#shared/json/exact-json.ts'
import type { JsonValue } from '#shared/json/exact-value.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { responseExampleText } from '#shared/operations/response-example.ts'

/** Lately made ones: the large responses take a while to make up, and people ask for the same again and again. */
const made = new Map<string, JsonValue>()
const mostKept = 50

/** A made-up answer of the operation; undefined where it answers no JSON. */
export async function madeAnswer(operation: Operation): Promise<JsonValue | undefined> {
  const kept = made.get(operation.id)
  if (kept !== undefined) return kept
  const text = await responseExampleText(operation)
  if (text === null) return undefined
  const answer = parseExact(text)
  if (made.size >= mostKept) made.delete(made.keys().next().value!)
  made.set(operation.id, answer)
  return answer
}
