import { createHash } from 'node:crypto';

/**
 * What a request says, as a form: of files their names, sizes, hashes and first letters. The marks between the parts of
 * an upload are another each time, so without this no upload would be the same as the one before.
 */
export function textOf(body: Buffer, contentType: string | undefined): string {
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(contentType ?? '')?.[1];
  if (boundary === undefined) return body.toString('utf8');
  const form = new URLSearchParams();
  // Byte by byte, because a file is no text.
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const name = / name="([^"]*)"/.exec(head)?.[1];
    if (name === undefined) continue;
    const content = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1');
    const filename = / filename="([^"]*)"/.exec(head)?.[1];
    if (filename === undefined) form.append(name, content.toString('utf8'));
    else {
      form.append(`${name}[name]`, Buffer.from(filename, 'latin1').toString('utf8'));
      form.append(`${name}[type]`, /Content-Type: (\S+)/i.exec(head)?.[1] ?? '');
      form.append(`${name}[size]`, String(content.byteLength));
      form.append(`${name}[begins]`, content.toString('latin1', 0, 8));
      form.append(`${name}[sha256]`, createHash('sha256').update(content).digest('hex'));
    }
  }
  return form.toString();
}
