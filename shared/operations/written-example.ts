import * as loaders from './examples/loaders.js'
import type { Operation } from './operation.ts'

/** An example written by hand: what is not in it is made up. */
export interface WrittenExample {
  path?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  body?: unknown
  /** Used instead when all sensible parts are wanted. */
  fullQuery?: Readonly<Record<string, string>>
  fullBody?: unknown
}

export async function writtenExample({ id, service }: Pick<Operation, 'id' | 'service'>): Promise<WrittenExample> {
  const load = Object.hasOwn(loaders.examples, service) ? loaders.examples[service] : undefined
  if (!load) return {}
  const examples = (await load()).default as Readonly<Record<string, WrittenExample>>
  return (Object.hasOwn(examples, id) ? examples[id] : undefined) ?? {}
}
