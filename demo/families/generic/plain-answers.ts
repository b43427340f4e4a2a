import type { Operation } from '#shared/operations/operation.ts'
import type { Answer } from '../../http/answer.ts'

const sampleText = 'Hello, World!\n'

const textById: Readonly<Record<string, string>> = {
  'account.billableUsage.download@2.0':
    'workspaceId,timestamp,clusterId,clusterName,clusterNodeType,sku,dbus,machineHours\n' +
    '3141592653589793,2019-01-10T00:00:00.000Z,1234-567890-patch123,my-cluster,i3.xlarge,STANDARD_ALL_PURPOSE_COMPUTE,2.00,4.00\n',
}

/** Bytes or text, where the operation answers no JSON. */
export function bytesAnswer({ id, response }: Operation): Answer {
  const contentType = response?.contentType ?? 'application/octet-stream'
  return { status: 200, body: textById[id] ?? sampleText, contentType, headers: { 'Last-Modified': lastModified } }
}

const lastModified = 'Wed, 09 Jan 2019 23:55:56 GMT'
