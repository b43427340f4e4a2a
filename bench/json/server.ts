/** A server in a process of its own: the built page of the folder it is told, and list answers at `/bodies/<megabytes>`. */
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { listBody } from './list-body.ts'

const folder = process.argv[2] ?? ''
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

async function sendBody(response: ServerResponse, megabytes: number): Promise<void> {
  const body = listBody(megabytes)
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, 'Cache-Control': 'no-store' }
  response.writeHead(200, headers)
  let wake: (value: unknown) => void = () => {}
  response.on('drain', () => wake(null)).on('close', () => wake(null))
  for (const piece of body.pieces()) {
    if (response.destroyed) return
    if (!response.write(piece)) await new Promise((resume) => (wake = resume))
  }
  response.end()
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const file = await readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => null)
  response.writeHead(file ? 200 : 404, { 'Content-Type': types[extname(path) || '.html'] ?? 'font/woff2' })
  response.end(file)
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const megabytes = /^\/bodies\/(\d+)$/.exec(pathname)?.[1]
  if (megabytes) void sendBody(response, Number(megabytes))
  else void sendFile(response, pathname)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
