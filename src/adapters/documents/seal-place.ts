import type { SealPlace } from '../../kernel/documents.ts';

/** Ten digits each: more than any file of ours has bytes. The seal writes the numbers over it. */
const NUMBER = '**********';
/** Signatures exist, and the file may only be appended to (ISO 32000-1, table 219). */
const SIGNED_APPEND_ONLY = 3;
/** Printed, and not to be moved (table 165). */
const PRINT_AND_LOCKED = 132;

/**
 * Leaves a place for the seal: a signature field without a picture on the last page. pdfkit has no word for signature
 * fields; where its inside is another one day, this throws and no document is sealed wrongly.
 */
export function leavePlaceForSeal(pdf: PDFKit.PDFDocument, seal: SealPlace): void {
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    // Before everything a person wrote: adapters/seal/find-signature.ts counts on it.
    ByteRange: [0, NUMBER, NUMBER, NUMBER],
    Contents: Buffer.alloc(seal.room),
    M: new Date(seal.at.epochMilliseconds),
    Name: text(seal.name),
    Reason: text(seal.reason),
    Location: text(seal.location),
  });
  const widget = pdf.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    F: PRINT_AND_LOCKED,
    V: signature,
    T: text('Seal'),
    P: pdf.page.dictionary,
  });
  pdf.initForm();
  const form = formOf(pdf);
  form['Fields'] = [widget];
  form['SigFlags'] = SIGNED_APPEND_ONLY;
  // They are for fields to be filled in: a reader that drew them anew would change what is sealed.
  delete form['NeedAppearances'];
  delete form['DA'];
  annotationsOf(pdf).push(widget);
  for (const part of [signature, widget]) Reflect.apply(part.end, part, []);
}

/** pdfkit writes String objects as text (in UTF-16 where needed), and plain strings as names. */
const text = (value: string): object => Object(value);

function formOf(pdf: PDFKit.PDFDocument): Record<string, unknown> {
  const form = dataOf(dataOf(Reflect.get(pdf, '_root'))['AcroForm']);
  if (!Array.isArray(form['Fields'])) throw new Error('pdfkit keeps its form elsewhere');
  return form;
}

function dataOf(reference: unknown): Record<string, unknown> {
  const data: unknown = isRecord(reference) ? reference['data'] : undefined;
  if (!isRecord(data)) throw new Error('pdfkit keeps its document elsewhere than at _root.data');
  return data;
}

function annotationsOf(pdf: PDFKit.PDFDocument): unknown[] {
  const found: unknown = pdf.page.annotations;
  if (!Array.isArray(found)) throw new Error('pdfkit keeps the annotations of a page elsewhere');
  return found;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
