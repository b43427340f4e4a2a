import type { DatabaseSync } from 'node:sqlite'
import { AppError } from '#shared/errors.ts'

/**
 * The schema, version after version. `entries` is what lists read and stays narrow; `details` has the rest.
 * `words` keeps no text, only where words occur; the filters are words too, so that any mix of them is one search.
 */
export const migrations = [
  `
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    startedAt INTEGER NOT NULL,
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    operationId TEXT,
    environment TEXT,
    status INTEGER,
    error TEXT,
    total REAL NOT NULL,
    size INTEGER NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL,
    removal INTEGER
  ) STRICT;
  CREATE INDEX entriesByStart ON entries (startedAt);
  CREATE INDEX pinnedEntries ON entries (id) WHERE pinned = 1;
  CREATE INDEX notedEntries ON entries (id) WHERE note <> '';
  CREATE INDEX removedEntries ON entries (removal) WHERE removal IS NOT NULL;
  CREATE TABLE details (
    id INTEGER PRIMARY KEY,
    request BLOB NOT NULL,
    answer BLOB NOT NULL,
    requestBodyKept INTEGER NOT NULL,
    bodyState TEXT NOT NULL,
    body BLOB
  ) STRICT;
  CREATE TABLE totals (bytes INTEGER NOT NULL) STRICT;
  INSERT INTO totals VALUES (0);
  CREATE TRIGGER entryAdded AFTER INSERT ON entries BEGIN
    UPDATE totals SET bytes = bytes + new.bytes;
  END;
  CREATE TRIGGER entryErased AFTER DELETE ON entries BEGIN
    UPDATE totals SET bytes = bytes - old.bytes;
  END;
  CREATE VIRTUAL TABLE words USING fts5 (
    url, request, response, filters,
    content = '', contentless_delete = 1, prefix = '2 3 4 5', tokenize = 'unicode61'
  );
  `,
  // The journal: a session has lines, a line is a send or a note. A session runs in spans; the last one has no end while it runs.
  `
  ALTER TABLE totals ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
  UPDATE totals SET entries = (SELECT count(*) FROM entries);
  DROP TRIGGER entryAdded;
  DROP TRIGGER entryErased;
  CREATE TRIGGER entryAdded AFTER INSERT ON entries BEGIN
    UPDATE totals SET bytes = bytes + new.bytes, entries = entries + 1;
  END;
  CREATE TRIGGER entryErased AFTER DELETE ON entries BEGIN
    UPDATE totals SET bytes = bytes - old.bytes, entries = entries - 1;
  END;
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    startedAt INTEGER NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0,
    removal INTEGER
  ) STRICT;
  CREATE TABLE spans (
    session INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
  ) STRICT;
  CREATE INDEX spansByStart ON spans (since);
  CREATE INDEX spansBySession ON spans (session);
  CREATE TABLE items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL,
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    entry INTEGER,
    text TEXT NOT NULL DEFAULT '',
    bookmarked INTEGER NOT NULL DEFAULT 0,
    removal INTEGER
  ) STRICT;
  CREATE INDEX itemsBySession ON items (session, position);
  CREATE UNIQUE INDEX itemsByEntry ON items (entry) WHERE entry IS NOT NULL;
  `,
  // Where a request was saved: the variables of its folders count when it is sent again.
  'ALTER TABLE details ADD COLUMN path TEXT',
]

/** Brings a database to the newest schema. Throws `unsupported` for one that a newer version of Trowel made. */
export function migrate(database: DatabaseSync): void {
  const version = () => Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (version() > migrations.length) {
    throw new AppError('unsupported', 'The history was written by a newer version of Trowel.', {
      remedy: 'Use that version; nothing is recorded meanwhile.',
    })
  }
  while (version() < migrations.length) {
    database.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have done it while this one waited.
      const at = version()
      const sql = migrations[at]
      if (sql !== undefined) database.exec(`${sql}; PRAGMA user_version = ${at + 1}`)
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
}
