import { AppError, type ErrorData, fromErrorData } from '#shared/errors.ts'
import { FileReference } from '#shared/model/request.ts'

const failed = () =>
  new AppError('file_unwritable', 'The file could not be taken over.', { remedy: 'Choose the file again.' })

function refusal(text: string): AppError {
  try {
    const data = JSON.parse(text) as Partial<ErrorData>
    return data.code && data.message ? fromErrorData(data as ErrorData) : failed()
  } catch {
    return failed()
  }
}

/**
 * Hands the bytes of a file to the services. Not by `fetch`, which does not tell how far it is. Throws `cancelled` after an
 * abort, else what the services answer.
 */
export function uploadFile(
  file: File,
  signal: AbortSignal,
  onProgress: (sent: number) => void,
): Promise<FileReference> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onabort = () => reject(new AppError('cancelled', 'Stopped.'))
    request.onerror = () => reject(failed())
    request.onload = () => {
      if (request.status !== 200) return reject(refusal(request.responseText))
      const answer = FileReference.safeParse(JSON.parse(request.responseText))
      if (answer.success) resolve(answer.data)
      else reject(failed())
    }
    if (signal.aborted) return reject(new AppError('cancelled', 'Stopped.'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
