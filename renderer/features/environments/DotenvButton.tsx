import { FileInput } from 'lucide-react'
import { useRef, useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { uploadFile } from '#renderer/host/upload-file.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { reportError } from '#renderer/ui/report-error.ts'
import { DotenvDialog } from './DotenvDialog.tsx'
import type { ReadDotenv } from './dotenv-choice.ts'

/** Reads a `.env` file, to be looked through before anything of it is taken over. */
export function DotenvButton({ environment }: { environment: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<(ReadDotenv & { file: string }) | null>(null)
  const choose = async (file: File) => {
    try {
      const reference = await uploadFile(file, new AbortController().signal, () => undefined)
      setRead({ ...(await host().call('variables.readDotenv', { file: reference })), file: file.name })
    } catch (error) {
      reportError(error)
    }
  }
  return (
    <>
      <Button size="sm" icon={FileInput} onClick={() => field.current?.click()}>
        Import .env
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label="A .env file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void choose(file)
        }}
      />
      {read && <DotenvDialog environment={environment} read={read} onClose={() => setRead(null)} />}
    </>
  )
}
