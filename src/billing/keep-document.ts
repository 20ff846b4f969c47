import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Issued } from './payment-provider.ts';

/** Keeps a paper that came with a receipt. The database decodes and hashes: the hash is that of the very bytes it keeps. */
export async function keepDocument(
  tx: Tx,
  kind: 'invoice' | 'credit-note',
  { name, mediaType, base64 }: NonNullable<Issued['document']>,
  visit: Visit,
): Promise<string> {
  const id = visit.newId('doc');
  await tx.$executeRaw`
    insert into document (id, kind, name, media_type, sha256, bytes, created_at)
    select ${id}, ${kind}, ${name}, ${mediaType}, encode(sha256(bytes), 'hex'), bytes, ${instantToColumn(visit.now)}
      from (select decode(${base64}, 'base64') as bytes) as given`;
  return id;
}
