import { defaultSendOptions } from '../../model/empty-request.ts'
import type { Request } from '../../model/request.ts'
import { bearerOf } from '../export/call-parts.ts'
import type { Note } from '../export/exported.ts'
import type { ImportedRequest } from '../imported.ts'
import { writeBody } from './write-body.ts'
import { writeUrl } from './write-url.ts'

/** One request as an item of a collection. */
export function writeRequest({ name, docs, tags, request }: ImportedRequest, place: string, note: Note): object {
  if (tags !== undefined && tags.length > 0) note(place, 'dropped', 'Postman knows no tags.')
  const { connectTimeoutMs, idleTimeoutMs, totalTimeoutMs, followRedirects } = request.options
  const times = [connectTimeoutMs, idleTimeoutMs, totalTimeoutMs].join()
  const usual = [
    defaultSendOptions.connectTimeoutMs,
    defaultSendOptions.idleTimeoutMs,
    defaultSendOptions.totalTimeoutMs,
  ].join()
  if (times !== usual) note(place, 'dropped', 'Postman keeps no time limits with a request.')
  const { body, contentType } = writeBody(request.body, place, note)
  const typed = request.headers.some(({ name: each, enabled }) => enabled && /^content-type$/i.test(each.trim()))
  const type = contentType === null || typed ? [] : [{ key: 'Content-Type', value: contentType }]
  const behaviour = {
    ...(followRedirects ? {} : { followRedirects: false }),
    // Postman leaves bodies of these out unless it is told to send them.
    ...(body !== null && /^(GET|HEAD|COPY|PURGE|UNLOCK)$/.test(request.method) ? { disableBodyPruning: true } : {}),
  }
  return {
    name,
    ...(Object.keys(behaviour).length > 0 ? { protocolProfileBehavior: behaviour } : {}),
    request: {
      method: request.method,
      header: [
        ...type,
        ...request.headers.map(({ name: key, value, enabled }) => ({
          key,
          value,
          ...(enabled ? {} : { disabled: true }),
        })),
      ],
      ...(body === null ? {} : { body }),
      url: writeUrl(request, place, note),
      ...writeAuth(request),
      ...(docs === undefined || docs === '' ? {} : { description: docs }),
    },
    response: [],
  }
}

/** What the collection says of signing in goes for calls to the workspace only. */
function writeAuth(request: Request): { auth?: object } {
  const token = bearerOf(request)
  if (token === null) return { auth: { type: 'noauth' } }
  if (request.auth.type === 'environment') return {}
  return { auth: { type: 'bearer', bearer: [{ key: 'token', value: token, type: 'string' }] } }
}
