import { AppError } from '#shared/errors.ts'
import type { ImportedRequest, ImportedVariable, ImportNote } from '#shared/interchange/imported.ts'
import { hostVariable, tokenVariable } from '#shared/model/known-variables.ts'
import type { Request } from '#shared/model/request.ts'
import { createStore } from '../../../session/store.ts'
import { editRequest, findTab, openTab } from '../../../session/tabs.ts'
import { showToast } from '../../../ui/toast.ts'
import { hostPrefix, recognisePasted } from './recognise.ts'

/** What a pasted command line left behind for the person to see, by tab. Credentials are here and nowhere else until they are kept. */
export interface PastedCommand {
  notes: readonly ImportNote[]
  secrets: readonly ImportedVariable[]
}

export const pastedStore = createStore<Readonly<Record<string, PastedCommand>>>({})

export function forgetPasted(tabId: string): void {
  pastedStore.set(({ [tabId]: _, ...others }) => others)
}

/** It is kept now. The note may have been closed meanwhile, and others of it kept. */
export function dropSecret(tabId: string, secret: ImportedVariable): void {
  pastedStore.set((all) => {
    const note = all[tabId]
    return note ? { ...all, [tabId]: { ...note, secrets: note.secrets.filter((other) => other !== secret) } } : all
  })
}

/** A step that Ctrl Z takes back, as long as nothing was edited since. */
export interface PasteStep {
  before: Request
  after: Request
}

/** Turns a draft into the request of a command line; further ones open in tabs of their own. null: there was none in it. */
export async function pasteCommand(
  tabId: string,
  text: string,
  environmentHost: string | undefined,
): Promise<PasteStep | null> {
  const before = findTab(tabId)?.request
  const found = await read(text)
  if (!before || !found) return null
  const [after, ...others] = await Promise.all(found.requests.map((request) => atHome(request, environmentHost)))
  if (!after || findTab(tabId)?.request !== before) return null
  editRequest(tabId, () => after)
  pastedStore.set((all) => ({ ...all, [tabId]: { notes: found.notes, secrets: found.secrets } }))
  for (const request of others) openTab(request, { preview: false })
  const more = others.length === 0 ? '' : ` ${others.length} more opened in tabs of their own.`
  const undo = () => {
    forgetPasted(tabId)
    editRequest(tabId, () => before)
  }
  showToast({ text: `The command line is now this request.${more}`, undo })
  return { before, after }
}

async function read(text: string): Promise<(PastedCommand & { requests: Request[] }) | null> {
  try {
    const { importCommand } = await import('#shared/interchange/import-command.ts')
    const { collections, notes } = importCommand(text, { keepHosts: true })
    const items = collections.flatMap((collection) => collection.items as ImportedRequest[])
    const secrets = collections.flatMap(({ variables }) => variables)
    return { requests: items.map(({ request }) => request), notes, secrets }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    showToast({ text: error.message })
    return null
  }
}

/** The environment's own host as its variable, with its own sign-in; the operation where it is a known one. */
async function atHome(request: Request, environmentHost: string | undefined): Promise<Request> {
  const known = await recognisePasted(request, environmentHost)
  const prefix = hostPrefix(request.url, environmentHost)
  const url = request.url.replace(/^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*|\{\{[^}]*\}\})/i, () => prefix)
  const placed = known ?? { ...request, url }
  const own = placed.auth.type === 'bearer' && placed.auth.token === `{{${tokenVariable}}}`
  return own && prefix === `{{${hostVariable}}}` ? { ...placed, auth: { type: 'environment' } } : placed
}
