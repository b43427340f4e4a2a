/** Source files stay small: none over 300 lines, the median at most 100. Data and lock files do not count. */
import { globSync, readFileSync } from 'node:fs'
import { say } from './run.ts'

const maxLines = 300
const maxMedian = 100

const folders = '{bench,demo,e2e,electron,renderer,scripts,shared}'
const files = globSync(`${folders}/**/*.{ts,tsx,mjs,css}`)
  .filter((file) => !file.startsWith('shared/operations/data/'))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => b.lines - a.lines)

const median = files[Math.floor(files.length / 2)]?.lines ?? 0
const long = files.filter(({ lines }) => lines > maxLines)
for (const { file, lines } of long) say(`${file}: ${lines} lines, at most ${maxLines}`)
say(`${files.length} source files, median ${median} lines, longest ${files[0]?.lines ?? 0}`)
if (long.length > 0 || median > maxMedian) process.exitCode = 1
