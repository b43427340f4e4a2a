import { Download, WrapText } from 'lucide-react'
import { useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import { TextViewer, useViewerHost } from '../../../editor/TextViewer.tsx'
import type { TextForm } from '../../../json/engine/walked-text.ts'
import type { Finding } from '../../../json/view/find/use-find.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { HexView } from '../../../json/view/HexView.tsx'
import type { TextLanguage } from '../../../json/view/line-colours.ts'
import type { Lines } from '../../../json/view/use-lines.ts'
import { VirtualText } from '../../../json/view/VirtualText.tsx'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import type { DocumentState } from '../../../json/worker/protocol.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { counted } from '../../../ui/counted.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import styles from './BodyText.module.css'
import { fileNameOf, saveAddress } from './file-name.ts'
import save from './NoText.module.css'
import { type RawForm, rawForm, rawForms } from './raw-form.ts'
import { textPlace } from './text-place.ts'
import { usePlainText } from './use-plain-text.ts'

/** More would make page and clipboard wait. */
const largestCopy = 64_000_000
const labels: Readonly<Record<RawForm, string>> = {
  pretty: 'Pretty',
  compact: 'Compact',
  received: 'As received',
  hex: 'Hex',
}

function languageOf({ kind }: DocumentState): TextLanguage {
  return kind === 'json' || kind === 'xml' || kind === 'html' || kind === 'csv' ? kind : 'text'
}

export interface BodyTextProps {
  finding: Finding
  document: DocumentHandle
  state: DocumentState
  response: Response
}

/** The text of the answer, byte for byte or with the space between its tokens moved; or its bytes. */
export function BodyText({ document, state, response, finding }: BodyTextProps) {
  const liked = useLayout<string>('response.raw', 'pretty')
  const wrap = useLayout('response.wrap', true)
  const forms = rawForms(state)
  const form = rawForm(state, liked)
  return (
    <div className={styles.pane}>
      {form === 'hex' ? (
        <>
          <div className={styles.bar}>
            <Forms forms={forms} form={form} />
            <span className={styles.facts}>
              {[state.format ?? (state.kind === 'binary' && 'Binary data'), formatSize(state.received)]
                .filter(Boolean)
                .join(', ')}
            </span>
            <span className={styles.fill} />
            {state.kind === 'binary' && (
              <a className={save.save} href={saveAddress(response)} download={fileNameOf(response)}>
                <Download size={16} aria-hidden />
                Save to a file
              </a>
            )}
          </div>
          <HexView document={document} finding={finding} />
        </>
      ) : (
        <Text document={document} state={state} forms={forms} form={form} wrap={wrap} finding={finding} />
      )}
    </div>
  )
}

function Forms({ forms, form }: { forms: readonly RawForm[]; form: RawForm }) {
  if (forms.length < 2) return null
  return (
    <SegmentedControl
      label="Text"
      value={form}
      onChange={(next) => setLayout('response.raw', next)}
      options={forms.map((value) => ({ value, label: labels[value] }))}
    />
  )
}

interface TextProps {
  finding: Finding
  document: DocumentHandle
  state: DocumentState
  forms: readonly RawForm[]
  form: TextForm
  wrap: boolean
}

function Text({ document, state, forms, form, wrap, finding }: TextProps) {
  const place = textPlace(document)
  const { shown, small, keepLine } = usePlainText(document, form, place)
  const host = useViewerHost(small)
  const [lines, setLines] = useState<Lines | null>(null)
  const language = languageOf(state)
  const size = form === 'received' ? `, ${formatSize(state.received)}` : ', no token changed'
  // What is found is marked in the lines that are drawn here.
  const inViewer = shown !== null && host !== null && !finding.open
  const count = (inViewer ? shown.lastNumber : lines?.lastNumber) ?? 0
  const share = inViewer ? null : (lines?.share ?? null)
  const stopped = !inViewer && lines?.stopped === true
  return (
    <>
      <div className={styles.bar}>
        <Forms forms={forms} form={form} />
        <span className={styles.facts}>
          {counted(count, 'line')}
          {stopped ? ' so far, stopped' : size}
          {state.format ? `, ${state.format}` : ''}
        </span>
        <span className={styles.fill} />
        {share !== null && (
          <>
            <span className={styles.share}>Laying out lines, {Math.floor(share * 100)} %</span>
            <StopButton onStop={() => lines?.stop()} />
          </>
        )}
        {stopped && (
          <Button size="sm" onClick={lines?.goOn}>
            Go on
          </Button>
        )}
        <IconButton
          label="Wrap lines"
          icon={WrapText}
          pressed={wrap}
          onClick={() => setLayout('response.wrap', !wrap)}
        />
        {state.received <= largestCopy && (
          <CopyButton
            size="md"
            label="Copy text"
            getText={(signal) => document.work('wholeText', { form }, { signal })}
          />
        )}
      </div>
      {inViewer ? (
        <TextViewer host={host} text={shown.text} language={language} wrap={wrap} line={shown.line} onTop={keepLine} />
      ) : (
        <VirtualText
          document={document}
          form={form}
          language={language}
          wrap={wrap}
          finding={finding}
          place={place}
          onLines={setLines}
        />
      )}
    </>
  )
}
