import { readYaml } from './read-yaml.ts'
import { RequestFile } from './request-file.ts'

/** What the tree shows of a request. */
export interface RequestHead {
  name: string | undefined
  method: string
  url: string
}

const wanted = new Set(['name', 'method', 'url'])
const keyLine = /^([A-Za-z_][\w-]*):(?:[ \t]+(.*))?$/
const plain = /^[^\s"'`|>&*!%@#{}[\],?:-][^#]*$/
const singleQuoted = /^'([^']*)'$/
const doubleQuoted = /^"([^"\\]*)"$/

/**
 * Name, method and URL of a request file, without reading the rest: a project has thousands. Files in the form that Trowel
 * writes are read line by line; anything else goes through the whole YAML reader. Throws `ProjectFileError`.
 */
export function scanHead(content: string): RequestHead {
  return quickHead(content) ?? wholeHead(content)
}

function wholeHead(content: string): RequestHead {
  const { name, method, url } = readYaml(content, RequestFile)
  return { name: name?.trim() || undefined, method: method ?? 'GET', url: url ?? '' }
}

/** null where a line is not of the simplest form. */
function quickHead(content: string): RequestHead | null {
  const found = new Map<string, string>()
  for (let start = 0; start < content.length; ) {
    const newline = content.indexOf('\n', start)
    const end = newline < 0 ? content.length : newline
    const first = content.charCodeAt(start)
    // Indented lines, comments, list items and empty lines belong to the key above.
    if (first !== 0x20 && first !== 0x23 && first !== 0x2d && end > start) {
      const match = keyLine.exec(content.slice(start, end))
      if (!match) return null
      const [, key = '', value = ''] = match
      if (wanted.has(key)) {
        const read = readValue(value)
        // A value that goes on in the next line.
        if (read === null || found.has(key) || content.charCodeAt(end + 1) === 0x20) return null
        found.set(key, read)
        if (found.size === wanted.size) break
      }
    }
    start = end + 1
  }
  return {
    name: found.get('name')?.trim() || undefined,
    method: found.get('method') ?? 'GET',
    url: found.get('url') ?? '',
  }
}

function readValue(value: string): string | null {
  // Blanks of YAML, not of Unicode: a no-break space belongs to the text.
  const text = value.replace(/[ \t\r]+$/, '')
  const quoted = singleQuoted.exec(text) ?? doubleQuoted.exec(text)
  if (quoted) return quoted[1] ?? ''
  return plain.test(text) && !text.includes(': ') && !text.endsWith(':') ? text : null
}
