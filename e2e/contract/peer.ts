import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { emptyRequest, type Request } from '#shared/model/request.ts'

/** A server to send to: `/slow` answers its head and one byte, then waits to be left or told to finish. */
export interface Peer {
  /** The input of `request.send` for a path here. */
  send(path: string): { request: Request; environment: null; confirmed: boolean }
  /** Settles when a client has left `/slow`. */
  left: Promise<void>
  /** Settles when `/slow` was asked. */
  asked: Promise<void>
  /** `/slow` sends its second and last byte. */
  finish(): void
  close(): void
}

export async function startPeer(): Promise<Peer> {
  const asked = Promise.withResolvers<void>()
  const left = Promise.withResolvers<void>()
  let slow: ServerResponse | undefined
  const server: Server = createServer((request, response: ServerResponse) => {
    if (request.url !== '/slow') {
      response.end('{"spark_context_id":1234567890123456789}')
      return
    }
    response.once('close', () => left.resolve())
    slow = response
    response.writeHead(200, { 'content-length': '2' })
    response.write('x')
    asked.resolve()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    send: (path) => ({
      request: { ...emptyRequest(), url: `http://127.0.0.1:${port}${path}`, auth: { type: 'none' } },
      environment: null,
      confirmed: false,
    }),
    asked: asked.promise,
    left: left.promise,
    finish: () => void slow?.end('y'),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
