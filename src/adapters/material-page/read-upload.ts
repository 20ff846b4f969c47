import type { IncomingMessage } from 'node:http';
import { LARGEST_FORM, type Upload } from '../../materials/file-rules.ts';
import { materialFields } from '../../pages/materials-page.ts';

export type UploadRead =
  | {
      readonly ok: true;
      readonly item: string;
      readonly links: string;
      readonly note: string;
      readonly uploads: readonly Upload[];
    }
  | { readonly ok: false; readonly status: 413 | 415 | 400 | 503 };

/** What all uploads under way hold in memory together. */
export interface Held {
  bytes: number;
  readonly most: number;
}

/**
 * A posted form with files. What is too long is not read to its end; what is not such a form is not read at all.
 * While `work` goes on with it, its bytes count as held: so many at once that memory runs short are sent away.
 */
export async function withUpload<T>(
  request: IncomingMessage,
  held: Held,
  work: (read: UploadRead) => Promise<T>,
): Promise<T> {
  let length = 0;
  const hold = (more: number): boolean => {
    length += more;
    held.bytes += more;
    return held.bytes <= held.most;
  };
  try {
    return await work(await readUpload(request, hold));
  } finally {
    held.bytes -= length;
  }
}

async function readUpload(request: IncomingMessage, hold: (more: number) => boolean): Promise<UploadRead> {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data;/i.test(type)) return { ok: false, status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FORM) return { ok: false, status: 413 };
  const read = await bytesOf(request, hold);
  if (!Buffer.isBuffer(read)) return { ok: false, status: read };
  const form = await parsed(read, type);
  if (form === undefined) return { ok: false, status: 400 };
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : '';
  };
  return {
    ok: true,
    item: text(materialFields.item),
    links: text(materialFields.links),
    note: text(materialFields.note),
    uploads: await uploadsIn(form),
  };
}

async function bytesOf(
  request: IncomingMessage,
  hold: (more: number) => boolean,
): Promise<Buffer | 400 | 413 | 503> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      const bytes = Buffer.from(part);
      length += bytes.byteLength;
      if (length > LARGEST_FORM) return 413;
      if (!hold(bytes.byteLength)) return 503;
      parts.push(bytes);
    }
  } catch {
    // The connection broke: nobody is there to be answered, and nothing is kept.
    return 400;
  }
  return Buffer.concat(parts);
}

/** Node reads such forms itself, as a browser would. */
async function parsed(bytes: Buffer, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
}

/** A field in which no file was chosen arrives as a file without name and bytes. */
async function uploadsIn(form: FormData): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const value of form.getAll(materialFields.files))
    if (typeof value !== 'string' && (value.name !== '' || value.size > 0))
      uploads.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  return uploads;
}
