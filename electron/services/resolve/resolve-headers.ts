import { AppError } from '#shared/errors.ts'
import type { HeaderField } from '#shared/model/request.ts'
import type { ResolvedCall } from '#shared/request/resolved-call.ts'
import type { TextResolver } from './resolve-text.ts'

/** Servers take 8 to 64 KB of headers; beyond this much, sending only earns a hang-up. */
const maxHeaderBytes = 1024 * 1024

/** Fills in and checks the headers that are switched on. Rows without name and value are rows not yet filled in. */
export function resolveHeaders(rows: readonly HeaderField[], resolver: TextResolver): () => ResolvedCall['headers'] {
  const headers = rows
    .filter((row) => row.enabled && (row.name.trim() !== '' || row.value !== ''))
    .map((row) => ({ name: row.name.trim(), value: resolver.resolve(row.value.trim(), `header ${row.name.trim()}`) }))
  return () => {
    for (const { name, value } of headers) {
      checkName(name)
      for (const part of value) if (part.type === 'text') checkHeaderValue(name, part.text)
    }
    return headers
  }
}

function checkName(name: string): void {
  if (/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) return
  throw new AppError(
    'invalid_header',
    name === '' ? 'A header has a value but no name.' : `"${name.slice(0, 100)}" is not a header name.`,
    {
      likely: 'A header name has letters, digits and "-", for example X-Databricks-Workspace-Id.',
      remedy: 'Correct the header or switch it off.',
    },
  )
}

/** Throws `invalid_header` or, for what no server takes, `header_overflow`. The value itself is never told: it may be a secret. */
export function checkHeaderValue(name: string, value: string): void {
  if (value.length > maxHeaderBytes) {
    throw new AppError(
      'header_overflow',
      `The header ${name} has ${(value.length / 1024 ** 2).toFixed(1)} MB and was not sent.`,
      {
        likely: 'Servers take between 8 and 64 KB of headers in all and hang up beyond that.',
        remedy: 'Send large values in the body.',
      },
    )
  }
  const bad = /[^\t\x20-\x7e\x80-\xff]/.exec(value)
  if (!bad) return
  const code = bad[0].codePointAt(0) ?? 0
  const what =
    bad[0] === '\n' || bad[0] === '\r'
      ? 'a line break'
      : `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  throw new AppError(
    'invalid_header',
    `The value of the header ${name} holds ${what}, which HTTP does not allow there.`,
    {
      likely: 'It was pasted together with something else.',
      remedy: 'Remove the character, or percent-encode the value.',
    },
  )
}
