import { BookOpen, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { isJsonPath } from '#shared/jsonpath/jsonpath.ts'
import type { Response } from '#shared/model/response.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import { useSlow } from '../../../ui/use-slow.ts'
import { FilterField } from './FilterField.tsx'
import { FilterNotices } from './FilterNotices.tsx'
import { usedFilters } from './filter-texts.ts'
import styles from './JqBar.module.css'
import { filtersFor, type LibraryFilter } from './library.ts'
import { shapeFilters } from './shape-filters.ts'
import type { Filter } from './use-filter.ts'

export interface JqBarProps {
  filter: Filter
  /** The answer as it came. */
  response: Response
  document: DocumentHandle
  /** Grows when the cursor is to go into the field. */
  focused: number
}

const mostUsed = 10

/** A filter for the answer: the result takes the place of the answer in all views. */
export function JqBar({ filter, response, document, focused }: JqBarProps) {
  const input = useRef<HTMLInputElement>(null)
  const messageId = useId()
  const { text, run } = filter
  const slow = useSlow(run?.state === 'running')
  const [fromShape, setFromShape] = useState<readonly LibraryFilter[]>([])
  useEffect(() => {
    if (focused > 0) input.current?.focus()
  }, [focused])
  const choose = (chosen: string) => {
    filter.runNow(chosen)
    requestAnimationFrame(() => input.current?.focus())
  }
  const entry = ({ title, filter: chosen }: LibraryFilter): MenuEntry => ({
    label: title,
    onSelect: () => choose(chosen),
  })
  const own = filtersFor(response.request.url)
  const used = usedFilters().slice(0, mostUsed)
  const groups = [
    own.map(entry),
    fromShape.filter(({ filter: one }) => !own.some((other) => other.filter === one)).map(entry),
    used.map((one): MenuEntry => ({ label: one, onSelect: () => choose(one) })),
  ].filter((group) => group.length > 0)
  const items = groups.flatMap((group, at) => (at > 0 ? ['separator' as const, ...group] : group))
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.syntax}>{isJsonPath(text) ? 'JSONPath' : 'jq'}</span>
        <FilterField
          input={input}
          text={text}
          onText={filter.setText}
          places={filter.places}
          document={document}
          describedBy={filter.places.length > 0 ? messageId : undefined}
          onRun={() => filter.runNow()}
          onEscape={() => (text === '' ? filter.toggle() : filter.clear())}
        />
        <span className={styles.count} role="status" aria-label="Filter result">
          {summary(filter, slow)}
        </span>
        {slow && <StopButton onStop={filter.stop} what="the filter" />}
        {text !== '' && <IconButton size="sm" label="Clear filter" shortcut="Esc" icon={X} onClick={filter.clear} />}
        <Menu
          label="Filters"
          align="end"
          items={items}
          onOpenChange={(open) => {
            if (open) void shapeFilters(document).then(setFromShape)
          }}
          trigger={<IconButton size="sm" label="Useful and used filters" icon={BookOpen} />}
        />
      </div>
      {slow && (
        <Progress value={run && run.progress > 0 && run.progress < 1 ? run.progress : null} label="Filter under way" />
      )}
      <FilterNotices run={run} ripe={filter.ripe} id={messageId} />
    </>
  )
}

function runningText(progress: number): string {
  return progress > 0 && progress < 1 ? `running, ${Math.floor(progress * 100)} %` : 'running'
}

function summary({ run }: Filter, slow: boolean): string {
  if (run?.state === 'running') return slow ? runningText(run.progress) : ''
  if (run?.state === 'failed' && run.error?.code === 'cancelled') return 'stopped'
  if (run?.state !== 'done' || !run.result) return ''
  const { outputs, time } = run.result
  const count = outputs === 1 ? '1 result' : `${(outputs ?? 0).toLocaleString('en')} results`
  return `${count} · ${time < 1000 ? `${Math.max(1, Math.round(time))} ms` : `${(time / 1000).toFixed(1)} s`}`
}
