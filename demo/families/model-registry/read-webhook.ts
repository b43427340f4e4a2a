import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { type Webhook, type WebhookTarget, webhookEvents } from './webhook.ts'

const longest = 2000

/** Without doubles. Throws INVALID_PARAMETER_VALUE for one that is none. */
export function readEvents(parameters: Parameters): Webhook['events'] {
  const events = parameters.texts('events').map((text) => {
    const event = webhookEvents.find((each) => each === text)
    if (event === undefined) throw invalidParameter(`Invalid webhook event: ${text.slice(0, 100)}.`)
    return event
  })
  return [...new Set(events)]
}

/** undefined where none is named. Throws INVALID_PARAMETER_VALUE, also where both kinds are. */
export function readTarget({ parameters, origin }: ApiRequest): WebhookTarget | undefined {
  const [isUrl, isJob] = [parameters.has('http_url_spec'), parameters.has('job_spec')]
  if (isUrl && isJob) throw invalidParameter('Only one of http_url_spec and job_spec can be given.')
  if (isUrl) return readUrl(parameters)
  return isJob ? readJob(parameters, origin) : undefined
}

function readUrl(parameters: Parameters): WebhookTarget {
  const url = parameters.requiredText('http_url_spec.url')
  if (url.length > longest || !/^https:\/\/[^\s/]+/.test(url)) {
    throw invalidParameter(`The URL of a webhook must begin with https://, but was ${url.slice(0, 200)}.`)
  }
  return {
    http_url_spec: { url, enable_ssl_verification: parameters.flag('http_url_spec.enable_ssl_verification') ?? true },
  }
}

function readJob(parameters: Parameters, origin: string): WebhookTarget {
  const job_id = parameters.requiredText('job_spec.job_id')
  parameters.requiredText('job_spec.access_token')
  if (!/^\d{1,19}$/.test(job_id)) throw invalidParameter(`job_id must be digits, but was ${job_id.slice(0, 100)}.`)
  const workspace = parameters.text('job_spec.workspace_url') || origin
  if (workspace.length > longest) throw invalidParameter('workspace_url is too long.')
  return { job_spec: { job_id, workspace_url: workspace } }
}
