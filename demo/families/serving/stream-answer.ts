import { printExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Answer } from '../../http/answer.ts'

/** The same answer as server-sent events, a few words in each. */
export function streamAnswer(answer: JsonObject): Answer {
  const { choices, usage, ...head } = answer
  const events = (choices as readonly JsonObject[]).flatMap((choice) => {
    const { index, finishReason } = choice
    const isChat = isJsonObject(choice.message)
    const text = String(isChat ? (choice.message as JsonObject).content : choice.text)
    const pieces = text.match(/(?:\S+\s*){1,4}/g) ?? []
    const part = (content: string, last: boolean): JsonValue => ({
      ...head,
      object: isChat ? 'chat.completion.chunk' : 'text_completion',
      choices: [
        {
          index: index!,
          ...(isChat ? { delta: last ? {} : { role: 'assistant', content } } : { text: content }),
          finishReason: last ? finishReason! : null,
        },
      ],
      ...(last ? { usage: usage! } : {}),
    })
    return [...pieces.map((piece) => part(piece, false)), part('', true)]
  })
  const lines = [...events.map((event) => printExact(event)), '[DONE]'].map((line) => `data: ${line}\n\n`)
  return { status: 200, body: lines.join(''), contentType: 'text/event-stream' }
}
