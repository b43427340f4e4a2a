/** `npm run bench [-- name …] [--json]`: what is measured, the floor in the same run, the ratio and the budget. Exits 0 always. */
import { type Measurement, verdict } from './measure.ts'

const benches: Record<string, () => Promise<{ measure: () => Promise<Measurement[]> }>> = {
  send: () => import('./send.ts'),
  jq: () => import('./jq.ts'),
  search: () => import('./search.ts'),
  demo: () => import('./demo.ts'),
  json: () => import('./json.ts'),
  find: () => import('./find.ts'),
  compare: () => import('./compare.ts'),
  list: () => import('./list.ts'),
  project: () => import('./project.ts'),
  history: () => import('./history.ts'),
  js: () => import('./initial-js.ts'),
  start: () => import('./start.ts'),
}

const words = process.argv.slice(2)
const json = words.includes('--json')
const wanted = words.filter((word) => !word.startsWith('--'))
const print = (line: string) => void process.stdout.write(`${line}\n`)

function budgetText({ budget, unit }: Measurement): string {
  const parts = []
  if (budget.ratio !== undefined) parts.push(`≤ ${budget.ratio}×`)
  if (budget.ours !== undefined) parts.push(`≤ ${budget.ours} ${unit}`)
  if (budget.added !== undefined) parts.push(`≤ ${budget.added} ${unit} added`)
  return parts.join(', ')
}

function show(line: Measurement): void {
  const ratio = line.floor === null ? null : line.ours / line.floor
  if (json) {
    const { name, ours, floor, unit, budget, note } = line
    print(JSON.stringify({ name, ours, floor, ratio, unit, budget, verdict: verdict(line), note }))
    return
  }
  const number = (value: number) => value.toFixed(value < 10 ? 3 : 1)
  const floor = line.floor === null ? '–' : `${number(line.floor)} ${line.unit}`
  const columns = [
    line.name.padEnd(44),
    `ours ${number(line.ours)} ${line.unit}`.padEnd(20),
    `floor ${floor}`.padEnd(20),
    `ratio ${ratio === null ? '–' : `${ratio.toFixed(2)}×`}`.padEnd(14),
    `budget ${budgetText(line)}`.padEnd(32),
    verdict(line),
  ]
  print(columns.join('  ') + (line.note ? `  (${line.note})` : ''))
}

for (const name of wanted.filter((word) => !Object.hasOwn(benches, word))) {
  print(`There is no benchmark "${name}": ${Object.keys(benches).join(', ')}.`)
}
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  try {
    for (const line of await (await load()).measure()) show(line)
  } catch (error) {
    print(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
  }
}
// Benchmarks inform; they never fail a build. What a broken one left open must not keep the process.
process.exit(0)
