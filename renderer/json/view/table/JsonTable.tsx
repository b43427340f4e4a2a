import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import { reportError } from '../../../ui/report-error.ts'
import { WorkPill } from '../../../ui/WorkPill.tsx'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { TableChoice } from '../../engine/table/pick-table.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { TableFileForm } from '../../worker/works/table-export.ts'
import { ChartPanel } from '../chart/ChartPanel.tsx'
import type { Finding } from '../find/use-find.ts'
import { SideSplit } from '../SideSplit.tsx'
import { useDocumentState } from '../use-document.ts'
import { useWork } from '../use-work.ts'
import { cellHint, columnKey } from './cell-hint.ts'
import type { ColumnMenuContext } from './column-menu.ts'
import styles from './JsonTable.module.css'
import { saveRows } from './save-rows.ts'
import { TableBar } from './TableBar.tsx'
import { TableGrid } from './TableGrid.tsx'
import { rememberTable, tableMemory } from './table-memory.ts'
import { fittingWidth, orderColumns, type TableSettings, toggled } from './table-settings.ts'
import { useTable } from './use-table.ts'

export interface TableLayout {
  filterRow: boolean
  charting: boolean
  chartSize: number
}

export interface JsonTableProps {
  document: DocumentHandle
  /** How this list was arranged before, by its path. */
  settingsOf: (path: string) => TableSettings
  onSettings: (path: string, settings: TableSettings) => void
  layout: TableLayout
  onLayout: (change: Partial<TableLayout>) => void
  /** Shows a value in the tree. */
  onOpen: (node: number) => void
  onShowTree: () => void
  /** What is being looked for. */
  finding: Finding
}

/** The lists of an answer, one of them as a table. */
export function JsonTable(props: JsonTableProps) {
  const { document } = props
  const { done, received } = useDocumentState(document)
  const [choices, setChoices] = useState<readonly TableChoice[] | null>(null)
  const [chosen, setChosen] = useState(() => tableMemory(document).source)
  const step = done ? -1 : Math.floor(received / 2_000_000)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when more bytes are there
  useEffect(() => {
    let stale = false
    document.ask('tableChoices', { also: chosen }).then(
      (found) => !stale && setChoices(found),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, step, chosen])
  if (!choices) return null
  const choice = choices.find(({ source }) => source === chosen) ?? choices[0]
  if (!choice) {
    return (
      done && (
        <EmptyState
          title="No list in this answer"
          text="A table shows lists. This answer is one object, so the tree says more about it."
          action={<Button onClick={props.onShowTree}>Show tree</Button>}
        />
      )
    )
  }
  const choose = (source: number) => {
    rememberTable(document, { source, filters: {} })
    setChosen(source)
  }
  return <ListTable key={choice.source} {...props} choices={choices} choice={choice} onSource={choose} />
}

interface ListTableProps extends JsonTableProps {
  choices: readonly TableChoice[]
  choice: TableChoice
  onSource: (source: number) => void
}

const mostInMenu = 400

function ListTable(props: ListTableProps) {
  const { document, settingsOf, onSettings, layout, onLayout, onOpen, choices, choice, onSource } = props
  const { source, path } = choice
  const [settings, setSettings] = useState(() => settingsOf(path))
  const [filters, setFilters] = useState(() => tableMemory(document).filters)
  const [chartOf, setChartOf] = useState<TableColumn | null>(null)
  const wanted = useRef<string | null>(null)
  const fields = useRef(new Map<string, HTMLInputElement>())

  const change = useCallback(
    (next: TableSettings) => {
      setSettings(next)
      onSettings(path, next)
    },
    [onSettings, path],
  )
  const filter = (title: string, text: string) => {
    const next = { ...filters, [title]: text }
    if (text === '') delete next[title]
    setFilters(next)
    rememberTable(document, { filters: next })
  }
  const model = useTable({
    document,
    source,
    wanted: { sort: settings.sort, filters },
    onStopped: (last) => {
      change({ ...settings, sort: last.sort })
      setFilters(last.filters)
      rememberTable(document, { filters: last.filters })
    },
  })
  const { shape, cells } = model
  const all = useMemo(() => orderColumns(shape?.columns ?? [], settings), [shape, settings])
  const shown = useMemo(() => all.filter(({ title }) => !settings.hidden.includes(title)), [all, settings.hidden])

  const saving = useWork(document)
  const save = (form: TableFileForm) => {
    const columns = shown.map(({ id }) => id)
    saveRows(saving, source, columns, form, path).catch(reportError)
  }
  const clearFilters = () => {
    setFilters({})
    rememberTable(document, { filters: {} })
  }
  const focusWanted = () => {
    const field = wanted.current === null ? undefined : fields.current.get(wanted.current)
    wanted.current = null
    field?.focus()
    return field !== undefined
  }
  const fitColumn = (column: TableColumn) => {
    let hint = 0
    for (let at = 0; at < Math.min(model.rows, 200); at++) {
      const cell = cells.row(at)?.cells.get(column.id)
      if (cell) hint = Math.max(hint, cellHint(columnKey(column), cell)?.length ?? 0)
    }
    change({ ...settings, widths: { ...settings.widths, [column.title]: fittingWidth(column, hint) } })
  }
  const menu: ColumnMenuContext = {
    shown,
    all,
    settings,
    change,
    filter: (title, text) => {
      onLayout({ filterRow: true })
      filter(title, text)
    },
    focusFilter: (title) => {
      onLayout({ filterRow: true })
      // Once the menu has given the focus back.
      wanted.current = title
    },
    fitColumn,
    chart: (column) => {
      setChartOf(column)
      onLayout({ charting: true })
    },
  }
  const columnsMenu: MenuEntry[] = [
    {
      label: 'Show all columns',
      disabled: settings.hidden.length === 0,
      onSelect: () => change({ ...settings, hidden: [] }),
    },
    'separator',
    ...all.slice(0, mostInMenu).map(({ title }) => ({
      label: title,
      checked: !settings.hidden.includes(title),
      onSelect: () => change({ ...settings, hidden: toggled(settings.hidden, title) }),
    })),
  ]
  const filtering = Object.values(filters).some((text) => text.trim() !== '')
  const grid = (
    <TableGrid
      document={document}
      source={source}
      model={model}
      shown={shown}
      menu={menu}
      filters={filters}
      filterRow={layout.filterRow}
      fields={fields.current}
      focusWanted={focusWanted}
      onClearFilters={clearFilters}
      onOpen={document.state().kind === 'csv' ? null : onOpen}
      finding={props.finding}
    />
  )
  return (
    <div className={styles.pane}>
      <TableBar
        choices={choices}
        source={source}
        onSource={onSource}
        chunk={shape?.chunk ?? null}
        rows={model.rows}
        allRows={shape?.rows ?? 0}
        shownColumns={shown.length}
        allColumns={all.length}
        columnsMenu={columnsMenu}
        busy={model.busy}
        stopped={model.stopped}
        onStop={model.stop}
        onGoOn={model.goOn}
        filtering={filtering}
        onClearFilters={clearFilters}
        filterRow={layout.filterRow}
        onFilterRow={() => onLayout({ filterRow: !layout.filterRow })}
        onSave={save}
        charting={layout.charting}
        onChart={() => onLayout({ charting: !layout.charting })}
      />
      <SideSplit
        label="Resize chart"
        size={layout.chartSize}
        onSize={(chartSize) => onLayout({ chartSize })}
        besideFrom={760}
        min={[280, 150]}
        main={grid}
        side={
          layout.charting && all.length > 0 ? (
            <ChartPanel
              document={document}
              source={source}
              columns={all}
              wanted={chartOf}
              // A chart is of the rows that are shown.
              asOf={`${model.revision} ${model.rows}`}
              name={path}
              onClose={() => onLayout({ charting: false })}
            />
          ) : null
        }
      />
      {saving.share !== null && (
        <WorkPill
          label="Saving rows"
          text={`Writing the file, ${Math.floor(saving.share * 100)} %`}
          value={saving.share}
          onStop={saving.stop}
        />
      )}
    </div>
  )
}
