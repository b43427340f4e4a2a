import { isCredential } from '../request/credentials.ts'

/** A value that is asked for at Send: `{{?NAME}}`, or `{{?NAME:secret}}` for one that is masked and kept nowhere. */
export interface Prompt {
  name: string
  secret: boolean
}

/** A name that tells of a password or token is a secret one without being called so. */
export function promptOf(expression: string): Prompt | null {
  if (!expression.startsWith('?')) return null
  const [name = '', mark] = expression.slice(1).split(':')
  return { name, secret: mark === 'secret' || isCredential(name, 'x') }
}
