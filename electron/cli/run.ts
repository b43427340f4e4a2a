import { createServices } from '#services/create-services.ts'
import { AppError } from '#shared/errors.ts'
import type { Prompt } from '#shared/template/prompts.ts'
import { type Arguments, parseArguments } from './arguments.ts'
import { ask, canAsk } from './ask.ts'
import { createCall } from './client.ts'
import { convert, listConversions } from './convert.ts'
import { env } from './env.ts'
import { exportSaved } from './export.ts'
import { history } from './history.ts'
import { importFiles, listKinds } from './import-files.ts'
import { journal } from './journal.ts'
import { ops } from './ops.ts'
import { createCliPorts } from './ports.ts'
import { send } from './send.ts'
import { UsageError, usage } from './usage.ts'

const tell = (text: string) => void process.stderr.write(text)
const write = (text: string) => void process.stdout.write(text)

async function readInput(signal?: AbortSignal): Promise<string> {
  const chunks: Buffer[] = []
  const stop = () => process.stdin.destroy(new AppError('cancelled', 'Stopped.'))
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function writeBody(chunk: Uint8Array): Promise<void> {
  return new Promise((taken, failed) => process.stdout.write(chunk, (error) => (error ? failed(error) : taken())))
}

async function withServices(options: Arguments): Promise<number> {
  const services = await createServices(createCliPorts(options))
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const call = createCall(services)
    const { signal } = controller
    const readUnlessStopped = () => readInput(signal)
    if (options.command === 'send') {
      const asking = canAsk() ? (prompt: Prompt) => ask(prompt, signal) : undefined
      return await send(options, { services, call, signal, readInput: readUnlessStopped, writeBody, tell, ask: asking })
    }
    if (options.command === 'import') {
      return await importFiles(options.words, options.environment ?? null, { services, call, signal, tell, write })
    }
    if (options.command === 'export') {
      return await exportSaved(options, { services, call, signal, write, tell })
    }
    if (options.command === 'history') return (await history(options.words, options.json, { call, write })) ? 0 : 1
    if (options.command === 'journal') {
      return await journal(options, { services, call, signal, write, writeBody })
    }
    await env(options.words, options.json, { call, write, readInput: readUnlessStopped })
    return 0
  } finally {
    await services.dispose()
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const options = parseArguments(argv)
  if (options.help || options.command === 'help') {
    write(usage)
    return 0
  }
  switch (options.command) {
    case 'ops':
      return (await ops(options.words, options.json, write)) ? 0 : 1
    case 'import':
      if (!options.list) return withServices(options)
      listKinds(write)
      return 0
    case 'convert':
      if (!options.list) return convert(options, { readInput: () => readInput(), write, tell })
      listConversions(write)
      return 0
    case 'env':
    case 'export':
    case 'history':
    case 'journal':
    case 'send':
      return withServices(options)
    case undefined:
      throw new UsageError('Say what to do: ops, env, send, history, journal, import, export or convert.')
    default:
      throw new UsageError(
        `"${options.command}" is not known: ops, env, send, history, journal, import, export or convert.`,
      )
  }
}

function explain(error: unknown): void {
  if (error instanceof UsageError) tell(`${error.message}\nnpm run -s cli -- --help tells more.\n`)
  else if (error instanceof AppError) {
    for (const line of [error.message, error.likely, error.remedy]) if (line) tell(`${line}\n`)
  } else tell(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

// A closed pipe (`… | head`) ends the output quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

/** A keychain that never answers must not keep the process: it ends once the output is written. */
function end(code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
}

try {
  end(await main(process.argv.slice(2)))
} catch (error) {
  explain(error)
  end(2)
}
