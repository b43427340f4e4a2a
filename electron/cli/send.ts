import { resolve } from 'node:path'
import type { Services } from '#services/services.ts'
import type { Input } from '#shared/contract/contract.ts'
import { AppError } from '#shared/errors.ts'
import { roundingText } from '#shared/jq/rounding-text.ts'
import type { Request } from '#shared/model/request.ts'
import type { Response } from '#shared/model/response.ts'
import type { Prompt } from '#shared/template/prompts.ts'
import type { Arguments } from './arguments.ts'
import { buildRequest, parseHeader } from './build-request.ts'
import type { Call } from './client.ts'
import { namesSaved } from './find-saved.ts'
import { savedRequest } from './saved-request.ts'
import { UsageError } from './usage.ts'

interface Context {
  services: Services
  call: Call
  signal: AbortSignal
  readInput: () => Promise<string>
  /** Bytes of the answer, as received; resolves when they are taken. */
  writeBody: (chunk: Uint8Array) => Promise<void>
  tell: (text: string) => void
  /** Undefined where nobody is there to be asked. */
  ask: ((prompt: Prompt) => Promise<string>) | undefined
}

/** `--body -` is text of standard input; `--body @FILE` is streamed from the file. JSON unless a header says otherwise. */
async function withBody(request: Request, body: string | undefined, context: Context): Promise<Request> {
  if (body === undefined) return request
  if (body === '-') return { ...request, body: { type: 'json', text: await context.readInput() } }
  if (!body.startsWith('@')) throw new UsageError('--body wants @FILE, or - for standard input.')
  const file = await context.services.registerFile(resolve(body.slice(1)))
  const contentType = request.body.type === 'file' ? request.body.contentType : 'application/json'
  return { ...request, body: { type: 'file', file, contentType } }
}

function head(response: Response): string {
  const lines = response.headers.map(([name, value]) => `${name}: ${value}`)
  return `HTTP/${response.httpVersion} ${response.status} ${response.statusText}\n${lines.join('\n')}\n\n`
}

/** Sends and writes the answer; the exit code: 0 below 400, 1 for 4xx and 5xx, 2 for an answer or a filter that broke off. */
export async function send(options: Arguments, context: Context): Promise<number> {
  if (options.rawOutput && options.jq === undefined) throw new UsageError('--raw-output is for the results of --jq.')
  // A mistake in the filter is told before anything is changed on the server.
  if (options.jq !== undefined) await context.call('jq.check', { filter: options.jq }, context.signal)
  const [first] = options.words
  const built =
    first !== undefined && namesSaved(first)
      ? await savedRequest(options.words, options.headers.map(parseHeader), context.call)
      : { request: await buildRequest(options.words, options.headers), path: null }
  const request = await withBody(built.request, options.body, context)
  const environment = options.environment ?? (await context.call('environments.list', null)).active
  const input = { request, environment, confirmed: options.yes, path: built.path }
  const response = await sendAsking(input, valuesOf(options.values), context)
  for (const { name, text, value } of response.captures ?? [])
    context.tell(`${name}${value === undefined ? '' : ` = ${value}`}: ${text}\n`)
  if (options.include) context.tell(head(response))
  const filtered = options.jq === undefined ? null : await filter(options.jq, options.rawOutput, response, context)
  const body = await context.services.assets(
    new globalThis.Request(`http://localhost/bodies/${filtered?.bodyId ?? response.bodyId}`),
  )
  if (body.body) for await (const chunk of body.body) await context.writeBody(chunk as Uint8Array)
  if (options.json) context.tell(`${JSON.stringify(response)}\n`)
  if (response.incomplete) {
    context.tell(`The answer broke off: ${response.incomplete.message}\n`)
    return 2
  }
  if (filtered?.failure) return 2
  return response.status < 400 ? 0 : 1
}

/** NAME=VALUE of each `--set`. */
function valuesOf(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at <= 0) throw new UsageError(`"${text}" is not NAME=VALUE.`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}

/** Sends; what the request asks for is asked at the terminal, if there is one. */
async function sendAsking(
  input: Omit<Input<'request.send'>, 'values'>,
  values: Record<string, string>,
  context: Context,
): Promise<Response> {
  try {
    return await context.call('request.send', { ...input, values }, context.signal)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'prompt_required' || !context.ask) throw error
    const { prompts } = error.detail as { prompts: Prompt[] }
    const answers = { ...values }
    for (const prompt of prompts) answers[prompt.name] = await context.ask(prompt)
    return sendAsking(input, answers, context)
  }
}

/** An hour: whoever waits at a prompt can stop it. */
const timeLimit = 3_600_000

/** What jq makes of the answer. What it has to say goes beside the output. */
async function filter(text: string, raw: boolean, { bodyId }: Response, { call, signal, tell }: Context) {
  const result = await call('jq.run', { bodyId, filter: text, indent: 2, raw, timeLimit }, signal)
  if (result.said) tell(`${result.said}\n`)
  if (result.failure) tell(`jq: ${result.failure.message}\n`)
  if (result.rounding) tell(`${roundingText(result.rounding)}\n`)
  return result
}
