import { FileUp, FolderUp } from 'lucide-react'
import { type ClipboardEvent, useEffect, useId, useRef } from 'react'
import { mostFiles, readableFile } from '#shared/interchange/readable-file.ts'
import { useHostQuery } from '../../host/query.ts'
import type { ChosenFile } from '../../session/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ChooseFiles.module.css'
import { Failure } from './Failure.tsx'
import type { Handed, ImportPhase } from './use-import.ts'

function filesOf(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.name }))
}

/** A folder is chosen with all that lies in it; only what some tool may have written is read. */
function filesBelow(list: FileList | null): ChosenFile[] {
  const all = [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath.replace(/^[^/]*\//, '') }))
  return all.filter(({ path }) => readableFile(path)).slice(0, mostFiles)
}

interface ChooseFilesProps {
  phase: Extract<ImportPhase, { name: 'choose' }>
  /** Kept by whoever is around, so that a text that could not be read is still there. */
  text: string
  onText: (text: string) => void
  onRead: (handed: Handed) => void
}

/** The ways in: files, a folder, text; dropped files come by the window. */
export function ChooseFiles({ phase: { failure, handed }, text, onText, onRead }: ChooseFilesProps) {
  const kinds = useHostQuery('interchange.kinds', null).data ?? []
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const field = useId()
  // React has no such property; it chooses a folder in the place of files.
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [])
  const take = (chosen: ChosenFile[]) => onRead({ files: chosen, kind: null })
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    take(filesOf(event.clipboardData.files))
  }
  const readText = () => {
    const file = new File([text], 'pasted text', { type: 'text/plain' })
    onRead({ files: [{ file, path: 'pasted text' }], kind: null })
  }
  return (
    <div className={styles.choose} onPaste={paste}>
      {failure && (
        <Failure failure={failure}>
          {handed && (
            <Select
              label="Read it as"
              value={handed.kind ?? ''}
              placeholder="Read it as…"
              onChange={(kind) => onRead({ ...handed, kind })}
              options={kinds.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
        </Failure>
      )}
      <div className={styles.drop}>
        <p className={styles.title}>Drop files or a folder anywhere on the window</p>
        <p className={styles.kinds}>{kinds.map(({ label }) => label).join(', ')}</p>
        <div className={styles.buttons}>
          <Button icon={FileUp} onClick={() => files.current?.click()}>
            Choose files
          </Button>
          <Button icon={FolderUp} onClick={() => folder.current?.click()}>
            Choose a folder
          </Button>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          onChange={(event) => take(filesOf(event.target.files))}
        />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          aria-label="Folder to import"
          onChange={(event) => take(filesBelow(event.target.files))}
        />
      </div>
      <label htmlFor={field} className={styles.label}>
        Or paste a command line, or the text of a file
      </label>
      <textarea
        id={field}
        className={styles.text}
        rows={6}
        spellCheck={false}
        placeholder="curl https://… -H 'Authorization: Bearer …'"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || text.trim() === '') return
          event.preventDefault()
          readText()
        }}
      />
      <div className={styles.foot}>
        <p className={styles.hint}>Nothing is sent, run or saved before you have looked through it.</p>
        <Button variant="primary" disabled={text.trim() === ''} onClick={readText}>
          Read the text
        </Button>
      </div>
    </div>
  )
}
