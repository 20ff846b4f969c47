import type { AgreementDocument, Watermark } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import { type DocumentReader, partiesOf } from '../agreement-document.ts';
import { draftFacts } from '../draft-facts.ts';
import type { TextInForce } from './in-force.ts';
import { aboutInForce, inForceBody, inForceClauses } from './in-force-text.ts';

/** The text in force as a PDF says it: for reading, without places to sign. */
export async function inForceDocument(
  read: DocumentReader,
  inForce: TextInForce,
  watermark?: Watermark,
): Promise<AgreementDocument> {
  const { base, locale, secondLocale, version, since, engagement } = inForce;
  return {
    locale,
    ...(secondLocale !== null && { secondLocale }),
    title: base.title,
    about: aboutInForce(inForce)
      .map((said) => plain(said, locale))
      .join('\n'),
    reference: base.id,
    version,
    parties: partiesOf(await draftFacts(read, engagement.id), engagement.acceptor?.name ?? ''),
    body: inForceBody(inForce),
    clauses: inForceClauses(inForce),
    ...(watermark && { watermark }),
    createdAt: since,
  };
}
