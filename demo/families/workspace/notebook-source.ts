import { type Language, languageNames, languages } from './languages.ts'

/**
 * A notebook as a source file: a first line that marks it, cells between separator lines, and cells of another
 * language behind `MAGIC` comments.
 */
export function joinCells(cells: readonly string[], language: Language): string {
  const { comment } = languages[language]
  const texts = cells.map((cell) => (cell.startsWith('%') ? behindMagic(cell, comment) : cell))
  return `${firstLine(language)}\n${texts.join(`\n\n${comment} COMMAND ----------\n\n`)}\n`
}

export function splitCells(source: string, language: Language): readonly string[] {
  const { comment } = languages[language]
  const lines = source.split(/\r?\n/)
  if (lines[0] === firstLine(language)) lines.shift()
  const cells: string[][] = [[]]
  for (const line of lines) {
    if (line === `${comment} COMMAND ----------`) cells.push([])
    else cells.at(-1)!.push(withoutMagic(line, comment))
  }
  return cells.map((cell) => cell.join('\n').trim())
}

/** As the platform does with a source that lacks it, the first line is put in front. */
export function markSource(source: Buffer, language: Language): Buffer {
  const line = firstLine(language)
  if (source.subarray(0, line.length).toString() === line) return source
  return Buffer.concat([Buffer.from(`${line}\n`), source])
}

/** The language of a source that begins as a notebook does. */
export function markedLanguage(source: Buffer, candidates: readonly Language[] = languageNames): Language | undefined {
  const start = source.subarray(0, 80).toString()
  return candidates.find((each) => start.startsWith(firstLine(each)))
}

function firstLine(language: Language): string {
  return `${languages[language].comment} Databricks notebook source`
}

function behindMagic(cell: string, comment: string): string {
  return cell
    .split('\n')
    .map((line) => `${comment} MAGIC ${line}`.trimEnd())
    .join('\n')
}

function withoutMagic(line: string, comment: string): string {
  const mark = `${comment} MAGIC`
  return line.startsWith(mark) ? line.slice(mark.length).replace(/^ /, '') : line
}
