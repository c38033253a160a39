import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (cell: HTMLElement) => Math.min(100, Math.max(1, Number(cell.getAttribute(name)) || 1)),
})

const spans = () => ({ colspan: span('colspan'), rowspan: span('rowspan') })

/** Columns are as wide as what stands in them: no widths are kept. */
export const tableParts = [
  Table.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableHeader.extend({ addAttributes: spans }),
  TableCell.extend({ addAttributes: spans }),
]
