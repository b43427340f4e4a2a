import { sentName } from '../request/named-file.ts'
import { fileNote, filePath, isFile, joinedHeaders, oddAddress, urlOf } from './call-parts.ts'
import { expression, type LiteralStyle, lines, literal, unicodeUnits } from './quote/literal.ts'
import { cannot, type SnippetCall, type Written } from './snippet.ts'

const percent =
  "(text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase())"

const style: LiteralStyle = {
  quote: "'",
  escape: unicodeUnits,
  variable: (name, encoded) => (encoded ? `encode(process.env.${name})` : `process.env.${name}`),
  join: ' + ',
}

export function javascriptFetch(call: SnippetCall): Written {
  if (/^(CONNECT|TRACE|TRACK)$/.test(call.method)) throw cannot(`fetch cannot send ${call.method}.`)
  if (/^(GET|HEAD)$/.test(call.method) && call.body.type !== 'none')
    throw cannot(`fetch cannot send a body with ${call.method}.`)
  const { headers, notes } = joinedHeaders(call.headers)
  const own = headers.find(({ name }) =>
    /^(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i.test(name),
  )
  if (own) throw cannot(`fetch sets the header ${own.name} itself.`)
  const odd = oddAddress(call)
  if (odd.hash) throw cannot('fetch cuts an address off at "#".')
  if (odd.dots) notes.push('fetch takes "." and ".." out of the path.')
  if (odd.apostrophe) notes.push("fetch writes ' in a query as %27: both mean the same.")
  const body = bodyCode(call, notes)
  const fields = [
    ...(call.method === 'GET' ? [] : [`  method: ${literal(call.method, style)},`]),
    ...(headers.length === 0
      ? []
      : [
          '  headers: {',
          ...headers.map(({ name, value }) => `    ${key(name)}: ${expression(value, style)},`),
          '  },',
        ]),
    ...(body.field ? [`  ${body.field},`] : []),
    ...(call.followRedirects ? [] : ["  redirect: 'manual',"]),
  ]
  const options = fields.length === 0 ? '' : `, {\n${fields.join('\n')}\n}`
  const text = [
    ...(call.variables.some(({ encoded }) => encoded) ? [`const encode = ${percent}`, ''] : []),
    ...body.before,
    `const response = await fetch(${expression(urlOf(call), style, true)}${options})`,
    'console.log(response.status, await response.text())',
    '',
  ]
  return { text: text.join('\n'), notes: [...notes, 'An ES module: save it as call.mjs and run node call.mjs.'] }
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__'
    ? name
    : name === '__proto__'
      ? "['__proto__']"
      : literal(name, style)
}

function bodyCode({ body }: SnippetCall, notes: string[]): { before: string[]; field: string | null } {
  switch (body.type) {
    case 'none':
      return { before: [], field: null }
    case 'text': {
      const written = lines(body.text, style, { indent: '', encoded: body.encoding === 'url' })
      // Bytes, because a text body would bring a charset along.
      if (written.length === 1) return { before: [], field: `body: new TextEncoder().encode(${written[0]})` }
      const rows = written.map((line, at) => `  ${line}${at < written.length - 1 ? ' +' : ''}`)
      return { before: ['const body =', ...rows, ''], field: 'body: new TextEncoder().encode(body)' }
    }
    case 'file':
      notes.push(...fileNote([body.file.name]))
      return {
        before: ["import { readFile } from 'node:fs/promises'", ''],
        field: `body: await readFile(${literal(filePath(body.file), style)})`,
      }
    case 'multipart': {
      const files = body.fields.flatMap(({ value }) => (isFile(value) ? [value.name] : []))
      notes.push(...fileNote(files))
      const rows = body.fields.map(({ name, value, contentType }) => {
        const quoted = literal(name, style)
        if (isFile(value)) {
          const type = literal(contentType ?? 'application/octet-stream', style)
          return `form.append(${quoted}, new Blob([await readFile(${literal(filePath(value), style)})], { type: ${type} }), ${literal(sentName(value), style)})`
        }
        if (contentType !== null) throw cannot('fetch cannot give a form field that is no file a content type.')
        return `form.append(${quoted}, ${expression(value, style)})`
      })
      const load = files.length > 0 ? ["import { readFile } from 'node:fs/promises'", ''] : []
      return { before: [...load, 'const form = new FormData()', ...rows, ''], field: 'body: form' }
    }
  }
}
