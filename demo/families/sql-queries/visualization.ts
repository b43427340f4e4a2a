import { parseExact, printExact } from '#shared/json/exact-json.ts'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { type Saved, type Shelf, timeText, uuidFrom } from '../sql-objects/shelf.ts'
import { queriesOf } from './query.ts'
import { sampleId } from './sample-queries.ts'

/** Every query shows its rows as a table; the first one has a chart too. */
function begin(store: Store): Shelf {
  const shelf: Shelf = new Map()
  for (const query of queriesOf(store).values()) {
    const id = query.id === sampleId ? sampleId : uuidFrom(`table of ${query.id}`)
    add(shelf, id, query, 'Results', 'TABLE')
    if (query.id === sampleId) add(shelf, uuidFrom('chart of trips'), query, 'Trips by ZIP code', 'CHART')
  }
  return shelf
}

function add(shelf: Shelf, id: string, query: Saved, display_name: string, type: string): void {
  const fields = { query_id: query.id, display_name, type, serialized_options: '{}' }
  shelf.set(id, { id, fields, createdAt: query.createdAt, updatedAt: query.createdAt, trashedAt: null })
}

export function visualizationsIn(store: Store): Shelf {
  return store.part(begin)
}

export function visualizationsOfQuery(id: string, store: Store): readonly Saved[] {
  return [...visualizationsIn(store).values()].filter(({ fields }) => fields.query_id === id)
}

export function describeVisualization({ id, fields, createdAt, updatedAt }: Saved): JsonObject {
  const { description: _older, ...shown } = fields
  return { id, ...shown, create_time: timeText(createdAt), update_time: timeText(updatedAt) }
}

export function describeLegacyVisualization({ id, fields, createdAt, updatedAt }: Saved): JsonObject {
  return {
    id,
    name: fields.display_name ?? '',
    description: fields.description ?? '',
    type: fields.type ?? 'TABLE',
    options: optionsIn(fields.serialized_options),
    created_at: timeText(createdAt),
    updated_at: timeText(updatedAt),
  }
}

/** The older form has them as an object, today's as its text. */
function optionsIn(serialized: JsonValue | undefined): JsonValue {
  try {
    return parseExact(String(serialized ?? '{}'))
  } catch {
    return {}
  }
}

export function serializedOptions(options: JsonValue): string {
  return printExact(options)
}
