import type { Origin } from '../../agreements/signature.ts';
import { askToDelegate, DelegationInput } from '../../agreements/signing/ask-to-delegate.ts';
import { refuse } from '../../agreements/signing/refusals.ts';
import { knownAt } from '../../agreements/signing/signer-contact.ts';
import { phrase, type Said } from '../../kernel/phrase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { delegationFields } from '../../pages/delegation-form.ts';
import type { Answer } from './answer.ts';
import { showPage } from './show-page.ts';
import { isBad, orSayWhy } from './take-form.ts';
import type { Parts, Visitor } from './visitor.ts';

const wrong = {
  name: phrase({
    en: 'Please enter their full name, up to 80 characters.',
    ja: '署名する方のお名前をフルネームでご入力ください（80文字以内）。',
    zh: '请输入对方全名（最多80个字符）。',
  }),
  email: phrase({
    en: 'Please enter their e-mail address, such as name@example.com.',
    ja: '署名する方のメールアドレスをご入力ください（例：name@example.com）。',
    zh: '请输入对方的邮箱地址，例如 name@example.com。',
  }),
  reason: phrase({
    en: 'Please say why in a few words, up to 500 characters.',
    ja: '理由を簡単にご記入ください（500文字以内）。',
    zh: '请简要说明原因（最多500个字符）。',
  }),
} as const;

/** Somebody else should sign: asks the team, and comes back to the page, which says so. */
export async function takeDelegation(
  parts: Parts,
  visitor: Visitor,
  fields: URLSearchParams,
  origin: Origin,
): Promise<Answer> {
  const text = (name: string): string => fields.get(name) ?? '';
  const entered = {
    otherName: text(delegationFields.otherName),
    otherEmail: text(delegationFields.otherEmail),
    otherReason: text(delegationFields.otherReason),
  };
  const { name, email, reason } = DelegationInput.shape;
  const errors = {
    ...(isBad(name, entered.otherName) && { otherName: wrong.name() }),
    ...(isBad(email, entered.otherEmail) && { otherEmail: wrong.email() }),
    ...(isBad(reason, entered.otherReason) && { otherReason: wrong.reason() }),
  };
  if (Object.keys(errors).length > 0) return showPage(parts, visitor, { entered, errors });
  const input = {
    agreementId: visitor.agreement.id,
    name: entered.otherName,
    email: entered.otherEmail,
    reason: entered.otherReason,
    origin,
  };
  return orSayWhy(parts, visitor, async () => {
    const asks = async () => {
      await mustBeReachable(parts, visitor, input);
      await parts.perform(askToDelegate, input, visitor.visit);
    };
    const said = await refusedAt(asks, 'email');
    return said && showPage(parts, visitor, { entered, errors: { otherEmail: said } });
  });
}

/** Without a mail server a link reaches only whoever is in Slack. */
async function mustBeReachable(
  { prisma, mailIsSetUp }: Parts,
  { facts }: Visitor,
  { name: who, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  if (mailIsSetUp) return;
  const known = await knownAt(prisma, facts.engagement.client.id, email);
  if (known === undefined || known.slackUserId === null) throw refuse.noMail({ who }, 'email');
}

/** What can be mended in that field; any other refusal is for the whole page. */
async function refusedAt(what: () => Promise<unknown>, field: string): Promise<Said | undefined> {
  try {
    await what();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.field === field) return error.said;
    throw error;
  }
}
