import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { parseExact, printExact } from '#shared/json/exact-json.ts'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { type ManualClock, manualClock } from '../clock.ts'
import { type Demo, startDemo } from '../start-demo.ts'

const token = 'a-token-for-tests'

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The body read exactly; an empty object where there is none. */
  json: JsonObject
}

export interface CallOptions {
  /** null: none is sent. */
  token?: string | null
  body?: JsonValue | Buffer
  headers?: Record<string, string>
}

export interface DemoClient {
  demo: Demo
  clock: ManualClock
  call(method: string, target: string, options?: CallOptions): Promise<Reply>
  stop(): Promise<void>
}

/** A demo workspace on a free port, its clock in the test's hand, and a plain HTTP client for it. */
export async function startDemoClient(): Promise<DemoClient> {
  const clock = manualClock()
  const demo = await startDemo({ token, clock })
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  return {
    demo,
    clock,
    call: (method, target, options = {}) => call(demo.port, agent, method, target, options),
    async stop() {
      agent.destroy()
      await demo.stop()
    },
  }
}

/** One for all tests of a file, with the sample data anew before each of them. */
export function demoClientForTests(): DemoClient {
  let client: DemoClient
  beforeAll(async () => {
    client = await startDemoClient()
  })
  beforeEach(() => client.demo.reset())
  afterAll(() => client.stop())
  return {
    get demo() {
      return client.demo
    },
    get clock() {
      return client.clock
    },
    call: (...asked) => client.call(...asked),
    stop: () => client.stop(),
  }
}

function call(port: number, agent: Agent, method: string, path: string, options: CallOptions): Promise<Reply> {
  const { body } = options
  const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(printExact(body))
  const headers = {
    ...(options.token === null ? {} : { Authorization: `Bearer ${options.token ?? token}` }),
    ...(bytes === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(bytes.length) }),
    ...options.headers,
  }
  return new Promise((resolve, reject) => {
    const message = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: objectIn(text) })
      })
    })
    message.on('error', reject)
    message.end(bytes)
  })
}

function objectIn(text: string): JsonObject {
  try {
    return parseExact(text) as JsonObject
  } catch {
    return {}
  }
}
