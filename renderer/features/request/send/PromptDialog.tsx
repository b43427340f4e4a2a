import { useState } from 'react'
import type { AppError } from '#shared/errors.ts'
import type { Prompt } from '#shared/template/prompts.ts'
import { keepAnswers, lastAnswer } from '../../../session/prompt-answers.ts'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './PromptDialog.module.css'
import { type SendState, wordFor } from './use-send.ts'

function promptsOf({ detail }: AppError): readonly Prompt[] {
  return typeof detail === 'object' && detail && 'prompts' in detail ? (detail.prompts as Prompt[]) : []
}

/** Asks for what the request has as `{{?NAME}}`. Esc sends nothing. */
export function PromptDialog({ sending }: { sending: SendState }) {
  const { asking } = sending
  const [answered, setAnswered] = useState<AppError | null>(null)
  if (!asking || asking === answered) return null
  const prompts = promptsOf(asking)
  const send = (answers: Record<string, string>) => {
    keepAnswers(prompts, answers)
    setAnswered(asking)
    sending.send({ values: answers })
  }
  return <Asking prompts={prompts} word={wordFor(sending.where)} onSend={send} onClose={() => setAnswered(asking)} />
}

interface AskingProps {
  prompts: readonly Prompt[]
  word: string
  onSend: (answers: Record<string, string>) => void
  onClose: () => void
}

function Asking({ prompts, word, onSend, onClose }: AskingProps) {
  const submit = (form: HTMLFormElement) => {
    // Read from the fields once: a secret is in no state.
    const data = new FormData(form)
    onSend(Object.fromEntries(prompts.map(({ name }) => [name, String(data.get(name) ?? '')])))
  }
  return (
    <FormDialog
      width={440}
      title="Values for this send"
      deed={word}
      className={styles.form}
      onSubmit={submit}
      onClose={onClose}
    >
      {prompts.map(({ name, secret }, at) => (
        <div key={name} className={styles.row}>
          <span className={styles.name} aria-hidden>
            {name}
          </span>
          <TextField
            label={name}
            name={name}
            mono
            type={secret ? 'password' : 'text'}
            autoFocus={at === 0}
            defaultValue={secret ? '' : lastAnswer(name)}
            onFocus={(event) => event.target.select()}
          />
          {secret && <span className={styles.hint}>Goes out with this send and is kept nowhere.</span>}
        </div>
      ))}
    </FormDialog>
  )
}
