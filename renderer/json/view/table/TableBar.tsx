import { ChartColumn, Columns3, ListFilter } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { counted } from '../../../ui/counted.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { Select } from '../../../ui/Select.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import { useSlow } from '../../../ui/use-slow.ts'
import type { TableChoice } from '../../engine/table/pick-table.ts'
import type { TableFileForm } from '../../worker/works/table-export.ts'
import { pathWords } from '../path-words.ts'
import { SaveRowsMenu } from './SaveRowsMenu.tsx'
import styles from './TableBar.module.css'
import type { TableWork } from './use-table.ts'

export interface TableBarProps {
  choices: readonly TableChoice[]
  source: number
  onSource: (source: number) => void
  chunk: { at: number; of: number } | null
  rows: number
  allRows: number
  shownColumns: number
  allColumns: number
  columnsMenu: readonly MenuEntry[]
  busy: TableWork | null
  /** The reading of rows was stopped. */
  stopped: boolean
  onStop: () => void
  onGoOn: () => void
  filtering: boolean
  onClearFilters: () => void
  filterRow: boolean
  onFilterRow: () => void
  onSave: (form: TableFileForm) => void
  charting: boolean
  onChart: () => void
}

const doing: Readonly<Record<TableWork['what'], string>> = {
  reading: 'Reading rows',
  sorting: 'Sorting',
  filtering: 'Filtering',
}
const number = (value: number) => value.toLocaleString('en')

/** Which list is shown, and how much of it. */
export function TableBar(props: TableBarProps) {
  const { choices, source, onSource, chunk, rows, allRows, shownColumns, allColumns, busy } = props
  const slow = useSlow(busy !== null)
  return (
    <div className={styles.bar}>
      {choices.length > 1 ? (
        <Select
          label="List"
          bare
          size="sm"
          className={styles.lists}
          value={String(source)}
          onChange={(value) => onSource(Number(value))}
          options={choices.map(({ source: value, path, rows: count }) => ({
            value: String(value),
            label: pathWords(path),
            ...(count === null ? {} : { detail: number(count) }),
          }))}
        />
      ) : (
        <span className={styles.source}>{choices[0] && pathWords(choices[0].path)}</span>
      )}
      {chunk && (
        <span className={styles.count} title="Further chunks are not fetched. Ask for them with their own request.">
          chunk {number(chunk.at)} of {number(chunk.of)}
        </span>
      )}
      <span className={styles.fill} />
      {busy !== null && slow && (
        <>
          <span className={styles.doing}>
            {doing[busy.what]}, {Math.floor(busy.share * 100)} %
          </span>
          <span className={styles.working}>
            <Progress value={busy.share} label={doing[busy.what]} />
          </span>
          <StopButton onStop={props.onStop} />
        </>
      )}
      {props.stopped && (
        <>
          <span className={styles.doing}>Stopped, more rows are not read</span>
          <Button size="sm" onClick={props.onGoOn}>
            Go on
          </Button>
        </>
      )}
      {props.filtering && (
        <Button size="sm" variant="quiet" onClick={props.onClearFilters}>
          Clear filters
        </Button>
      )}
      <span role="status" aria-label="Rows" className={styles.count}>
        {props.filtering ? (
          <>
            <b>{number(rows)}</b> of {number(allRows)} rows
          </>
        ) : (
          <>
            <b>{number(allRows)}</b> {allRows === 1 ? 'row' : 'rows'}
          </>
        )}
      </span>
      <Menu
        label="Columns"
        align="end"
        items={props.columnsMenu}
        trigger={
          <Button size="sm" variant="quiet" icon={Columns3}>
            {shownColumns === allColumns
              ? counted(allColumns, 'column')
              : `${number(shownColumns)} of ${counted(allColumns, 'column')}`}
          </Button>
        }
      />
      <IconButton
        size="sm"
        label="Filter row"
        icon={ListFilter}
        pressed={props.filterRow}
        onClick={props.onFilterRow}
      />
      <SaveRowsMenu rows={rows} onSave={props.onSave} />
      <IconButton size="sm" label="Chart" icon={ChartColumn} pressed={props.charting} onClick={props.onChart} />
    </div>
  )
}
