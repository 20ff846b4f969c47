import { z } from 'zod';
import type { Metadata } from '../state/message.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const flat = z.record(z.string(), scalar);
const value = z.union([scalar, flat, z.array(z.union([scalar, flat]))]);

const metadata = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), value),
});

export type MetadataVerdict =
  | { ok: true; metadata: Metadata | 'none' | 'remove' }
  | { ok: false; error: 'invalid_metadata_format' | 'invalid_metadata_schema' };

/** `{}` takes the metadata off a message; leaving it out keeps what is there. */
export function readMetadata(input: unknown): MetadataVerdict {
  if (input === undefined || input === null || input === '') return { ok: true, metadata: 'none' };
  if (typeof input !== 'object' || Array.isArray(input))
    return { ok: false, error: 'invalid_metadata_format' };
  if (Object.keys(input).length === 0) return { ok: true, metadata: 'remove' };
  const parsed = metadata.safeParse(input);
  return parsed.success
    ? { ok: true, metadata: parsed.data }
    : { ok: false, error: 'invalid_metadata_schema' };
}
