import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fileNameOf, saveAddress } from '../body/file-name.ts'
import save from '../body/NoText.module.css'
import styles from './PdfPreview.module.css'
import type { PdfProblem } from './pdf-file.ts'

const texts: Readonly<Record<PdfProblem | 'library', { title: string; text: string }>> = {
  password: { title: 'This PDF is locked', text: 'It opens with a password only, which is kept nowhere.' },
  damaged: {
    title: 'The PDF cannot be shown',
    text: 'It is damaged or not whole. Raw shows its bytes, and another program may still read the file.',
  },
  gone: { title: 'The PDF cannot be shown', text: 'Its bytes are no longer kept. Send the request again.' },
  library: {
    title: 'The PDF cannot be shown',
    text: 'The part that draws it could not be loaded. Raw shows its bytes.',
  },
}

export interface PdfTroubleProps {
  problem: PdfProblem | 'library'
  response: Response
  /** A password was tried. */
  wrong: boolean
  onPassword: (password: string) => void
}

/** Why there are no pages, and what can be done. */
export function PdfTrouble({ problem, response, wrong, onPassword }: PdfTroubleProps) {
  const [password, setPassword] = useState('')
  const { title, text } = texts[problem]
  const isLocked = problem === 'password'
  const saving = (
    <a className={save.save} href={saveAddress(response)} download={fileNameOf(response)}>
      <Download size={16} aria-hidden />
      Save to a file
    </a>
  )
  return (
    <EmptyState
      title={title}
      text={isLocked && wrong ? 'That was not its password.' : text}
      action={
        isLocked ? (
          <form
            className={styles.unlock}
            onSubmit={(event) => {
              event.preventDefault()
              onPassword(password)
            }}
          >
            <TextField
              label="Password of the PDF"
              placeholder="Password"
              type="password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Button type="submit" disabled={password === ''}>
              Open
            </Button>
            {saving}
          </form>
        ) : (
          saving
        )
      }
    />
  )
}
