import { FilePlus2, FolderOpen, FolderPlus, Import, Plus, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useHostQuery } from '../../host/query.ts'
import { useCommand } from '../../session/commands.ts'
import { openImport } from '../../session/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import side from '../../ui/side.module.css'
import { TextField } from '../../ui/TextField.tsx'
import { copyPath, newFolder, newRequestIn, reveal } from './actions.ts'
import { CollectionTree, type CollectionTreeHandle } from './CollectionTree.tsx'
import { FolderDialog } from './FolderDialog.tsx'
import { SearchResults } from './SearchResults.tsx'
import { useCollectionRows } from './use-collection-rows.ts'

/** The sidebar of saved requests: a tree of collections and folders, and a search over everything in them. */
export function CollectionBrowser() {
  const query = useHostQuery('collections.tree', null)
  const info = useHostQuery('app.info', null).data
  const [text, setText] = useState('')
  const rows = useCollectionRows(query.data?.nodes ?? [])
  const tree = useRef<CollectionTreeHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLDivElement>(null)
  useCommand('focus-filter', () => field.current?.select())
  const target = () => tree.current?.target() ?? null
  const addRequest = () => {
    const folder = target() ?? rows[0]?.node.path
    if (folder === undefined) newFolder(null)
    else newRequestIn(folder)
  }
  const canShow = info?.capabilities.showFolders ?? false
  const empty = query.data !== undefined && query.data.nodes.length === 0
  const searching = text.trim() !== ''
  return (
    <section className={side.side} aria-label="Collections">
      <header className={side.header}>
        <h2 className={side.title}>Collections</h2>
        <IconButton label="Add a request" icon={FilePlus2} size="sm" disabled={empty} onClick={addRequest} />
        <IconButton
          label="Add a folder"
          icon={FolderPlus}
          size="sm"
          disabled={empty}
          onClick={() => newFolder(target())}
        />
        <IconButton label="New collection" icon={Plus} size="sm" onClick={() => newFolder(null)} />
        <IconButton label="Import…" icon={Import} size="sm" onClick={() => openImport()} />
        <IconButton
          label={canShow ? 'Show the folder of the project' : 'Copy the path of the folder'}
          icon={FolderOpen}
          size="sm"
          onClick={() => (canShow ? reveal(null) : copyPath(info?.projectFolder ?? ''))}
        />
      </header>
      <div className={side.filter}>
        <TextField
          ref={field}
          type="search"
          label="Search collections"
          placeholder="Search names, URLs, bodies, docs"
          className={side.field}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') setText('')
            else if (event.key === 'ArrowDown') (searching ? results.current : tree.current)?.focus()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
          leading={<Search size={14} aria-hidden />}
        />
      </div>
      {query.data?.problems.map(({ file, message }) => (
        <p key={file} role="status" className={side.problem}>
          {file}: {message}
        </p>
      ))}
      {query.error && <p className={side.problem}>{query.error.message}</p>}
      {searching ? (
        <SearchResults ref={results} text={text} onLeave={() => field.current?.focus()} />
      ) : empty ? (
        <EmptyState
          title="No collections yet"
          text="A collection keeps requests as plain files in the project folder, made for git. Save an open request with Ctrl S, start with an empty collection, or import what you have in Postman, Insomnia or curl."
          action={
            <>
              <Button variant="primary" icon={Plus} onClick={() => newFolder(null)}>
                New collection
              </Button>
              <Button icon={Import} onClick={() => openImport()}>
                Import…
              </Button>
            </>
          }
        />
      ) : (
        <CollectionTree ref={tree} rows={rows} onLeave={() => field.current?.focus()} />
      )}
      <FolderDialog />
    </section>
  )
}
