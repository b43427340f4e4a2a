import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Clock, systemClock } from './clock.ts'
import { families } from './families/family-routes.ts'
import type { Answer } from './http/answer.ts'
import { answerBroken } from './http/answer-broken.ts'
import type { ApiRequest } from './http/api-request.ts'
import { authorizeBy } from './http/authorize.ts'
import { createFamilyRouter } from './http/family.ts'
import { answerMessage, type GatewayParts } from './http/gateway.ts'
import { writeAnswer } from './http/write-answer.ts'
import { createStore } from './store.ts'

export interface DemoOptions {
  /** The bearer token that lets requests in. */
  token: string
  /** 0 or absent: any free port. */
  port?: number
  clock?: Clock
  /** Nothing beyond this machine can be listened to. */
  host?: '127.0.0.1'
}

export interface Demo {
  /** For example `http://127.0.0.1:54321`. */
  origin: string
  port: number
  /** Back to the sample data. */
  reset(): void
  /** Ends open connections too. */
  stop(): Promise<void>
  clock: Clock
}

/** Rejects with the error of the system, for example EADDRINUSE, when the port cannot be had. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const clock = options.clock ?? systemClock
  const host = options.host ?? '127.0.0.1'
  let store = createStore(clock)
  let origin = ''
  const parts: GatewayParts = {
    authorize: authorizeBy(options.token),
    router: createFamilyRouter(families),
    answerOther,
    store: () => store,
    origin: () => origin,
  }
  const server = createDemoServer(parts)
  const port = await listen(server, options.port ?? 0, host)
  origin = `http://${host}:${port}`
  return {
    origin,
    port,
    clock,
    reset() {
      store = createStore(clock)
    },
    stop: () => stop(server),
  }
}

/** Loaded at its first use: the operations' data is no part of the start. */
async function answerOther(request: ApiRequest): Promise<Answer> {
  const { answerAnyOperation } = await import('./families/generic/answer-any-operation.ts')
  return answerAnyOperation(request)
}

function createDemoServer(parts: GatewayParts): Server {
  const server = createServer({ keepAliveTimeout: 60_000 }, (message, response) => {
    answerMessage(message, parts)
      .then((answer) => writeAnswer(message, response, answer))
      // Only a connection that is gone gets here.
      .catch(() => response.destroy())
  })
  server.on('clientError', answerBroken)
  return server
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
