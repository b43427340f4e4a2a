import http from 'node:http'
import net, { type AddressInfo, type Server, type Socket } from 'node:net'

export interface Received {
  method: string
  url: string
  rawHeaders: string[]
  body: Buffer
}

export interface Peer {
  origin: string
  port: number
  /** Whole requests, in order. */
  received: Received[]
  /** Every byte that came in, as latin1. */
  raw(): string
  connections(): number
  close(): Promise<void>
}

type Answer = (response: http.ServerResponse, received: Received) => void

/** A real HTTP server on a free loopback port that remembers what it got. */
export async function startPeer(answer: Answer, host = '127.0.0.1'): Promise<Peer> {
  const received: Received[] = []
  const server = http.createServer({ maxHeaderSize: 4 * 1024 ** 2 }, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => undefined)
    request.on('end', () => {
      const { method = '', url = '', rawHeaders } = request
      const one = { method, url, rawHeaders, body: Buffer.concat(chunks) }
      received.push(one)
      answer(response, one)
    })
  })
  return { received, ...(await listen(server, host)) }
}

/** A server that gets the bare socket, once the head of a request is there. */
export async function startRaw(answer: (socket: Socket, head: string) => void): Promise<Omit<Peer, 'received'>> {
  const server = net.createServer((socket) => {
    let head = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const before = head.includes('\r\n\r\n')
      head += chunk.toString('latin1')
      if (!before && head.includes('\r\n\r\n')) answer(socket, head)
    })
  })
  return listen(server, '127.0.0.1')
}

export async function listen(server: Server, host = '127.0.0.1'): Promise<Omit<Peer, 'received'>> {
  const sockets = new Set<Socket>()
  const bytes: string[] = []
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('data', (chunk) => bytes.push(chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    raw: () => bytes.join(''),
    connections: () => connections,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer()
  const { port, close } = await listen(server)
  await close()
  return port
}
