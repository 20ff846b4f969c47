import { z } from 'zod';

/** Whether somebody else has confirmed the time of a seal. `missed`: an authority was asked for it in vain. */
export const SealTimestamp = z.discriminatedUnion('state', [
  z.object({ state: z.literal('given'), at: z.string(), by: z.string() }),
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('missed'), why: z.string() }),
]);
export type SealTimestamp = z.output<typeof SealTimestamp>;

/** What is known of the seal of a document: SHA-256 of the certificate, hex, and its timestamp. */
export const SealFacts = z.object({ certificate: z.string(), timestamp: SealTimestamp });
export type SealFacts = z.output<typeof SealFacts>;

/** Closes a PDF with the sender's digital signature, so that anybody can see that it was not changed. */
export interface DocumentSeal {
  /** Bytes that a document has to leave for it. */
  room(): Promise<number>;
  /** Throws TryLater while a timestamp is still to be hoped for. */
  apply(
    pdf: Uint8Array,
    attempt: { readonly attempt: number; readonly signal: AbortSignal },
  ): Promise<{ readonly bytes: Uint8Array; readonly seal: SealFacts }>;
  /** Undefined when it has no seal, or was changed since. */
  read(pdf: Uint8Array): Promise<SealFacts | undefined>;
}
