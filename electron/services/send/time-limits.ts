import { AppError } from '#shared/errors.ts'

/** A time limit that can begin anew. 0 ms: none. */
export interface TimeLimit {
  restart(): void
  stop(): void
}

export function timeLimit(ms: number, over: () => void): TimeLimit {
  if (ms === 0) return { restart() {}, stop() {} }
  // Node would take longer delays for 1 ms.
  const timer = setTimeout(over, Math.min(ms, 2 ** 31 - 1))
  return { restart: () => timer.refresh(), stop: () => clearTimeout(timer) }
}

export function connectTimeout(host: string, ms: number): AppError {
  return new AppError('connect_timeout', `No connection to ${host} within ${seconds(ms)}.`, {
    likely: 'A firewall swallows the connection, the VPN is off, or the server is down.',
    remedy: 'Check the network and the address, or allow more time for connecting.',
  })
}

export function idleTimeout(host: string, ms: number): AppError {
  return new AppError('idle_timeout', `Nothing came from ${host} for ${seconds(ms)}.`, {
    likely: 'The server still works on the request, or the connection broke without a word.',
    remedy: 'Allow more idle time, or look at the state of what was asked before sending again.',
  })
}

export function totalTimeout(ms: number): AppError {
  return new AppError('total_timeout', `The request was not through within ${seconds(ms)}.`, {
    likely: 'The answer is large or the server slow.',
    remedy: 'Allow more time in all.',
  })
}

function seconds(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`
}
