import type { InvoiceDocument, InvoiceParty } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { words } from './invoice-words.ts';
import { type Look, looks } from './look.ts';
import type { Paper } from './paper.ts';

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

type Line = readonly [text: string | undefined, look: Look];

type Sides = Pick<InvoiceDocument, 'issuer' | 'billTo' | 'locale'>;

/** Who bills. Gives the height at which it ends. */
export function writeIssuer(paper: Paper, { issuer, locale }: Sides, corner: Corner): number {
  const { qualifiedInvoiceNumber: registration } = issuer;
  return writeLines(paper, corner, [
    [plain(words.from(), locale), looks.label],
    [issuer.name, looks.strong],
    ...contactLines(issuer, locale),
    [
      registration === undefined ? undefined : plain(words.registration({ number: registration }), locale),
      looks.smallInk,
    ],
  ]);
}

/** Who is billed. Gives the height at which it ends. */
export function writeBillTo(paper: Paper, { billTo, locale }: Sides, corner: Corner): number {
  // In Japanese a company is addressed with 御中, but never beside a person's 様, and never twice.
  const plainName = billTo.attention !== undefined || /(御中|様)\s*$/.test(billTo.name);
  const addressed = plainName ? billTo.name : plain(words.company({ name: billTo.name }), locale);
  return writeLines(paper, corner, [
    [plain(words.billTo(), locale), looks.label],
    [addressed, looks.strong],
    [
      billTo.attention === undefined ? undefined : plain(words.attention({ name: billTo.attention }), locale),
      looks.smallInk,
    ],
    ...contactLines(billTo, locale),
  ]);
}

function contactLines({ address, email, phone, taxNumber }: InvoiceParty, locale: Locale): Line[] {
  return [
    [address, looks.small],
    [phone, looks.small],
    [email, looks.small],
    [
      taxNumber === undefined ? undefined : plain(words.taxNumber({ number: taxNumber }), locale),
      looks.small,
    ],
  ];
}

function writeLines(paper: Paper, { x, y, width }: Corner, lines: readonly Line[]): number {
  let end = y;
  for (const [text, look] of lines)
    if (text !== undefined && text !== '') end += paper.put(text, look, { x, width, y: end });
  return end;
}
