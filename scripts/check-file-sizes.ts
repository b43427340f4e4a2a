/** Source files stay small: none over 300 lines, the median at most 100. Data and lock files do not count. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { say } from './run.ts'

const maxLines = 300
const maxMedian = 100

const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css'], {
  encoding: 'utf8',
})
const files = listed
  .split('\n')
  .filter((file) => file && existsSync(file) && !file.startsWith('shared/operations/data/'))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => b.lines - a.lines)

const median = files[Math.floor(files.length / 2)]?.lines ?? 0
const long = files.filter(({ lines }) => lines > maxLines)
for (const { file, lines } of long) say(`${file}: ${lines} lines, at most ${maxLines}`)
say(`${files.length} source files, median ${median} lines, longest ${files[0]?.lines ?? 0}`)
if (long.length > 0 || median > maxMedian) process.exitCode = 1
