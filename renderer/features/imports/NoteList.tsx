import { useVirtualizer } from '@tanstack/react-virtual'
import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { Badge, type BadgeProps } from '../../ui/Badge.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './NoteList.module.css'
import { worthALook } from './worth-a-look.ts'

type Note = ImportReview['notes'][number]
type Kind = Note['kind']

const kinds: Readonly<Record<Kind, { label: string; tone: NonNullable<BadgeProps['tone']> }>> = {
  dropped: { label: 'Left out', tone: 'warn' },
  changed: { label: 'Changed', tone: 'neutral' },
  script: { label: 'Script', tone: 'accent' },
  secret: { label: 'Credential', tone: 'secret' },
  file: { label: 'File', tone: 'neutral' },
  host: { label: 'Host', tone: 'neutral' },
}
const all = 'all'
const look = 'look'

/** What could not be carried over or deserves a look, by place; thousands of lines stay smooth. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  const [kind, setKind] = useState<string>(look)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<Note | null>(null)
  const scroller = useRef<HTMLElement>(null)
  const wanted = useDeferredValue(words)
  const shown = useMemo(() => {
    const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean)
    return notes.filter((note) => {
      if (kind === look ? !worthALook(note) : kind !== all && note.kind !== kind) return false
      const text = `${note.place} ${note.message}`.toLowerCase()
      return parts.every((part) => text.includes(part))
    })
  }, [notes, kind, wanted])
  const counts = useMemo(() => {
    const found = new Map<Kind, number>()
    for (const note of notes) found.set(note.kind, (found.get(note.kind) ?? 0) + 1)
    return found
  }, [notes])
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 8,
    paddingEnd: 8,
  })
  if (notes.length === 0) return <p className={styles.none}>Everything can be carried over as it is.</p>
  return (
    <>
      <div className={styles.bar}>
        <Select
          label="Kind of note"
          size="sm"
          value={kind}
          onChange={setKind}
          options={[
            { value: look, label: 'Worth a look', detail: String(notes.filter(worthALook).length) },
            ...[...counts].map(([each, count], at) => ({
              value: each,
              label: kinds[each].label,
              detail: String(count),
              separated: at === 0,
            })),
            { value: all, label: 'All kinds', detail: String(notes.length), separated: true },
          ]}
        />
        <TextField
          type="search"
          size="sm"
          label="Filter notes by place"
          placeholder="Filter by place"
          className={styles.field}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          leading={<Search size={14} aria-hidden />}
        />
      </div>
      {shown.length === 0 && (
        <p className={styles.none}>
          {words.trim() === '' ? 'There is none of this kind.' : 'No note has these words.'}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <section ref={scroller} className={styles.scroll} aria-label="Notes" tabIndex={0}>
        <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const note = shown[index]!
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                className={styles.note}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Badge tone={kinds[note.kind].tone}>{kinds[note.kind].label}</Badge>
                <div className={styles.words}>
                  <p className={styles.place}>{note.place}</p>
                  <p className={styles.message}>{note.message}</p>
                  {note.text !== undefined && (
                    <button
                      type="button"
                      className={styles.show}
                      aria-expanded={open === note}
                      onClick={() => setOpen(open === note ? null : note)}
                    >
                      {open === note ? 'Hide the script' : 'Show the script'}
                    </button>
                  )}
                  {open === note && <pre className={styles.text}>{note.text}</pre>}
                </div>
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}
