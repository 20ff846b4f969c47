import type { IncomingMessage } from 'node:http';

/** More than any honest form of ours holds. */
export const LONGEST_BODY = 64 * 1024;

export type BodyRead =
  | { readonly ok: true; readonly fields: URLSearchParams }
  | { readonly ok: false; readonly status: 413 | 415 };

/** A posted form. What is too long is not read to its end; what is not a form is not read at all. */
export async function readForm(request: IncomingMessage): Promise<BodyRead> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) return { ok: false, status: 413 };
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.byteLength;
    if (length > LONGEST_BODY) return { ok: false, status: 413 };
    parts.push(bytes);
  }
  return { ok: true, fields: new URLSearchParams(Buffer.concat(parts).toString('utf8')) };
}
