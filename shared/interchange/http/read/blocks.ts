/** What stands between two `###` lines. */
export interface HttpBlock {
  /** What follows the `###`; empty where there is nothing. */
  title: string
  /** Of its first line, from 1. */
  line: number
  lines: string[]
}

/** The blocks of a file. Line breaks of Windows all through are plain ones; single ones are part of a body. */
export function httpBlocks(text: string): HttpBlock[] {
  const plain = text.replace(/^\uFEFF/, '')
  const isWindows = plain.includes('\r\n') && !/(?:^|[^\r])\n/.test(plain)
  const lines = (isWindows ? plain.replaceAll('\r\n', '\n') : plain).split('\n')
  const blocks: HttpBlock[] = []
  let block: HttpBlock = { title: '', line: 1, lines: [] }
  lines.forEach((line, at) => {
    if (!line.startsWith('###')) {
      block.lines.push(line)
      return
    }
    blocks.push(block)
    block = { title: line.replace(/^#+|#+$/g, '').trim(), line: at + 2, lines: [] }
  })
  return [...blocks, block]
}

const methods =
  'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT|QUERY|LIST|GRAPHQL|GRPC|WEBSOCKET|RSOCKET|LOCK|UNLOCK|PROPFIND|PROPPATCH|COPY|MOVE|MKCOL|SEARCH'
const withMethod = new RegExp(String.raw`^(${methods})[ \t]+(\S.*)$`, 'i')
const addressAlone =
  /^(?:https?:\/\/|\{\{|\/(?!\/)|localhost\b|[\w-]+(?:\.[\w-]+)+(?=[:/?]|$))\S*(?:[ \t]+HTTP\/[\d.]+)?$/i

/** Method and address of a request's first line; null where it is none. */
export function requestLine(line: string): { method: string; address: string } | null {
  const trimmed = line.trim()
  const found = withMethod.exec(trimmed) ?? /^([A-Z][A-Z-]{1,30})[ \t]+((?:https?:\/\/|\{\{|\/)\S.*)$/.exec(trimmed)
  if (found) return { method: found[1]!.toUpperCase(), address: withoutVersion(found[2]!) }
  return addressAlone.test(trimmed) ? { method: 'GET', address: withoutVersion(trimmed) } : null
}

function withoutVersion(address: string): string {
  const at = address.lastIndexOf('HTTP/')
  return at > 0 && /^HTTP\/[\d.]+$/.test(address.slice(at)) ? address.slice(0, at).trim() : address
}

export const isComment = (line: string) => /^\s*(?:#|\/\/)/.test(line)
export const fileVariable = /^\s*@([^\s=]+)[ \t]*=(.*)$/

/** Whether a text is of requests as editors send them: by the first line that is no comment, variable or script. */
export function isHttpFile(text: string): boolean {
  const lines = text.slice(0, 50_000).split(/\r?\n/)
  let inScript = false
  for (const line of lines) {
    const trimmed = line.trim()
    if (inScript) inScript = !trimmed.endsWith('%}')
    else if (/^<\s*\{%/.test(trimmed)) inScript = !trimmed.endsWith('%}')
    else if (
      trimmed !== '' &&
      !isComment(line) &&
      !fileVariable.test(line) &&
      !/^(?:<|import|run)[ \t]/.test(trimmed)
    ) {
      return requestLine(line) !== null
    }
  }
  return lines.some((line) => line.startsWith('###')) && lines.some((line) => fileVariable.test(line))
}
