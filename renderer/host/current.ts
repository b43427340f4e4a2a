import type { Host } from './host.ts'

let current: Host | undefined

/** Set once by main.tsx, before anything is mounted. */
export function setHost(host: Host): void {
  current = host
}

export function host(): Host {
  if (!current) throw new Error('The host is not connected yet')
  return current
}
