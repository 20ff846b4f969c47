import type { z } from 'zod';
import { DeclineReason, declineAgreement } from '../../agreements/decline-agreement.ts';
import { signAgreement, TypedName } from '../../agreements/sign-agreement.ts';
import type { Origin } from '../../agreements/signature.ts';
import { phrase } from '../../kernel/phrase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { noticePage } from '../../pages/notice-page.ts';
import { signFields } from '../../pages/sign-page.ts';
import type { Answer } from './answer.ts';
import { SEEN_FIELD, sentencesShown, showPage } from './show-page.ts';
import { meet, type Parts, type Visitor } from './visitor.ts';

const wrong = {
  typedName: phrase({
    en: 'Please type your full name, up to 120 characters.',
    ja: 'お名前をフルネームでご入力ください（120文字以内）。',
    zh: '请输入您的全名（最多120个字符）。',
  }),
  notTicked: phrase({
    en: 'Please tick this box if you agree. Without it nothing can be signed.',
    ja: '同意される場合はチェックを入れてください。チェックがないと署名できません。',
    zh: '如同意请勾选此项，否则无法签署。',
  }),
  reason: phrase({
    en: 'Please say why in a few words, up to 1,000 characters.',
    ja: '理由を簡単にご記入ください（1,000文字以内）。',
    zh: '请简要说明原因（最多1000个字符）。',
  }),
} as const;

export async function takeSignature(
  parts: Parts,
  visitor: Visitor,
  fields: URLSearchParams,
  origin: Origin,
): Promise<Answer> {
  const text = (name: string): string => fields.get(name) ?? '';
  const typedName = text(signFields.typedName);
  const intent = text(signFields.intent);
  const consent = text(signFields.consent);
  const errors = {
    ...(isBad(TypedName, typedName) && { typedName: wrong.typedName() }),
    ...(intent !== 'yes' && { intent: wrong.notTicked() }),
    ...(consent !== 'yes' && { consent: wrong.notTicked() }),
  };
  if (Object.keys(errors).length > 0)
    return showPage(parts, visitor, { entered: { typedName, intent, consent }, errors });
  const input = {
    agreementId: visitor.agreement.id,
    documentSha256: text(SEEN_FIELD),
    typedName,
    origin,
    ...sentencesShown(visitor),
  };
  return orSayWhy(parts, visitor, () => parts.perform(signAgreement, input, visitor.visit));
}

export async function takeRefusal(
  parts: Parts,
  visitor: Visitor,
  fields: URLSearchParams,
  origin: Origin,
): Promise<Answer> {
  const reason = fields.get(signFields.reason) ?? '';
  if (isBad(DeclineReason, reason))
    return showPage(parts, visitor, { entered: { reason }, errors: { reason: wrong.reason() } });
  const input = { agreementId: visitor.agreement.id, reason, origin };
  return orSayWhy(parts, visitor, () => parts.perform(declineAgreement, input, visitor.visit));
}

const isBad = (shape: z.ZodType, text: string): boolean => !shape.safeParse(text).success;

/** Done: the browser is sent back to the page, so that reloading it posts nothing again. Refused: why, in words. */
async function orSayWhy(parts: Parts, visitor: Visitor, act: () => Promise<unknown>): Promise<Answer> {
  try {
    await act();
    return { status: 303, location: `/sign/${visitor.token}` };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const now = await meet(parts, visitor.token);
    if ('agreement' in now && now.agreement.status !== 'sent') {
      const page = await showPage(parts, now);
      return 'html' in page ? { ...page, status: 409 } : page;
    }
    const { agreement, facts } = visitor;
    const html = noticePage({
      locale: agreement.locale,
      brand: facts.agency.name,
      title: error.said,
      paragraphs: [],
    });
    return { status: 409, html };
  }
}
