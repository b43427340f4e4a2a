import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'

const dimensions = 64
const mostInputs = 150

/** A made-up vector of length 1 for each text: always the same for the same text, without any meaning. */
export function embed(input: JsonValue, model: string): JsonObject {
  const texts: readonly JsonValue[] = Array.isArray(input) ? input : [input]
  if (texts.length > mostInputs || texts.some((text) => typeof text !== 'string')) {
    throw new PlatformError(400, 'BAD_REQUEST', `input must be a text or a list of no more than ${mostInputs} texts.`)
  }
  const words = (texts as readonly string[]).reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return {
    object: 'list',
    data: (texts as readonly string[]).map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text),
    })),
    model,
    usage: { prompt_tokens: words, total_tokens: words },
  }
}

function vectorOf(text: string): readonly number[] {
  const hex = fingerprint(text.slice(0, 10_000), dimensions * 4)
  const raw = Array.from(
    { length: dimensions },
    (_, at) => Number.parseInt(hex.slice(at * 4, at * 4 + 4), 16) / 32_768 - 1,
  )
  const length = Math.hypot(...raw) || 1
  return raw.map((each) => Number((each / length).toFixed(6)))
}
