import { parseArgs } from 'node:util'
import { startDemo } from './start-demo.ts'

const usage = `Usage: npm run demo -- [--port N] --token T
  --port N    where to listen; any free port without it
  --token T   the bearer token that lets requests in; better given as DATABRICKS_TOKEN, which other users cannot see
`

interface Options {
  port: number
  token: string
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, token: { type: 'string' } } })
    const port = Number(values.port ?? '0')
    const token = values.token ?? process.env.DATABRICKS_TOKEN ?? ''
    const usable = Number.isInteger(port) && port >= 0 && port <= 65_535 && /^\S+$/.test(token)
    return usable ? { port, token } : null
  } catch {
    return null
  }
}

/** The token itself is never printed: whoever started this has it. */
function welcome(origin: string): string {
  return `The demo workspace is at ${origin} and forgets everything when it stops (Ctrl-C).
It lets requests in that carry the token you gave. Try it, with that token in DATABRICKS_TOKEN:

  curl -H "Authorization: Bearer $DATABRICKS_TOKEN" "${origin}/api/2.1/clusters/get?cluster_id=1234-567890-patch123"

`
}

function sentenceFor(error: unknown, port: number): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another one with --port, or leave --port out to get a free one.\n`
  }
  if (code === 'EACCES') return `This system does not allow port ${port} to you. Choose one above 1023 with --port.\n`
  return `The demo workspace could not start: ${(error as Error).message}\n`
}

async function main(): Promise<void> {
  const options = readOptions()
  if (options === null) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  try {
    const demo = await startDemo(options)
    process.stdout.write(welcome(demo.origin))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.stop())
  } catch (error) {
    process.stderr.write(sentenceFor(error, options.port))
    process.exitCode = 1
  }
}

await main()
