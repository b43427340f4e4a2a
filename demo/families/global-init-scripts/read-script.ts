import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

const mostBytes = 64 * 1024

/** The two fields that every writing of a script needs. */
export function readScript(parameters: Parameters): { name: string; bytes: Buffer } {
  const name = parameters.requiredText('name')
  const text = parameters.requiredText('script').replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw invalidParameter('script is not valid base64.')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length > mostBytes) {
    throw invalidParameter(`The script has ${bytes.length} bytes; one holds no more than ${mostBytes}.`)
  }
  return { name, bytes }
}

/** A place behind the last one is the last one; without a word it is `usual`. */
export function readPosition(parameters: Parameters, last: number, usual = last): number {
  const position = parameters.integer('position') ?? usual
  if (position < 0) throw invalidParameter(`position must not be negative, but was ${position}.`)
  return Math.min(position, last)
}
