import { expect, test } from 'vitest'
import type { Frame } from '#shared/contract/frame.ts'
import { AppError } from '#shared/errors.ts'
import { defaultSettings } from '#shared/model/session.ts'
import { type ContractHandlers, createRouter } from './router.ts'

const settings = defaultSettings
const never = new AbortController().signal

function setUp(handlers: { [D in keyof ContractHandlers]?: Partial<ContractHandlers[D]> }) {
  const logged: string[] = []
  const serve = createRouter(handlers as ContractHandlers, (level, message) => logged.push(`${level} ${message}`))
  async function ask(name: string, input: unknown, signal = never): Promise<Frame[]> {
    const frames: Frame[] = []
    await serve(name, input, { signal, emit: (frame) => frames.push(frame) })
    return frames
  }
  return { serve, ask, logged }
}

test('a call yields its result', async () => {
  const { ask } = setUp({ settings: { get: () => settings } })
  expect(await ask('settings.get', null)).toEqual([{ type: 'result', value: settings }])
})

test('what the contract does not declare falls off the answer', async () => {
  const { ask } = setUp({ settings: { get: () => ({ ...settings, token: 'dapi1' }) } })
  expect(await ask('settings.get', null)).toEqual([{ type: 'result', value: settings }])
})

test.each([
  'nothing',
  'settings',
  'settings.nothing',
  'settings.get.more',
  'constructor.name',
  'settings.toString',
  '.',
  '',
])('there is no method %j', async (name) => {
  const { ask } = setUp({ settings: { get: () => settings } })
  expect(await ask(name, null)).toMatchObject([{ type: 'error', error: { code: 'not_found' } }])
})

test('an input that does not fit names its field and keeps the value out', async () => {
  const { ask } = setUp({ settings: { save: () => settings } })
  const [frame] = await ask('settings.save', { theme: 'canary-value' })
  expect(frame).toMatchObject({ type: 'error', error: { code: 'bad_input', detail: { field: 'theme' } } })
  expect(JSON.stringify(frame)).not.toContain('canary-value')
})

test('a bad variable deep in an environment is named with the sentence that helps', async () => {
  const { ask } = setUp({ environments: { save: ({ environment }) => environment } })
  const environment = {
    name: 'dev',
    colour: 'blue',
    protected: false,
    signIn: 'none',
    variables: [{ name: '1', value: '' }],
  }
  const [frame] = await ask('environments.save', { environment, previousName: null })
  expect(frame).toMatchObject({
    error: {
      detail: { field: 'environment.variables.0.name', problem: expect.stringContaining('begins with a letter') },
    },
  })
})

test('an expected failure keeps its sentences', async () => {
  const { ask, logged } = setUp({
    settings: {
      get: () => {
        throw new AppError('file_unwritable', 'It is full.', { likely: 'Too much.', remedy: 'Less.', detail: { n: 1 } })
      },
    },
  })
  expect(await ask('settings.get', null)).toEqual([
    {
      type: 'error',
      error: {
        code: 'file_unwritable',
        message: 'It is full.',
        likely: 'Too much.',
        remedy: 'Less.',
        detail: { n: 1 },
      },
    },
  ])
  expect(logged).toEqual([])
})

test('a bug is logged whole and crosses without its text', async () => {
  const { ask, logged } = setUp({
    settings: {
      get: () => {
        throw new TypeError('inner text', { cause: new Error('deeper text') })
      },
    },
  })
  const [frame] = await ask('settings.get', null)
  expect(frame).toMatchObject({ type: 'error', error: { code: 'internal' } })
  expect(JSON.stringify(frame)).not.toContain('inner text')
  expect(logged.join()).toMatch(/settings\.get failed: TypeError: inner text[\s\S]*deeper text/)
})

test('an answer that does not fit the contract is a bug', async () => {
  const { ask, logged } = setUp({ settings: { get: () => ({}) as typeof settings } })
  expect(await ask('settings.get', null)).toMatchObject([{ type: 'error', error: { code: 'internal' } }])
  expect(logged).toHaveLength(1)
})

const sendInput = {
  request: {
    method: 'GET',
    url: '',
    params: [],
    headers: [],
    body: { type: 'none' },
    auth: { type: 'none' },
    options: { followRedirects: true, connectTimeoutMs: 0, idleTimeoutMs: 0, totalTimeoutMs: 0 },
  },
  environment: null,
  confirmed: false,
}

test('progress comes first, the last frame once, and nothing after it', async () => {
  let late: (() => void) | undefined
  const { ask } = setUp({
    request: {
      async send(_input, { progress }) {
        late = () => progress({ phase: 'receiving', received: 9, total: null })
        progress({ phase: 'connecting', received: 0, total: null })
        progress({ phase: 'waiting', received: 0, total: null })
        throw new AppError('dns_failed', 'No such host.')
      },
    },
  })
  const frames = await ask('request.send', sendInput)
  late?.()
  expect(frames.map((frame) => frame.type)).toEqual(['progress', 'progress', 'error'])
})

test('progress that does not fit the contract is logged and left out', async () => {
  const { ask, logged } = setUp({
    request: {
      async send(_input, { progress }) {
        progress({ phase: 'dreaming' } as never)
        throw new AppError('dns_failed', 'No such host.')
      },
    },
  })
  expect(await ask('request.send', sendInput)).toMatchObject([{ type: 'error', error: { code: 'dns_failed' } }])
  expect(logged[0]).toContain('request.send (progress)')
})

test('a stopped call answers "cancelled", whatever broke on the way', async () => {
  const controller = new AbortController()
  const { ask, logged } = setUp({
    request: {
      async send(_input, { signal }) {
        controller.abort()
        expect(signal.aborted).toBe(true)
        throw new AppError('connection_reset', 'Reset.')
      },
    },
  })
  expect(await ask('request.send', sendInput, controller.signal)).toMatchObject([{ error: { code: 'cancelled' } }])
  expect(logged).toEqual([])
})

test('a call that was stopped before it began does nothing', async () => {
  let ran = false
  const { ask } = setUp({
    settings: {
      get() {
        ran = true
        return settings
      },
    },
  })
  expect(await ask('settings.get', null, AbortSignal.abort())).toMatchObject([{ error: { code: 'cancelled' } }])
  expect(ran).toBe(false)
})

test('a page that went away does not break the call', async () => {
  const { serve, logged } = setUp({ settings: { get: () => settings } })
  const emit = () => {
    throw new Error('closed')
  }
  await serve('settings.get', null, { signal: never, emit })
  expect(logged[0]).toContain('could not be delivered')
})
