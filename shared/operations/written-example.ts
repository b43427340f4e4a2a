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

/** Under the operation's id, or under its name without version and `account.` where all of them take the same. */
export async function writtenExample({ id, service }: Pick<Operation, 'id' | 'service'>): Promise<WrittenExample> {
  const load = Object.hasOwn(loaders.examples, service) ? loaders.examples[service] : undefined
  if (!load) return {}
  const examples = (await load()).default as Readonly<Record<string, WrittenExample>>
  const name = id.replace(/@.*$/, '').replace(/^account\./, '')
  const key = [id, name].find((each) => Object.hasOwn(examples, each))
  return (key === undefined ? undefined : examples[key]) ?? {}
}
