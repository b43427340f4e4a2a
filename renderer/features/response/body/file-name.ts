import type { Response } from '#shared/model/response.ts'

const endings: readonly (readonly [RegExp, string])[] = [
  [/json/i, 'json'],
  [/svg/i, 'svg'],
  [/html/i, 'html'],
  [/xml/i, 'xml'],
  [/csv/i, 'csv'],
  [/^text\//i, 'txt'],
  [/png/i, 'png'],
  [/jpe?g/i, 'jpg'],
  [/gif/i, 'gif'],
  [/webp/i, 'webp'],
  [/zip/i, 'zip'],
  [/pdf/i, 'pdf'],
]

/** A name for the saved body: that of the server, else one from the path: "clusters-list.json". */
export function fileNameOf({ headers, request, contentType }: Response): string {
  const disposition = headers.find(([name]) => name.toLowerCase() === 'content-disposition')?.[1]
  const given = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
  if (given) return given
  const path = /^[a-z]+:\/\/[^/]+([^?#]*)/i.exec(request.url)?.[1] ?? ''
  const words = path.split('/').filter((word) => word && !/^(api|\d+\.\d+)$/.test(word))
  const ending = endings.find(([pattern]) => pattern.test(contentType ?? ''))?.[1] ?? 'bin'
  return `${words.join('-').replace(/[^\w.-]+/g, '_') || 'response'}.${ending}`
}

/** Where the bytes are. */
export function bodyAddress({ bodyId }: Pick<Response, 'bodyId'>): string {
  return `/bodies/${encodeURIComponent(bodyId)}`
}

/** Where the browser gets the bytes under that name. */
export function saveAddress(response: Response): string {
  return `${bodyAddress(response)}?download=${encodeURIComponent(fileNameOf(response))}`
}
