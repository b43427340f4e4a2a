import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inflateRawSync } from 'node:zlib'

/** Values of a row as one text; what is packed is unpacked. */
function textOf(row: Record<string, unknown>): string {
  return Object.values(row)
    .map((value) => (value instanceof Uint8Array ? inflateRawSync(value).toString('latin1') : String(value)))
    .join('\n')
}

/** All that history and journal keep, unpacked, by table: the bytes of the file alone would hide what is compressed. */
export function keptContents(dataFolder: string): Record<string, string> {
  const database = new DatabaseSync(join(dataFolder, 'history.sqlite'))
  try {
    database.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'words', 'row')`)
    const all = (sql: string) => database.prepare(sql).all().map(textOf).join('\n')
    return {
      entries: all('SELECT url, note FROM entries'),
      requests: all('SELECT request FROM details'),
      answers: all('SELECT answer FROM details'),
      bodies: all('SELECT body FROM details WHERE body IS NOT NULL'),
      'words of the search': all('SELECT term FROM temp.terms'),
      sessions: all('SELECT name FROM sessions'),
      notes: all('SELECT text FROM items'),
    }
  } finally {
    database.close()
  }
}
