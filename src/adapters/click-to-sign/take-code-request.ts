import { askForCode } from '../../agreements/ask-for-code.ts';
import { isOver } from '../../agreements/expire-agreement.ts';
import { refuse } from '../../agreements/refusals.ts';
import type { Origin } from '../../agreements/signature.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { signFields } from '../../pages/sign-page.ts';
import type { Answer } from './answer.ts';
import { SEEN_FIELD, showPage } from './show-page.ts';
import type { Parts, Visitor } from './visitor.ts';

/** Asks for a code and shows the page again with all that was filled in: no redirect, which would lose it. */
export async function takeCodeRequest(
  parts: Parts,
  visitor: Visitor,
  fields: URLSearchParams,
  origin: Origin,
): Promise<Answer> {
  const text = (name: string): string => fields.get(name) ?? '';
  const entered = {
    typedName: text(signFields.typedName),
    intent: text(signFields.intent),
    consent: text(signFields.consent),
  };
  const { agreement, person, visit } = visitor;
  if (agreement.status !== 'sent' || isOver(agreement.expiresAt, visit.now)) return showPage(parts, visitor);
  const documentSha256 = text(SEEN_FIELD);
  const about = {
    codeId: parts.newId('cod'),
    agreementId: agreement.id,
    contactId: person.id,
    documentSha256,
  };
  const mac = parts.codes.macOf(about, parts.codes.codeFor(about));
  const { codeId, agreementId } = about;
  try {
    if (agreement.codeWay === 'e-mail' && !parts.mailIsSetUp) throw refuse.codeCannotReach();
    await parts.perform(askForCode, { codeId, agreementId, mac, documentSha256, origin }, visit);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return showPage(parts, visitor, { entered, errors: { code: error.said } });
  }
  return showPage(parts, visitor, { entered });
}
