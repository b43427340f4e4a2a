import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleFor } from '#shared/operations/example.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { type DemoClient, startDemoClient } from './testing/demo-client.ts'
import { fillOperation } from './testing/fill-operation.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

const odd = [null, true, 0, -1, 1.5, 1e99, '', 'x', '__proto__', '9'.repeat(40), [], [null], [[{}]], {}, { a: 1 }, [{}]]
const most = 40

/** Every place in a value, each once with something odd in it, and each field once left out. */
function* alterationsOf(value: unknown, turn: number): Generator<unknown> {
  yield odd[turn % odd.length]
  if (typeof value !== 'object' || value === null) return
  for (const [place, [key, inner]] of Object.entries(value).entries()) {
    const others = Object.entries(value).filter(([name]) => name !== key)
    const put = (part: [string, unknown][]) =>
      Array.isArray(value) ? [...others, ...part].map(([, each]) => each) : Object.fromEntries([...others, ...part])
    yield put([])
    for (const altered of alterationsOf(inner, turn * 7 + place + 3)) yield put([[key, altered]])
  }
}

test.each([
  ['minimal', false],
  ['full', true],
])(
  'a %s example with anything odd in it is answered or refused, and never breaks the workspace',
  async (_, full) => {
    const broken: string[] = []
    for (const { id, method } of await loadOperationList()) {
      const operation = await loadOperation(id)
      const { body } = await exampleFor(operation, { full })
      if (body === null) continue
      const { target } = await fillOperation(operation)
      client.demo.reset()
      let count = 0
      for (const altered of alterationsOf(JSON.parse(body), id.length)) {
        const text = JSON.stringify(altered)
        const { status, json } = await client.call(method, target, { body: Buffer.from(text) })
        const isOwnForm = status < 400 || (json.error_code ?? json.error ?? json.detail) !== undefined
        if (status >= 500 || !isOwnForm) broken.push(`${id} answers ${status} to ${text.slice(0, 300)}`)
        count += 1
        if (count >= most) break
      }
    }
    expect(broken).toEqual([])
  },
  120_000,
)
