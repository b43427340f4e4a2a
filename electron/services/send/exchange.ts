import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { AppError } from '#shared/errors.ts'
import type { Hop } from './hop.ts'
import type { OutgoingRequest } from './outgoing.ts'
import type { Stop } from './stop.ts'

/** Headers of an answer may be this large: far beyond what servers send, so that odd ones can be looked at. */
const maxHeaderSize = 1024 * 1024

export interface ExchangeContext {
  agents: { http: http.Agent; https: https.Agent }
  hop: Hop
  stop: Stop
  /** A new connection is being made; not told when one is used again. */
  onConnecting(): void
  /** The connection stands. */
  onConnected(): void
  /** Bytes go out or come in. */
  onActivity(): void
}

export interface Exchange {
  request: ClientRequest
  response: IncomingMessage
  /** What the HTTP parser or the socket said after the answer had begun. */
  lateError(): Error | undefined
}

/** Sends one request and waits for the head of its answer. Rejects with what Node says or the reason to stop. */
export function exchange(outgoing: OutgoingRequest, context: ExchangeContext): Promise<Exchange> {
  const { hop, stop, onActivity } = context
  return new Promise((resolve, reject) => {
    if (stop.reason) throw stop.reason
    const request = open(outgoing, context)
    const forget = stop.heed((reason) => request.destroy(reason))
    request.on('close', forget)
    let late: Error | undefined
    request.on('error', (error) => {
      late ??= error
      reject(stop.reason ?? Object.assign(error, { reused: request.reusedSocket }))
    })
    request.on('socket', (socket) => watch(socket, request, context))
    request.on('finish', () => {
      hop.sent = performance.now()
      onActivity()
    })
    request.on('response', (response) => {
      hop.answered = performance.now()
      hop.status = `${response.statusCode} ${response.statusMessage ?? ''}`.trim()
      onActivity()
      resolve({ request, response, lateError: () => late })
    })
    const switched = (_: IncomingMessage, socket: Socket) => {
      socket.destroy()
      const words = {
        likely: 'The request asks for it with CONNECT or an Upgrade header.',
        remedy: 'Remove the Upgrade header.',
      }
      reject(new AppError('invalid_response', `${hop.host} switched to another protocol.`, words))
    }
    request.on('upgrade', switched)
    request.on('connect', switched)
    write(outgoing, request, onActivity)
  })
}

function open({ method, path, headers }: OutgoingRequest, { agents, hop }: ExchangeContext): ClientRequest {
  const { protocol, hostname, port, host } = hop.target
  const typedHost = headers.some(([name]) => name.toLowerCase() === 'host')
  const all = typedHost ? headers : [['Host', host], ...headers]
  const secure = protocol === 'https:'
  return (secure ? https : http).request({
    method,
    // Node wants IPv6 addresses without brackets.
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port || (secure ? 443 : 80),
    path,
    // A flat list is written as it is: order, case and repeats stay.
    headers: all.flat(),
    agent: secure ? agents.https : agents.http,
    maxHeaderSize,
    setHost: false,
  })
}

function watch(socket: Socket, request: ClientRequest, { hop, onConnecting, onConnected }: ExchangeContext): void {
  const connected = () => {
    hop.address = `${socket.remoteFamily === 'IPv6' ? `[${socket.remoteAddress}]` : socket.remoteAddress}:${socket.remotePort}`
  }
  if (request.reusedSocket) {
    hop.reused = true
    connected()
    onConnected()
    return
  }
  onConnecting()
  socket.once('lookup', (error, address) => {
    if (error) return
    hop.looked = performance.now()
    hop.address = address
  })
  socket.once('connect', () => {
    hop.connected = performance.now()
    connected()
    if (!hop.tls) onConnected()
  })
  socket.once('secureConnect', () => {
    hop.secured = performance.now()
    hop.protocol = socket instanceof TLSSocket ? (socket.getProtocol() ?? '') : ''
    onConnected()
  })
}

function write({ body }: OutgoingRequest, request: ClientRequest, onActivity: () => void): void {
  if (body === null) request.end()
  else if ('bytes' in body) request.end(body.bytes)
  else {
    const source = body.open()
    source.on('data', onActivity)
    // Before the pipeline ends the request without saying why.
    source.on('error', (error) => request.destroy(error))
    pipeline(source, request, (error) => {
      if (error && !request.destroyed) request.destroy(error)
    })
  }
}
