import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VariableState } from '#shared/model/environment.ts'
import { defaultSendOptions, emptyRequest, type Request } from '#shared/model/request.ts'
import type { Response, SendProgress } from '#shared/model/response.ts'
import { type Bodies, createBodies } from '../../bodies/bodies.ts'
import { createFiles, type Files } from '../../files/files.ts'
import type { VariableSource } from '../../resolve/variable-source.ts'
import { Secret } from '../../secrets/secret.ts'
import { createSend, type Send, type SendDeps } from '../send-request.ts'

export interface SenderOptions {
  plain?: Record<string, string>
  /** Name → value and the origin it is bound to. */
  secrets?: Record<string, { value: string; origin: string }>
  protected?: boolean
  signIn?: 'token' | 'none'
  /** The origin of DATABRICKS_HOST; the one that DATABRICKS_TOKEN is bound to unless given. */
  origin?: string
  deps?: Partial<SendDeps>
}

export interface Sender {
  send: Send
  bodies: Bodies
  files: Files
  folder: string
  log: string[]
  /** Sends with environment "dev", nothing to be stopped, and the whole body as text beside the answer. */
  ask(
    request: Partial<Request> & { url: string },
    more?: { signal?: AbortSignal; progress?: (value: SendProgress) => void; confirmed?: boolean },
  ): Promise<Response & { text: string; bytes: Buffer }>
  close(): Promise<void>
}

/** A whole send pipeline with real parts but for the environment. */
export async function startSender(options: SenderOptions = {}): Promise<Sender> {
  const folder = await mkdtemp(join(tmpdir(), 'trowel-send-'))
  const bodies = createBodies({ folder: join(folder, 'bodies') })
  const files = createFiles({ folder: join(folder, 'uploads'), projectFolder: folder })
  const log: string[] = []
  const variables = testVariables(options)
  const deps = {
    scopes: { sourceFor: () => variables },
    bodies,
    files,
    version: '1.2.3',
    log: (_: string, text: string) => void log.push(text),
  }
  const send = createSend({ ...deps, ...options.deps })
  return {
    send,
    bodies,
    files,
    folder,
    log,
    async ask(request, { signal = new AbortController().signal, progress = () => undefined, confirmed = false } = {}) {
      const whole = { ...emptyRequest(), options: { ...defaultSendOptions }, ...request }
      const response = await send({ request: whole, environment: 'dev', confirmed }, { signal, progress })
      const bytes = await readAll(bodies, response.bodyId)
      return { ...response, bytes, text: bytes.toString() }
    },
    async close() {
      send.close()
      await bodies.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function readAll(bodies: Bodies, id: string): Promise<Buffer> {
  const stream = bodies.read(id)
  if (!stream) throw new Error('The body is not there')
  const chunks: Uint8Array[] = []
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value)
  return Buffer.concat(chunks)
}

export function testVariables({ plain = {}, secrets = {}, signIn = 'none', ...more }: SenderOptions): VariableSource {
  const states: VariableState[] = [
    ...Object.entries(plain).map(([name, value]) => ({
      name,
      kind: 'plain' as const,
      state: 'set' as const,
      value,
      origin: 'dev',
    })),
    ...Object.keys(secrets).map((name) => ({
      name,
      kind: 'secret' as const,
      state: 'set' as const,
      origin: 'keychain',
    })),
  ]
  return {
    variables: async () => states,
    async secret(_, name) {
      const secret = Object.hasOwn(secrets, name) ? secrets[name] : undefined
      return secret ? { value: new Secret(secret.value), origin: secret.origin, savedAt: 0 } : null
    },
    signIn: async () => ({
      kind: signIn,
      protected: more.protected ?? false,
      origin: more.origin ?? secrets.DATABRICKS_TOKEN?.origin ?? null,
    }),
  }
}
