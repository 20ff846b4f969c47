import type { CardButton } from '../../kernel/notice.ts';
import type { ShownLine } from './line-words.ts';
import { text } from './text.ts';

/** What finance can do about what is given for nothing, while the invoice is a draft. */
export const courtesyButtons = (invoiceId: string, lines: readonly ShownLine[]): readonly CardButton[] => [
  { press: 'invoice.courtesy', label: text.addCourtesy(), value: { invoiceId } },
  ...(lines.some(({ worth }) => worth !== null)
    ? [{ press: 'invoice.remove-courtesy', label: text.removeCourtesy(), value: { invoiceId } }]
    : []),
];
