import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { uuidOf } from '../../uuid-of.ts'

export interface Asked {
  body: JsonObject
  parameters: Parameters
  model: string
  /** Milliseconds since 1970. */
  now: number
}

interface Reply {
  text: string
  finish: 'stop' | 'length'
}

const mostChoices = 8

export function answerChat(asked: Asked): JsonObject {
  const { messages } = asked.body
  if (!Array.isArray(messages) || messages.length === 0)
    throw badRequest('messages must be a list with at least one message.')
  const texts = (messages as readonly JsonValue[]).map((message, place) => {
    const { role, content } = isJsonObject(message) ? message : {}
    if (typeof role !== 'string' || content === undefined)
      throw badRequest(`messages[${place}] needs role and content.`)
    return typeof content === 'string' ? content : ''
  })
  const reply = replyTo(texts.at(-1)!, asked)
  return {
    id: `chatcmpl_${uuidOf(`${asked.now}/${texts.join()}`)}`,
    object: 'chat.completion',
    created: Math.floor(asked.now / 1000),
    model: asked.model,
    choices: choicesOf(asked, (index) => ({
      index,
      message: { role: 'assistant', content: reply.text },
      finishReason: reply.finish,
    })),
    usage: usageOf(texts.join(' '), reply.text),
  }
}

export function answerPrompt(asked: Asked): JsonObject {
  const { prompt } = asked.body
  const text = Array.isArray(prompt) ? prompt[0] : prompt
  if (typeof text !== 'string') throw badRequest('prompt must be a text.')
  const reply = replyTo(text, asked)
  return {
    id: `cmpl_${uuidOf(`${asked.now}/${text}`)}`,
    object: 'text_completion',
    created: Math.floor(asked.now / 1000),
    model: asked.model,
    choices: choicesOf(asked, (index) => ({ index, text: reply.text, finishReason: reply.finish })),
    usage: usageOf(text, reply.text),
  }
}

/** Nobody should take it for the answer of a model. One word counts as one token. */
function replyTo(question: string, { parameters, model }: Asked): Reply {
  const short = question.length > 120 ? `${question.slice(0, 117)}...` : question
  const whole = `[simulated] ${model} does not run in this demo workspace. You wrote: "${short}"`
  const ends = parameters
    .texts('stop')
    .map((stop) => (stop === '' ? -1 : whole.indexOf(stop)))
    .filter((at) => at >= 0)
  const stopped = whole.slice(0, Math.min(whole.length, ...ends))
  const words = stopped.split(' ')
  const most = parameters.integerWithin('max_tokens', 1, 1_000_000) ?? words.length
  return { text: words.slice(0, most).join(' '), finish: words.length > most ? 'length' : 'stop' }
}

function choicesOf({ parameters }: Asked, make: (index: number) => JsonObject): readonly JsonObject[] {
  const count = parameters.integerWithin('n', 1, mostChoices) ?? 1
  return Array.from({ length: count }, (_, index) => make(index))
}

function usageOf(question: string, answer: string): JsonObject {
  const [prompt_tokens, completion_tokens] = [wordsIn(question), wordsIn(answer)]
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function badRequest(message: string): PlatformError {
  return new PlatformError(400, 'BAD_REQUEST', message)
}
