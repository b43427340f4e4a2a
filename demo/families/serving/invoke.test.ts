import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function invoke(name: string, body: JsonObject) {
  return client.call('POST', `/serving-endpoints/${name}/invocations`, { body })
}

test.each<[string, JsonObject]>([
  ['records', { dataframe_records: [{ age: 41 }, { age: 17 }] }],
  ['a split frame', { dataframe_split: { columns: ['age'], data: [[41], [17]] } }],
  ['instances', { instances: [[41], [17]] }],
  ['columns by name', { inputs: { age: [41, 17] } }],
])('a model of one’s own scores every row of %s', async (_, body) => {
  const { json, headers } = await invoke('churn-scores', body)
  const scores = json.predictions as number[]
  expect(scores.map((score) => score >= 0 && score <= 1)).toEqual([true, true])
  expect([scores, headers['served-model-name']]).toEqual([
    (await invoke('churn-scores', body)).json.predictions,
    'churn-1',
  ])
})

const chat = { messages: [{ role: 'user', content: 'What is a lakehouse?' }] }

test('a chat model answers in its form, and says that nothing has run', async () => {
  const { json } = await invoke('databricks-meta-llama-3-3-70b-instruct', { ...chat, n: 2 })
  const choices = json.choices as JsonObject[]
  expect([json.object, choices.length, json.created]).toEqual(['chat.completion', 2, client.clock.now() / 1000])
  const { content, role } = choices[0]!.message as JsonObject
  expect([role, String(content)]).toEqual([
    'assistant',
    expect.stringMatching(/^\[simulated\].*"What is a lakehouse\?"$/),
  ])
  const short = (await invoke('databricks-meta-llama-3-3-70b-instruct', { ...chat, max_tokens: 3 })).json
  expect([(short.choices as JsonObject[])[0]!.finishReason, short.usage]).toEqual([
    'length',
    { prompt_tokens: 4, completion_tokens: 3, total_tokens: 7 },
  ])
})

test('a chat can be streamed', async () => {
  const { text, headers } = await invoke('databricks-meta-llama-3-3-70b-instruct', { ...chat, stream: true })
  expect(headers['content-type']).toBe('text/event-stream')
  const events = text.split('\n\n').filter(Boolean)
  expect(events.at(-1)).toBe('data: [DONE]')
  const parts = events.slice(0, -1).map((event) => JSON.parse(event.slice('data: '.length)))
  const whole = parts.map((part) => part.choices[0].delta.content ?? '').join('')
  expect(whole).toMatch(/^\[simulated\].*lakehouse\?"$/)
})

test('an embedding model gives the same vector for the same text', async () => {
  const { json } = await invoke('databricks-gte-large-en', { input: ['one', 'two', 'one'] })
  const [one, two, again] = (json.data as JsonObject[]).map(({ embedding }) => embedding as number[])
  expect([one, Math.hypot(...one!)]).toEqual([again, expect.closeTo(1, 4)])
  expect(two).not.toEqual(one)
})

test.each<[string, string, JsonObject, number, string]>([
  ['nothing', 'churn-scores', {}, 400, 'BAD_REQUEST'],
  ['two forms at once', 'churn-scores', { inputs: [1], instances: [1] }, 400, 'BAD_REQUEST'],
  ['a row too short', 'churn-scores', { dataframe_split: { columns: ['a', 'b'], data: [[1]] } }, 400, 'BAD_REQUEST'],
  ['a chat without messages', 'databricks-meta-llama-3-3-70b-instruct', { messages: [] }, 400, 'BAD_REQUEST'],
  ['an endpoint that is not ready', 'street-signs', { inputs: [1] }, 400, 'INVALID_STATE'],
  ['an endpoint that is not there', 'nowhere', { inputs: [1] }, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('a question with %s is refused', async (_, name, body, status, code) => {
  const reply = await invoke(name, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
