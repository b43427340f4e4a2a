import type { Response } from '#shared/model/response.ts'
import { type TableSettings, usualSettings } from '../../../json/view/table/table-settings.ts'
import { layoutStore, setLayout } from '../../../session/layout.ts'

/** Of so many lists the arrangement is remembered, the last used ones. */
const mostKept = 30
const place = 'response.tables'

type Kept = [key: string, settings: TableSettings][]

function read(): Kept {
  const text = layoutStore.get()[place]
  try {
    const kept: unknown = JSON.parse(typeof text === 'string' ? text : '[]')
    return Array.isArray(kept) ? kept.filter((entry) => Array.isArray(entry) && entry.length === 2) : []
  } catch {
    return []
  }
}

/** Answers of the same address have the same columns. */
function keyOf(response: Response, path: string): string {
  const { url } = response.request
  return `${URL.canParse(url) ? new URL(url).pathname : url} ${path}`
}

export function tableSettings(response: Response, path: string): TableSettings {
  const key = keyOf(response, path)
  return { ...usualSettings, ...read().find(([each]) => each === key)?.[1] }
}

export function keepTableSettings(response: Response, path: string, settings: TableSettings): void {
  const key = keyOf(response, path)
  const others = read().filter(([each]) => each !== key)
  setLayout(place, JSON.stringify([[key, settings], ...others].slice(0, mostKept)))
}
