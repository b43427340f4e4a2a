import type { SavedRequest } from '#shared/model/collection.ts'
import {
  defaultSendOptions,
  type FileReference,
  type MultipartField,
  type RequestAuth,
  type RequestBody,
} from '#shared/model/request.ts'
import { variablesOf } from './file-variables.ts'
import { readYaml } from './read-yaml.ts'
import { type FileBody, RequestFile } from './request-file.ts'

/** What lies beside a request file, by name. */
export interface Siblings {
  /** The text of a body. Throws when it cannot be read. */
  text(name: string): string
  /** A file to be sent; also one that is gone, so that the rest of the request opens. */
  file(name: string, shownName: string): FileReference
}

const isOn = (flag: 'true' | 'false' | undefined) => flag !== 'false'

/** Reads a request file. `inherited` is what the folder says of signing in. Throws `ProjectFileError`. */
export function parseRequest(
  text: string,
  more: { fallbackName: string; inherited: RequestAuth; siblings: Siblings },
): SavedRequest {
  const file = readYaml(text, RequestFile)
  const { options = {} } = file
  const number = (value: string | undefined, usual: number) => (value === undefined ? usual : Number(value))
  return {
    name: file.name?.trim() || more.fallbackName,
    docs: file.docs ?? '',
    tags: file.tags ?? [],
    request: {
      method: file.method ?? 'GET',
      url: file.url ?? '',
      ...(file.operation === undefined ? {} : { operationId: file.operation }),
      params: (file.params ?? []).map((row) => ({
        name: row.name,
        value: row.value ?? '',
        in: row.in ?? 'query',
        enabled: isOn(row.enabled),
      })),
      headers: (file.headers ?? []).map((row) => ({
        name: row.name,
        value: row.value ?? '',
        enabled: isOn(row.enabled),
      })),
      body: file.body ? bodyOf(file.body, more.siblings) : { type: 'none' },
      auth: file.auth ? authOf(file.auth) : more.inherited,
      options: {
        followRedirects:
          options.followRedirects === undefined ? defaultSendOptions.followRedirects : isOn(options.followRedirects),
        connectTimeoutMs: number(options.connectTimeoutMs, defaultSendOptions.connectTimeoutMs),
        idleTimeoutMs: number(options.idleTimeoutMs, defaultSendOptions.idleTimeoutMs),
        totalTimeoutMs: number(options.totalTimeoutMs, defaultSendOptions.totalTimeoutMs),
      },
      ...(file.variables ? { variables: variablesOf(file.variables) } : {}),
      ...(file.captures
        ? {
            captures: file.captures.map((row) => ({
              name: row.name,
              path: row.path,
              to: row.to ?? 'session',
              secret: row.secret === 'true',
              enabled: isOn(row.enabled),
            })),
          }
        : {}),
    },
  }
}

export function authOf({ type, token }: NonNullable<RequestFile['auth']>): RequestAuth {
  return type === 'bearer' ? { type, token: token ?? '' } : { type }
}

function bodyOf(body: FileBody, siblings: Siblings): RequestBody {
  const text = () => body.text ?? (body.file === undefined ? '' : siblings.text(body.file))
  const reference = (name: string, shown: string | undefined) => siblings.file(name, shown ?? name)
  switch (body.type) {
    case 'json':
      return { type: 'json', text: text() }
    case 'text':
      return { type: 'text', text: text(), contentType: body.contentType ?? 'text/plain' }
    case 'form':
      return {
        type: 'form',
        fields: (body.fields ?? []).map((row) => ({
          name: row.name,
          value: row.value ?? '',
          enabled: isOn(row.enabled),
        })),
      }
    case 'multipart':
      return {
        type: 'multipart',
        fields: (body.fields ?? []).map((row): MultipartField => {
          const file = row.file === undefined ? undefined : reference(row.file, row.filename)
          return {
            name: row.name,
            enabled: isOn(row.enabled),
            ...(file ? { file } : {}),
            ...(row.value === undefined && file ? {} : { value: row.value ?? '' }),
            ...(row.contentType === undefined ? {} : { contentType: row.contentType }),
          }
        }),
      }
    case 'file':
      return {
        type: 'file',
        file: body.file === undefined ? null : reference(body.file, body.filename),
        contentType: body.contentType ?? '',
      }
  }
}
