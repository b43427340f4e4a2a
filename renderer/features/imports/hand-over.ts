import type { FileReference } from '#shared/model/request.ts'
import { host } from '../../host/current.ts'
import { uploadFile } from '../../host/upload-file.ts'
import type { ChosenFile } from '../../session/imports.ts'

/** One file after another: the bytes of all of them are told as one number. After a failure none of them stays. */
export async function handOver(
  chosen: readonly ChosenFile[],
  signal: AbortSignal,
  tell: (sent: number, size: number) => void,
): Promise<{ file: FileReference; path: string }[]> {
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0)
  const files: { file: FileReference; path: string }[] = []
  let before = 0
  tell(0, size)
  try {
    for (const { file, path } of chosen) {
      files.push({ file: await uploadFile(file, signal, (sent) => tell(before + sent, size)), path })
      before += file.size
      tell(before, size)
    }
    return files
  } catch (error) {
    discardImport(
      null,
      files.map(({ file }) => file),
    )
    throw error
  }
}

/** Lets go of what was read, and of uploads that were not. */
export function discardImport(importId: string | null, files: FileReference[] = []): void {
  if (importId === null && files.length === 0) return
  void host()
    .call('interchange.discard', { importId, files })
    .catch(() => null)
}
