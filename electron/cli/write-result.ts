import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '#shared/errors.ts'
import type { Arguments } from './arguments.ts'

/** To standard output, or to the file of `--output`, whole or not at all; one that is there only with `--force`. */
export async function writeResult(
  text: string,
  { output, force }: Pick<Arguments, 'output' | 'force'>,
  write: (text: string) => void,
): Promise<void> {
  if (output === undefined || output === '-') {
    write(text)
    return
  }
  const path = resolve(output)
  try {
    if (!force) await writeFile(path, text, { flag: 'wx' })
    else {
      const beside = `${path}.${process.pid}.part`
      await writeFile(beside, text)
      await rename(beside, path).catch(async (error: unknown) => {
        await rm(beside, { force: true })
        throw error
      })
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new AppError('conflict', `${output} is there already and was not touched.`, {
        remedy: 'Choose another name, or write over it with --force.',
      })
    }
    throw new AppError('file_unwritable', `${output} could not be written.`, {
      likely: cause instanceof Error ? cause.message : String(cause),
      cause,
    })
  }
}
