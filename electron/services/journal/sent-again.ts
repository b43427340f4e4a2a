import type { HistoryDetail } from '#shared/model/history.ts'
import { isCredential } from '#shared/request/credentials.ts'
import { mark } from '../history/secret-bodies.ts'

/** Whether calls with this method read and nothing else. */
export function changesNothing(method: string): boolean {
  return /^(GET|HEAD|OPTIONS)$/.test(method)
}

/** Why a request is not sent again as it was; null: it can be. What was taken out of it stands nowhere else. */
export function whyNotAgain({ request, requestBodyKept }: HistoryDetail): string | null {
  const { auth, headers, params, url, body, variables = [] } = request
  if (!requestBodyKept) return 'Its body is not in the history: it held credentials, or was too large.'
  if (auth.type === 'bearer' && auth.token === '') return 'Its token was typed into it and is not in the history.'
  const own = variables.flatMap((one) => ('value' in one ? [one] : []))
  const fields = [...[...headers, ...params].filter(({ enabled }) => enabled), ...own]
  const emptied = fields.find(({ name, value }) => value === '' && isCredential(name, 'typed'))
  if (emptied) return `The credential in "${emptied.name}" is not in the history.`
  if ([url, ...fields.map(({ value }) => value), JSON.stringify(body)].some((text) => text.includes(mark)))
    return 'A secret was taken out of it.'
  const files =
    (body.type === 'file' && body.file !== null) || (body.type === 'multipart' && body.fields.some(({ file }) => file))
  return files ? 'It sent a file, and files are not in the history.' : null
}
