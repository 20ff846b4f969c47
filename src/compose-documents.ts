import type { Database } from './adapters/postgres/database.ts';
import { keptSealKey } from './adapters/seal/kept-certificate.ts';
import type { World } from './adapters/system/world.ts';
import type { DocumentSeal } from './agreements/document-seal.ts';
import type { Config } from './config.ts';
import type { Documents } from './kernel/documents.ts';

interface Needs {
  readonly config: Config;
  readonly database: Database;
  readonly linkSecret: string;
  readonly world: World;
}

/** A timestamp is small; an authority that takes longer than this is as good as down. */
const TSA_MS = 10_000;

/**
 * The seal of signed documents. Its key is looked at when the process starts, so that a wrong LINK_SECRET is said to
 * the operator and not found out at the first signature; what writes signatures is loaded with the first one.
 */
export async function composeSeal({ config, database, linkSecret, world }: Needs): Promise<DocumentSeal> {
  const needs = {
    prisma: database.prisma,
    linkSecret,
    agency: config.AGENCY_NAME,
    now: () => world.clock.now(),
    newSecret: world.newSecret,
  };
  await keptSealKey(needs);
  const authority =
    config.TSA_URL === undefined ? {} : { authority: { url: config.TSA_URL, fetch, deadlineMs: TSA_MS } };
  let made: Promise<DocumentSeal> | undefined;
  const load = (): Promise<DocumentSeal> => {
    made ??= import('./adapters/seal/index.ts').then(({ createDocumentSeal }) =>
      createDocumentSeal({ ...needs, ...authority }),
    );
    return made;
  };
  return {
    room: async () => (await load()).room(),
    apply: async (pdf, attempt) => (await load()).apply(pdf, attempt),
    read: async (pdf) => (await load()).read(pdf),
  };
}

/** PDF fonts and layout are heavy: they are loaded when the first document is written, not when the process starts. */
export function documentsOnFirstUse(): Documents {
  let made: Promise<Documents> | undefined;
  const load = (): Promise<Documents> => {
    made ??= import('./adapters/documents/index.ts').then(({ createDocuments }) => createDocuments());
    return made;
  };
  return {
    agreement: async (document) => (await load()).agreement(document),
    signedAgreement: async (document) => (await load()).signedAgreement(document),
    invoice: async (document) => (await load()).invoice(document),
    record: async (document) => (await load()).record(document),
    creditNote: async (document) => (await load()).creditNote(document),
  };
}
