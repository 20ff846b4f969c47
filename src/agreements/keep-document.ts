import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';

/**
 * Keeps bytes for ever, under an id made from what they are about. They are kept before anybody is shown them; a second
 * try finds them here and shows the same bytes, whatever a newer version of Engawa would render.
 */
export const keepDocument = act({
  name: 'document.keep',
  input: z.object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    /** Hex; the database checks it against the bytes. */
    sha256: z.string(),
    bytes: z.instanceof(Uint8Array),
  }),
  async run(tx, { id, kind, name, sha256, bytes }, visit) {
    await tx.document.createMany({
      data: [
        {
          id,
          kind,
          name,
          sha256,
          mediaType: 'application/pdf',
          bytes: Uint8Array.from(bytes),
          createdAt: instantToColumn(visit.now),
        },
      ],
      skipDuplicates: true,
    });
    const kept = await tx.document.findUniqueOrThrow({ where: { id } });
    return outcome([], { id, sha256: kept.sha256, bytes: kept.bytes });
  },
});

/** Ids of the two documents of an agreement: the text that was shown, and the same with its signature and certificate. */
export const shownDocumentId = (agreementId: string): string => `doc_${agreementId}_shown`;
export const signedDocumentId = (agreementId: string): string => `doc_${agreementId}_signed`;
