import type { CellValue } from './messages.ts'
import type { SqlFunction } from './sql-functions.ts'

/** Functions of texts that the database lacks, by name. Its text is sent to another process: nothing around it is there. */
export function makeTextFunctions(): Record<string, SqlFunction> {
  const text = (value: CellValue | undefined) => String(value ?? '')
  const strict =
    (call: SqlFunction): SqlFunction =>
    (...values) =>
      values.includes(null) ? null : call(...values)
  const like = (pattern: CellValue) =>
    new RegExp(
      `^${text(pattern)
        .replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&')
        .replaceAll('%', '[\\s\\S]*')
        .replaceAll('_', '[\\s\\S]')}$`,
      'i',
    )
  const pad = (start: boolean) =>
    strict((value, length, fill = ' ') => {
      const size = Math.min(100_000, Number(length))
      const whole = text(value).slice(0, size)
      return start ? whole.padStart(size, text(fill)) : whole.padEnd(size, text(fill))
    })
  return {
    concat: strict((...values) => values.map(text).join('')),
    initcap: strict((value) =>
      text(value)
        .toLowerCase()
        .replaceAll(/(^|\s)\S/g, (letter) => letter.toUpperCase()),
    ),
    reverse: strict((value) => [...text(value)].reverse().join('')),
    left: strict((value, length) => text(value).slice(0, Math.max(0, Number(length)))),
    right: strict((value, length) => (Number(length) > 0 ? text(value).slice(-Number(length)) : '')),
    lpad: pad(true),
    rpad: pad(false),
    repeat: strict((value, count) =>
      text(value).repeat(Math.max(0, Math.min(Number(count), Math.floor(1e6 / (text(value).length + 1))))),
    ),
    split_part: strict(
      (value, mark, at) =>
        text(value)
          .split(text(mark))
          .at(Number(at) > 0 ? Number(at) - 1 : Number(at)) ?? '',
    ),
    contains: strict((value, other) => text(value).includes(text(other))),
    startswith: strict((value, other) => text(value).startsWith(text(other))),
    endswith: strict((value, other) => text(value).endsWith(text(other))),
    locate: strict((part, value) => text(value).indexOf(text(part)) + 1),
    regexp: strict((pattern, value) => new RegExp(text(pattern)).test(text(value))),
    regexp_like: strict((value, pattern) => new RegExp(text(pattern)).test(text(value))),
    regexp_replace: strict((value, pattern, other) =>
      text(value).replaceAll(new RegExp(text(pattern), 'g'), text(other)),
    ),
    regexp_extract: strict(
      (value, pattern, group = 1) => new RegExp(text(pattern)).exec(text(value))?.[Number(group)] ?? '',
    ),
    match: strict((pattern, value) => like(pattern!).test(text(value))),
    md5: strict((value) => process.getBuiltinModule('node:crypto').createHash('md5').update(text(value)).digest('hex')),
    sha2: strict((value) =>
      process.getBuiltinModule('node:crypto').createHash('sha256').update(text(value)).digest('hex'),
    ),
  }
}
