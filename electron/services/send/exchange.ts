import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { AppError } from '#shared/errors.ts'
import type { Hop } from './hop.ts'
import type { OutgoingRequest } from './outgoing.ts'

/** Headers of an answer may be this large: far beyond what servers send, so that odd ones can be looked at. */
const maxHeaderSize = 1024 * 1024

export interface ExchangeContext {
  agents: { http: http.Agent; https: https.Agent }
  hop: Hop
  /** Aborts with the reason to tell. */
  signal: AbortSignal
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

/** Sends one request and waits for the head of its answer. Rejects with what Node says or the signal's reason. */
export function exchange(outgoing: OutgoingRequest, context: ExchangeContext): Promise<Exchange> {
  const { hop, signal, onActivity } = context
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const request = open(outgoing, context)
    let late: Error | undefined
    request.on('error', (error) => {
      late ??= error
      reject(signal.aborted ? signal.reason : Object.assign(error, { reused: request.reusedSocket }))
    })
    request.once('socket', (socket) => watch(socket, request, context))
    request.once('finish', () => {
      hop.sent = performance.now()
      onActivity()
    })
    request.once('response', (response) => {
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
    request.once('upgrade', switched)
    request.once('connect', switched)
    write(outgoing, request, onActivity)
  })
}

function open({ method, origin, path, headers }: OutgoingRequest, { agents, signal }: ExchangeContext): ClientRequest {
  const { protocol, hostname, port, host } = new URL(origin)
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
    signal,
    setHost: false,
  })
}

function watch(socket: Socket, request: ClientRequest, { hop, onConnected }: ExchangeContext): void {
  const connected = () => {
    hop.address = `${socket.remoteFamily === 'IPv6' ? `[${socket.remoteAddress}]` : socket.remoteAddress}:${socket.remotePort}`
  }
  if (request.reusedSocket) {
    hop.reused = true
    connected()
    onConnected()
    return
  }
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
    pipeline(source, request, (error) => {
      if (error && !request.destroyed) request.destroy(error)
    })
  }
}
