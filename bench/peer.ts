/** A server in a process of its own: `/small` answers 2 KB of JSON, `/big` 100 MB. Tells its port to the parent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const item = JSON.stringify({ cluster_id: '1234-567890-patch123', spark_context_id: '1234567890123456789', n: 1 })
const small = Buffer.from(`[${Array.from({ length: 22 }, () => item).join(',')}]`)
const chunk = Buffer.alloc(1 << 20, `${item},`)
const bigChunks = 100

const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'application/json')
  if (request.url !== '/big') {
    response.setHeader('Content-Length', small.length)
    response.end(small)
    return
  }
  response.setHeader('Content-Length', chunk.length * bigChunks)
  let left = bigChunks
  const write = (): void => {
    while (left > 0) {
      left -= 1
      if (!response.write(chunk)) return void response.once('drain', write)
    }
    response.end()
  }
  write()
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
