import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** From the upper edge of the page. */
  readonly baseline: number;
}

export interface ReadPdf {
  readonly pages: readonly string[];
  /** All pages without white space: where lines were broken no longer matters. */
  readonly text: string;
  readonly placed: readonly PlacedText[];
  readonly attachments: Readonly<Record<string, Uint8Array>>;
  readonly bookmarks: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** Reads a PDF as a viewer does: text through the fonts' own character maps, and where it stands. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const pages: string[] = [];
  const placed: PlacedText[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const height = page.getViewport({ scale: 1 }).height;
    let text = '';
    for (const item of content.items) {
      if (!('str' in item)) continue;
      text += item.str + (item.hasEOL ? '\n' : '');
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      if (item.str.trim() !== '') {
        placed.push({ text: item.str, page: number, left: x, right: x + item.width, baseline: height - y });
      }
    }
    pages.push(text);
  }
  const attachments: Record<string, Uint8Array> = {};
  for (const file of Object.values((await pdf.getAttachments()) ?? {})) {
    if (isAttachment(file)) attachments[file.filename] = file.content;
  }
  const bookmarks = ((await pdf.getOutline()) ?? []).map((entry) => entry.title);
  const { info } = await pdf.getMetadata();
  await loading.destroy();
  return { pages, text: squeezed(pages.join('')), placed, attachments, bookmarks, info: { ...info } };
}

export const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

const isAttachment = (file: unknown): file is { filename: string; content: Uint8Array } =>
  typeof file === 'object' && file !== null && 'filename' in file && 'content' in file;
