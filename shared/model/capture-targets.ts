import type { Capture } from './capture.ts'

/** Where a captured value may go, as it is chosen. */
export const captureTargets = [
  { value: 'session', label: 'for the session' },
  { value: 'session secret', label: 'for the session, secret' },
  { value: 'environment', label: 'in the environment' },
  { value: 'environment secret', label: 'in the keychain, secret' },
] as const

export function targetOf({ to, secret }: Pick<Capture, 'to' | 'secret'>): string {
  return secret ? `${to} secret` : to
}

export function withTarget(target: string): Pick<Capture, 'to' | 'secret'> {
  const [to, secret] = target.split(' ')
  return { to: to === 'environment' ? to : 'session', secret: secret !== undefined }
}
