import { FileOutput } from 'lucide-react'
import { useState } from 'react'
import type { ExportForm } from '#shared/contract/request.ts'
import type { Response } from '#shared/model/response.ts'
import { pathInSentence } from '../../../json/view/path-words.ts'
import { selectedNode } from '../../../json/view/selected-node.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import type { ExportPart } from '../../../json/worker/questions/export-questions.ts'
import { counted } from '../../../ui/counted.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import { fileNameOf } from '../body/file-name.ts'
import { runExport } from './exports.ts'

interface Parts {
  list: ExportPart | null
  selected: ExportPart | null
}

const nothing: Parts = { list: null, selected: null }

/** The name of the answer's file with another ending, and the last key of a path where it is a part. */
function nameFor(response: Response, ending: string, path = '.'): string {
  const base = fileNameOf(response).replace(/\.[^.]*$/, '')
  const key = /([\w-]+)[^\w]*$/.exec(path)?.[1]
  return `${base}${key && !base.endsWith(key) ? `-${key}` : ''}.${ending}`
}

/** Writes the answer, or a part of it, to a file in another form. Every number keeps its digits. */
export function ExportMenu({ response, document }: { response: Response; document: DocumentHandle }) {
  const [parts, setParts] = useState(nothing)
  const { done, problem, cut, stopped } = document.state()
  const broken = !done || stopped || problem !== null
  const { bodyId } = response
  const item = (label: string, form: ExportForm, name: string, part: ExportPart | null, enabled = true): MenuEntry => ({
    label,
    disabled: !enabled || (broken && form !== 'received'),
    onSelect: () => {
      const range = part?.range ?? null
      void runExport({ bodyId, form, range, name }, range ? range.to - range.from : response.size)
    },
  })
  const { list, selected } = parts
  const rows = list ? ` of ${pathInSentence(list.path)}, ${counted(list.count, 'row')}` : ''
  const hasList = list !== null && !cut
  const isPart = selected !== null && selected.path !== '.'
  const items: MenuEntry[] = [
    item('Pretty JSON', 'pretty', nameFor(response, 'json'), null),
    item('Compact JSON', 'compact', nameFor(response, 'json'), null),
    item(
      isPart ? `Selected value ${shorten(selected.path)}` : 'Selected value',
      'received',
      nameFor(response, 'json', selected?.path),
      selected,
      isPart,
    ),
    'separator',
    item(`CSV${rows}`, 'csv', nameFor(response, 'csv', list?.path), list, hasList),
    item('CSV for spreadsheets', 'spreadsheet', nameFor(response, 'csv', list?.path), list, hasList),
    item(`JSON Lines${rows}`, 'lines', nameFor(response, 'jsonl', list?.path), list, hasList),
  ]
  return (
    <Menu
      label="Export"
      align="end"
      items={items}
      onOpenChange={(open) => {
        if (!open) return
        document.ask('exportParts', { node: selectedNode(document) }).then(setParts, () => setParts(nothing))
      }}
      trigger={<IconButton label="Export" icon={FileOutput} />}
    />
  )
}

function shorten(path: string): string {
  return path.length > 40 ? `…${path.slice(-39)}` : path
}
