import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

const maxBytes = 110 * 1024 * 1024;

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw new Error('request body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const record = z.record(z.string(), z.unknown());
const contentType = (request: IncomingMessage): string => request.headers['content-type'] ?? '';

const formData = (request: IncomingMessage, bytes: Buffer): Promise<FormData> =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType(request) } }).formData();

/** Arguments as Slack takes them: the query, then a form, JSON, or multipart body. Undefined: not readable. */
export async function readArguments(request: IncomingMessage, url: URL) {
  const query = Object.fromEntries(url.searchParams);
  const bytes = await readBytes(request);
  if (bytes.length === 0) return query;
  const type = contentType(request);
  if (type.includes('application/json')) {
    const body = parseRecord(bytes.toString());
    return body ? { ...query, ...body } : undefined;
  }
  if (type.includes('multipart/form-data')) {
    return { ...query, ...Object.fromEntries(await formData(request, bytes)) };
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(bytes.toString())) };
}

export function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const parsed = record.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes sent to an upload address: bare, or as the file in a multipart form (as WebClient sends them). */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const bytes = await readBytes(request);
  if (!contentType(request).includes('multipart/form-data')) return bytes;
  for (const [, part] of await formData(request, bytes)) {
    if (typeof part !== 'string') return Buffer.from(await part.arrayBuffer());
  }
  return Buffer.alloc(0);
}

export function bearer(request: IncomingMessage): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? token : undefined;
}
