import { AppError } from '#shared/errors.ts'

/** A place in rows: a member of a member of … of a row. */
export interface Place {
  key: string
  outer: Place | null
  inner: Map<string, Place>
  /** Whether some row has a value right here. */
  used: boolean
  /** Number of its column once all are known. */
  column: number
}

const mostPlaces = 20_000

/** The columns of rows: every place that has a value in some row, nested members beside their siblings. */
export class Columns {
  readonly root: Place = { key: '', outer: null, inner: new Map(), used: false, column: -1 }
  #places = 0

  /** Throws `bad_input` when the rows have so many different keys that this is no table. */
  member(of: Place, key: string): Place {
    const known = of.inner.get(key)
    if (known) return known
    if (++this.#places > mostPlaces) {
      throw new AppError('bad_input', `The rows have more than ${mostPlaces.toLocaleString('en')} different columns.`, {
        likely: 'Their keys are ids or names, so that every row brings its own.',
        remedy: 'Choose JSON Lines instead.',
      })
    }
    const place: Place = { key, outer: of, inner: new Map(), used: false, column: -1 }
    of.inner.set(key, place)
    return place
  }

  /** Numbers the columns and gives their names: dotted, and with brackets where dots alone could mean two places. */
  number(): string[] {
    const used: Place[] = []
    const walk = (place: Place) => {
      if (place.used) place.column = used.push(place) - 1
      for (const inner of place.inner.values()) walk(inner)
    }
    walk(this.root)
    const names = used.map((place) => pathOf(place).join('.') || 'value')
    const times = new Map<string, number>()
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
    return names.map((name, at) => (times.get(name) === 1 ? name : bracketed(pathOf(used[at]!))))
  }
}

function pathOf(place: Place): string[] {
  const path: string[] = []
  for (let each = place; each.outer; each = each.outer) path.push(each.key)
  return path.reverse()
}

function bracketed(path: readonly string[]): string {
  return path.map((key) => (/^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('') || '.'
}
