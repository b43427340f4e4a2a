import { emptyRequest } from '../../../model/empty-request.ts'
import type { SendOptions } from '../../../model/request.ts'

/** What `# @no-redirect`, `# @timeout` and `# @connection-timeout` say. */
export function optionsOf(directives: readonly { name: string; value: string }[]): SendOptions {
  const { options } = emptyRequest()
  const time = (name: string) => {
    const value = directives.findLast((each) => each.name === name)?.value ?? ''
    const [, digits, unit = 's'] = /^(\d{1,7})[ \t]*(ms|s|m)?$/.exec(value) ?? []
    return digits === undefined ? null : Number(digits) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms' | 's' | 'm']
  }
  return {
    ...options,
    followRedirects: directives.every(({ name }) => name !== 'no-redirect'),
    idleTimeoutMs: time('timeout') ?? options.idleTimeoutMs,
    connectTimeoutMs: time('connection-timeout') ?? options.connectTimeoutMs,
  }
}
