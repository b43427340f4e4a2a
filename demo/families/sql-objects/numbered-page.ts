import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { type Saved, timeText } from './shelf.ts'

/** The page that `page` (from 1 on) and `page_size` name, of what `q` finds, in the `order` that is asked for. */
export function numberedPage(
  parameters: Parameters,
  all: readonly Saved[],
  nameField: string,
  searched: readonly string[],
  describe: (saved: Saved) => JsonObject,
): JsonObject {
  const page = parameters.integerWithin('page', 1, 100_000) ?? 1
  const size = parameters.integerWithin('page_size', 1, 250) ?? 25
  const wanted = parameters.text('q')?.toLowerCase() ?? ''
  const found = all.filter(({ fields }) =>
    searched.some((name) =>
      String(fields[name] ?? '')
        .toLowerCase()
        .includes(wanted),
    ),
  )
  const order = parameters.text('order') ?? '-created_at'
  const key = order.endsWith('name')
    ? (saved: Saved) => String(saved.fields[nameField])
    : (saved: Saved) => timeText(saved.createdAt)
  const sorted = found.toSorted((left, right) => key(left).localeCompare(key(right)))
  if (order.startsWith('-')) sorted.reverse()
  const results = sorted.slice((page - 1) * size, page * size).map(describe)
  return { count: found.length, page, page_size: size, results }
}
