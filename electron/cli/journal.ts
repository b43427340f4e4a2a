import type { Services } from '#services/services.ts'
import type { JournalSession, ReplayResult } from '#shared/model/journal.ts'
import type { Arguments } from './arguments.ts'
import type { Call } from './client.ts'
import { lineTime } from './line-time.ts'
import { UsageError } from './usage.ts'

interface Context {
  services: Services
  call: Call
  signal: AbortSignal
  write: (text: string) => void
  writeBody: (chunk: Uint8Array) => Promise<void>
}

/** Lists, exports and replays sessions. The exit code: 0; 1 where a replay found a difference, or there is no session. */
export async function journal(options: Arguments, context: Context): Promise<number> {
  const [verb, ...words] = options.words
  const sessions = await context.call('journal.sessions', null)
  switch (verb) {
    case undefined:
      return list(sessions, options.json, context.write)
    case 'export':
      await exportSession(found(sessions, words), options.to ?? 'markdown', context)
      return 0
    case 'replay':
      return replay(found(sessions, words), options, context)
    default:
      throw new UsageError(`"journal ${verb}" is not known: journal, journal export or journal replay.`)
  }
}

function list(sessions: readonly JournalSession[], json: boolean, write: (text: string) => void): number {
  if (json) write(`${JSON.stringify(sessions, null, 2)}\n`)
  else {
    for (const { id, name, state, startedAt, sends, notes } of sessions) {
      write(
        `${String(id).padStart(4)}  ${lineTime(startedAt)}  ${state.padEnd(7)}  ${sends} sent, ${notes} noted  ${name}\n`,
      )
    }
  }
  return sessions.length > 0 ? 0 : 1
}

/** By its number, or by its name or a part that only one has. */
function found(sessions: readonly JournalSession[], words: readonly string[]): JournalSession {
  const wanted = words.join(' ')
  if (wanted === '') throw new UsageError('Say which session: its number or its name.')
  const exact = sessions.find(({ id, name }) => String(id) === wanted || name === wanted)
  if (exact) return exact
  const part = sessions.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
  if (part.length === 1 && part[0]) return part[0]
  const why = part.length === 0 ? 'No session is called' : `${part.length} sessions have in their name`
  throw new UsageError(`${why} "${wanted}". npm run -s cli -- journal lists them.`)
}

async function exportSession({ id }: JournalSession, form: string, { services, call, signal, writeBody }: Context) {
  if (form !== 'html' && form !== 'markdown') throw new UsageError('--to wants html or markdown.')
  const { bodyId } = await call('journal.export', { session: id, form, answers: 'all' }, signal)
  const body = await services.assets(new globalThis.Request(`http://localhost/bodies/${bodyId}`))
  if (body.body) for await (const chunk of body.body) await writeBody(chunk as Uint8Array)
}

async function replay({ id }: JournalSession, options: Arguments, { call, signal, write }: Context): Promise<number> {
  const environment = options.environment ?? (await call('environments.list', null)).active
  const changes = options.yes ? 'send' : 'skip'
  const { results } = await call('journal.replay', { session: id, environment, changes, compareAnswers: true }, signal)
  if (options.json) write(`${JSON.stringify(results, null, 2)}\n`)
  else for (const result of results) write(`${verdict(result).padEnd(16)} ${result.method.padEnd(6)} ${result.url}\n`)
  return results.some((result) => /differs$/.test(verdict(result))) ? 1 : 0
}

function verdict({ before, now, answer }: ReplayResult): string {
  if (now === null) return 'not sent'
  if (now.status !== before.status || now.error !== before.error) return 'status differs'
  return answer === 'different' ? 'answer differs' : answer === 'same' ? 'the same' : 'same status'
}
