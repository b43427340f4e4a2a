import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { RunRequest } from './engine/messages.ts'
import { statementsOf } from './statement-memory.ts'
import { changeCatalog, changesFromCatalog, type Listing, listingOf, listingQuery } from './unity-link.ts'

/** Schemas and tables that were made and deleted by the catalog's own calls are made and dropped in the database too. */
export async function followCatalog(at: number, store: Store): Promise<void> {
  const { database, listing } = statementsOf(store)
  const sql = changesFromCatalog(store, listing ?? (await readListing(at, store)))
  if (sql.length === 0) return
  await database.run(requestOf(sql, at), true)
  await readListing(at, store)
}

/** And those of statements in the catalog. */
export async function leadCatalog(at: number, store: Store): Promise<void> {
  changeCatalog(store, await readListing(at, store))
}

async function readListing(at: number, store: Store): Promise<Listing> {
  const memory = statementsOf(store)
  memory.listing = listingOf(await memory.database.run(requestOf([listingQuery], at), false))
  return memory.listing
}

function requestOf(sql: readonly string[], now: number): RunRequest {
  const place = { catalog: 'main', schema: 'default' }
  const limits = { mostRows: 1_000_000, mostBytes: 64 * 1024 * 1024 }
  return { sql, trusted: true, needs: null, parameters: {}, now, user: workspaceUser, place, ...limits }
}
