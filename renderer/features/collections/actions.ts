import type { Move } from '#shared/contract/collections.ts'
import type { CollectionNode } from '#shared/model/collection.ts'
import { emptyRequest } from '#shared/model/empty-request.ts'
import { host } from '../../host/current.ts'
import { filesInTurn } from '../../session/in-turn.ts'
import { setLayout } from '../../session/layout.ts'
import { followMoves, openSaved } from '../../session/saved-requests.ts'
import { createStore } from '../../session/store.ts'
import { copyText } from '../../ui/copy-text.ts'
import { reportError } from '../../ui/report-error.ts'
import { showToast } from '../../ui/toast.ts'
import type { DropPlace } from './rows.ts'
import { wayBack } from './way-back.ts'

/** What was cut or copied in the tree, for Paste; and the row whose name is being edited. */
export const treeStore = createStore<{
  clipboard: { kind: 'cut' | 'copy'; paths: readonly string[] } | null
  renaming: string | null
  /** Chosen once it is in the tree. */
  wanted: string | null
  /** Just made: its first name is no renaming. */
  made: string | null
}>({ clipboard: null, renaming: null, wanted: null, made: null })

const openKey = (path: string) => `collections.open:${path}`
export const openPrefix = openKey('')

export function setOpen(path: string, open: boolean): void {
  setLayout(openKey(path), open)
}

function want(path: string, renaming = false): void {
  treeStore.set((state) => ({ ...state, wanted: path, ...(renaming ? { renaming: path, made: path } : {}) }))
}

/** Runs it, and tells what went wrong. */
function attempt(work: () => Promise<void>): void {
  work().catch(reportError)
}

export function startRename(path: string | null): void {
  treeStore.set((state) => ({ ...state, renaming: path }))
}

export function newFolder(parent: string | null): void {
  attempt(async () => {
    const name = parent === null ? 'New collection' : 'New folder'
    const { path } = await host().call('collections.createFolder', { parent, name })
    if (parent !== null) setOpen(parent, true)
    want(path, true)
  })
}

export function newRequestIn(parent: string): void {
  attempt(async () => {
    const { path } = await host().call('collections.createRequest', {
      parent,
      name: 'New request',
      request: emptyRequest(),
    })
    setOpen(parent, true)
    await openSaved(path)
    want(path, true)
  })
}

export function rename(node: CollectionNode, name: string): void {
  startRename(null)
  if (name.trim() === '' || name.trim() === node.name) return
  attempt(async () => {
    const path = await renameTo(node.path, name.trim())
    if (treeStore.get().made === node.path) return
    const undo = () => attempt(async () => void (await renameTo(path, node.name)))
    showToast({ text: `"${node.name}" is now "${name.trim()}"`, undo })
  })
}

/** Answers the path that the new name brought. */
async function renameTo(path: string, name: string): Promise<string> {
  const moved = await filesInTurn(async () => {
    const answer = await host().call('collections.rename', { path, name })
    followMoves(answer.moved, name)
    return answer.moved
  })
  for (const { to } of moved) want(to)
  return moved.find(({ from }) => from === path)?.to ?? path
}

export function move(paths: readonly string[], { parent, before }: DropPlace): void {
  // Beside itself is where it is.
  const anchor = before !== null && paths.includes(before) ? null : before
  attempt(async () => {
    const { nodes } = await host().call('collections.tree', null)
    const moved = await moveTo({ paths: [...paths], parent, before: anchor })
    const [first] = nodes.filter(({ path }) => paths.includes(path))
    const what = paths.length === 1 ? `"${first?.name}"` : `${paths.length} items`
    const undo = () =>
      attempt(async () => {
        for (const step of wayBack(nodes, moved)) await moveTo(step)
      })
    showToast({ text: `Moved ${what}`, undo })
  })
}

async function moveTo(step: { paths: string[] } & DropPlace): Promise<readonly Move[]> {
  const moved = await filesInTurn(async () => {
    const answer = await host().call('collections.move', step)
    followMoves(answer.moved)
    return answer.moved
  })
  if (step.parent !== null) setOpen(step.parent, true)
  if (moved[0]) want(moved[0].to)
  return moved
}

export function duplicate(paths: readonly string[]): void {
  attempt(async () => {
    const made = await host().call('collections.duplicate', { paths: [...paths] })
    const [first] = made.paths
    if (first !== undefined) want(first)
  })
}

export function takeUp(kind: 'cut' | 'copy', paths: readonly string[]): void {
  treeStore.set((state) => ({ ...state, clipboard: paths.length > 0 ? { kind, paths } : null }))
}

/** Into the folder, or beside the request. */
export function paste(target: CollectionNode): void {
  const { clipboard } = treeStore.get()
  if (!clipboard) return
  const parent = target.kind === 'request' ? target.parent : target.path
  if (clipboard.kind === 'cut') {
    treeStore.set((state) => ({ ...state, clipboard: null }))
    move(clipboard.paths, { parent, before: null })
    return
  }
  attempt(async () => {
    const { paths } = await host().call('collections.duplicate', { paths: [...clipboard.paths], parent })
    if (parent !== null) setOpen(parent, true)
    if (paths[0] !== undefined) want(paths[0])
  })
}

/** To the trash; the message brings it back. */
export function remove(nodes: readonly CollectionNode[]): void {
  attempt(async () => {
    const { trash } = await host().call('collections.remove', { paths: nodes.map(({ path }) => path) })
    const what = nodes.length === 1 ? `"${nodes[0]?.name}"` : `${nodes.length} items`
    showToast({
      text: `Deleted ${what}`,
      undo: () => attempt(async () => void (await host().call('collections.restore', { trash }))),
    })
  })
}

export function open(path: string, preview: boolean): void {
  openSaved(path, { preview }).catch(reportError)
}

export function copyPath(path: string): void {
  attempt(async () => {
    const copied = await copyText(path)
    showToast({ text: copied ? `Copied ${path}` : 'The clipboard did not take the text.' })
  })
}

/** In the system's file manager; null: the project's folder. */
export function reveal(path: string | null): void {
  attempt(async () => void (await host().call('collections.reveal', { path })))
}

/** The variables of a collection or folder, in the section Environments. */
export function showVariables(path: string): void {
  setLayout('environments.selected', `scope:${path}`)
  setLayout('section', 'environments')
}
