import type { Request, RequestBody } from '../../model/request.ts'
import { splitUrl } from '../../request/url.ts'
import { allHeaders } from '../export/call-parts.ts'
import type { Note } from '../export/exported.ts'
import { fullUrl } from '../export/full-url.ts'
import { requestsIn } from '../export/requests-in.ts'
import type { ImportedCollection } from '../imported.ts'

/** No moment: nothing was sent. */
const never = '1970-01-01T00:00:00.000Z'

/** Calls without answers in the form of a network log (HAR 1.2), in the order of the collection. Variables stay `{{NAME}}`. */
export function exportHar(collection: ImportedCollection, note: Note): string {
  const { name, variables } = collection
  const requests = requestsIn(collection)
  if (requests.some(({ folders }) => folders.length > 0)) {
    note(name, 'changed', 'HAR knows no folders: their names stand in the comments.')
  }
  if (variables.length > 0) note(name, 'dropped', 'HAR knows no variables: they stand as {{NAME}}.')
  const entries = requests.map(({ item, folders, place }) => {
    const { request, docs, tags } = item
    if ((docs ?? '') !== '' || (tags ?? []).length > 0) note(place, 'dropped', 'HAR knows no docs and tags.')
    return {
      pageref: 'collection',
      startedDateTime: never,
      time: 0,
      request: writeRequest(request, place, note),
      response: noResponse,
      cache: {},
      timings: { send: 0, wait: 0, receive: 0 },
      comment: [...folders, item.name].join(' / '),
    }
  })
  const pages = [{ startedDateTime: never, id: 'collection', title: name, pageTimings: {} }]
  return `${JSON.stringify({ log: { version: '1.2', creator: { name: 'Trowel', version: '' }, pages, entries } }, null, 2)}\n`
}

const noResponse = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
}

function writeRequest(request: Request, place: string, note: Note): object {
  const { method, params, headers, body } = request
  const off = params.some((row) => row.in === 'query' && !row.enabled) || headers.some(({ enabled }) => !enabled)
  if (off) note(place, 'dropped', 'What is switched off was left out.')
  const url = fullUrl(request)
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: allHeaders(request).map(({ name, value }) => ({ name, value })),
    queryString: splitUrl(url).params.map(({ name, value }) => ({ name, value })),
    ...writeBody(body, contentTypeOf(request), place, note),
    headersSize: -1,
    bodySize: -1,
  }
}

function contentTypeOf(request: Request): string {
  const typed = allHeaders(request).find(({ name }) => /^content-type$/i.test(name.trim()))
  return typed?.value ?? (request.body.type === 'multipart' ? 'multipart/form-data' : '')
}

function writeBody(body: RequestBody, mimeType: string, place: string, note: Note): { postData?: object } {
  switch (body.type) {
    case 'none':
      return {}
    case 'json':
    case 'text':
      return body.text === '' ? {} : { postData: { mimeType, text: body.text } }
    case 'form': {
      const params = body.fields.filter(({ enabled, name }) => enabled && name !== '')
      return { postData: { mimeType, params: params.map(({ name, value }) => ({ name, value })) } }
    }
    case 'multipart': {
      const params = body.fields
        .filter(({ enabled }) => enabled)
        .map(({ name, value, file, contentType }) => {
          if (file) note(place, 'file', `The file ${file.name} of the part ${name} does not come along.`)
          const type = contentType ? { contentType } : {}
          return file ? { name, fileName: file.name, ...type } : { name, value: value ?? '', ...type }
        })
      return { postData: { mimeType, params } }
    }
    case 'file':
      if (body.file) note(place, 'file', `The file ${body.file.name} of the body does not come along.`)
      return { postData: { mimeType, text: '', ...(body.file ? { comment: body.file.name } : {}) } }
  }
}
