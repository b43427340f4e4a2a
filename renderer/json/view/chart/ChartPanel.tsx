import { Download, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Select } from '../../../ui/Select.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import { useSlow } from '../../../ui/use-slow.ts'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { ChartAnswer, Measure } from '../../worker/works/table-chart.ts'
import styles from './Chart.module.css'
import { ChartView } from './ChartView.tsx'
import { type ChartChoice, type ChartKind, canMeasure, chartColumn, isTimeColumn, likelyChart } from './chart-choice.ts'
import { drawChart } from './plots.ts'
import { saveChart } from './save-chart.ts'

export interface ChartPanelProps {
  document: DocumentHandle
  source: number
  columns: readonly TableColumn[]
  /** The column that somebody wants to see. */
  wanted: TableColumn | null
  /** Changes with the rows that are shown. */
  asOf: string
  /** Of the list, for the file. */
  name: string
  onClose: () => void
}

const kinds: readonly { value: ChartKind; label: string }[] = [
  { value: 'line', label: 'Line' },
  { value: 'bar', label: 'Bar' },
  { value: 'histogram', label: 'Histogram' },
  { value: 'scatter', label: 'Scatter' },
]
const measures: readonly { value: Measure; label: string }[] = [
  { value: 'sum', label: 'sum' },
  { value: 'mean', label: 'mean' },
  { value: 'min', label: 'least' },
  { value: 'max', label: 'greatest' },
]
const mostOptions = 300
const rowNumber = 'row'

const count = (value: number) => value.toLocaleString('en')

/** What is not in the drawing is said. */
function notes({ data, rows, without }: ChartAnswer): string {
  const told: string[] = []
  if (data.form === 'points' && data.every > 1) {
    told.push(`${count(data.x.length)} of ${count(rows - without)} rows are drawn, evenly picked.`)
  }
  if (data.form === 'bars' && data.more > 0) {
    told.push(`The ${count(data.labels.length)} largest of ${count(data.labels.length + data.more)}.`)
  }
  if (without > 0) {
    told.push(`${count(without)} of ${count(rows)} rows have no such value.`)
  }
  return told.join(' ')
}

/** A quick chart of one or two columns of the rows that are shown. */
export function ChartPanel({ document, source, columns, wanted, asOf, name, onClose }: ChartPanelProps) {
  const [choice, setChoice] = useState<ChartChoice>(() => likelyChart(columns, wanted))
  const [answer, setAnswer] = useState<{ of: ChartChoice; key: string; answer: ChartAnswer } | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [stopped, setStopped] = useState('')
  const drawing = useRef<AbortController | null>(null)
  const slow = useSlow(share !== null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const canvas = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen anew when somebody asks for a column
  useEffect(() => {
    if (wanted) setChoice(likelyChart(columns, wanted))
  }, [wanted])
  useLayoutEffect(() => {
    const element = canvas.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const { kind, x, y, measure } = choice
  const byId = (id: number | null) => columns.find((column) => column.id === id)
  const xColumn = byId(x)
  const yColumn = byId(y)
  const complete = kind === 'bar' || kind === 'histogram' ? xColumn !== undefined : yColumn !== undefined
  const asked = JSON.stringify({
    source,
    kind,
    x: chartColumn(xColumn),
    y: chartColumn(yColumn),
    measure: yColumn ? measure : 'count',
  })
  const key = `${asked} ${asOf}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what is wanted
  useEffect(() => {
    if (!complete || stopped === key || answer?.key === key) return
    const controller = new AbortController()
    drawing.current = controller
    setShare(0)
    document.work('tableChart', JSON.parse(asked), { onProgress: setShare, signal: controller.signal }).then(
      (data) => {
        setAnswer({ of: choice, key, answer: data })
        setShare(null)
      },
      () => drawing.current === controller && setShare(null),
    )
    return () => controller.abort()
  }, [document, key, complete, stopped])
  // What is drawn stays; without anything drawn, it can be tried again.
  const stop = () => {
    drawing.current?.abort()
    setStopped(key)
    if (answer) setChoice(answer.of)
  }

  const shown = complete && answer && answer.of.kind === kind ? answer.answer : null
  const yName =
    kind === 'bar' && !yColumn ? 'rows' : kind === 'bar' ? `${measure} of ${yColumn?.title}` : (yColumn?.title ?? '')
  const scene = useMemo(() => {
    if (!shown || size.width < 80) return null
    const names = {
      x: xColumn?.title ?? rowNumber,
      y: yName,
      xIsTime: xColumn !== undefined && isTimeColumn(xColumn),
      yIsTime: yColumn !== undefined && isTimeColumn(yColumn),
    }
    return drawChart(shown.data, kind, names, { width: size.width, height: Math.max(size.height, 140) })
  }, [shown, size, kind, xColumn, yColumn, yName])
  const drawn = scene && scene.spots.length > 0 ? scene : null

  const chooseKind = (next: ChartKind) => {
    const axis = (id: number | null) => byId(id) && canMeasure(byId(id)!)
    const measured = columns.filter(canMeasure)
    const named = columns.find((column) => !canMeasure(column))?.id ?? x
    const across = axis(x) ? x : next === 'histogram' ? (measured[0]?.id ?? null) : null
    const nextX = next !== 'bar' ? across : x === null || axis(x) ? named : x
    const needsY = next === 'line' || next === 'scatter'
    const other =
      measured.find(({ id, kind: of }) => id !== nextX && of === 'number') ?? measured.find(({ id }) => id !== nextX)
    const nextY = needsY ? (axis(y) ? y : (other?.id ?? null)) : next === 'histogram' ? null : y
    setChoice({ kind: next, x: nextX, y: nextY, measure: measure === 'count' ? 'sum' : measure })
  }
  const options = (list: readonly TableColumn[]) =>
    list.slice(0, mostOptions).map(({ id, title }) => ({ value: String(id), label: title }))
  const xOptions =
    kind === 'bar'
      ? options(columns)
      : kind === 'histogram'
        ? options(columns.filter(canMeasure))
        : [{ value: rowNumber, label: 'row number' }, ...options(columns.filter(canMeasure))]
  const yOptions = [
    ...(kind === 'bar' ? [{ value: rowNumber, label: 'count of rows' }] : []),
    ...options(columns.filter((column) => canMeasure(column) && (kind !== 'bar' || column.kind === 'number'))),
  ]
  const file = `chart${name.replace(/[^\w]+/g, '-').replace(/-$/, '')}`
  const save = (form: 'svg' | 'png') => drawn && canvas.current && saveChart(drawn, canvas.current, file, form)
  const optionOf = (id: number | null) => (id === null ? rowNumber : String(id))
  const idOf = (value: string) => (value === rowNumber ? null : Number(value))
  const label = `${kinds.find((each) => each.value === kind)?.label} chart of ${xColumn?.title ?? 'row number'}${yName ? ` and ${yName}` : ''}`
  return (
    <section aria-label="Chart" className={styles.panel}>
      <div className={styles.head}>
        <h3>Chart</h3>
        {share !== null && slow && (
          <>
            <span className={styles.doing}>Counting, {Math.floor(share * 100)} %</span>
            <StopButton onStop={stop} what="the chart" />
          </>
        )}
        {stopped === key && (
          <>
            <span className={styles.doing}>Stopped{shown && ', not of the rows in view'}</span>
            <Button size="sm" onClick={() => setStopped('')}>
              Go on
            </Button>
          </>
        )}
        <span className={styles.fill} />
        <Menu
          label="Save chart"
          align="end"
          trigger={<IconButton size="sm" label="Save chart" icon={Download} disabled={!drawn} />}
          items={[
            { label: 'Save as SVG', onSelect: () => save('svg') },
            { label: 'Save as PNG', onSelect: () => save('png') },
          ]}
        />
        <IconButton size="sm" label="Close chart" icon={X} onClick={onClose} />
      </div>
      <div className={styles.choices}>
        <Select
          label="Kind of chart"
          size="sm"
          value={kind}
          onChange={(next) => chooseKind(next as ChartKind)}
          options={kinds}
        />
        <Select
          label={kind === 'bar' ? 'Group by' : kind === 'histogram' ? 'Values' : 'Across'}
          size="sm"
          className={styles.select}
          value={optionOf(x)}
          placeholder="Column"
          onChange={(value) => setChoice({ ...choice, x: idOf(value) })}
          options={xOptions}
        />
        {kind !== 'histogram' && (
          <Select
            label={kind === 'bar' ? 'Measure' : 'Up'}
            size="sm"
            className={styles.select}
            value={optionOf(y)}
            placeholder="Column"
            onChange={(value) =>
              setChoice({ ...choice, y: idOf(value), measure: measure === 'count' ? 'sum' : measure })
            }
            options={yOptions}
          />
        )}
        {kind === 'bar' && yColumn && (
          <Select
            label="Summed up by"
            size="sm"
            value={measure}
            onChange={(next) => setChoice({ ...choice, measure: next as Measure })}
            options={measures}
          />
        )}
      </div>
      <div ref={canvas} className={styles.canvas}>
        {drawn ? (
          <ChartView scene={drawn} label={label} />
        ) : (
          (shown || !complete) && (
            <EmptyState
              title="Nothing to draw"
              text={complete ? 'No row has such values.' : 'Choose a column with numbers or dates.'}
            />
          )
        )}
      </div>
      {shown && <p className={styles.note}>{notes(shown)}</p>}
    </section>
  )
}
