import { AppError } from '../errors.ts'
import * as loaders from './data/loaders.js'
import type { GroupPage } from './operation.ts'

/** The page of a group by its name ("Clusters"). Throws `not_found`. */
export async function loadGroup(name: string): Promise<GroupPage> {
  const pages = (await loaders.groups()).default as Readonly<Record<string, GroupPage>>
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined
  if (!page) throw new AppError('not_found', `There is no group "${name}".`)
  return page
}
