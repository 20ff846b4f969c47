import type { z } from 'zod';
import type { SigningCode } from '../../../prisma/generated/client.ts';
import { DeclineReason, declineAgreement } from '../../agreements/decline-agreement.ts';
import { isOver } from '../../agreements/expire-agreement.ts';
import { signAgreement, TypedName } from '../../agreements/sign-agreement.ts';
import type { Origin } from '../../agreements/signature.ts';
import { codeWayFor } from '../../agreements/signing-code.ts';
import { phrase } from '../../kernel/phrase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { DECLINE_SURE } from '../../pages/decline-page.ts';
import { noticePage } from '../../pages/notice-page.ts';
import { signFields } from '../../pages/sign-page.ts';
import type { Answer } from './answer.ts';
import { goodCode } from './code-step.ts';
import { isTheirTurn } from './not-now.ts';
import { askIfDeclined, SEEN_FIELD, sentencesShown, showPage } from './show-page.ts';
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
  code: {
    digits: phrase({
      en: 'Please type the six digits of the code.',
      ja: '6桁のコードを入力してください。',
      zh: '请输入六位数字的验证码。',
    }),
    wrong: phrase({
      en: 'This is not the code. Please check it; it can be typed {left} more times.',
      ja: 'コードが一致しません。ご確認ください（残り{left}回）。',
      zh: '验证码不正确，请核对（还可输入 {left} 次）。',
    }),
    stale: phrase({
      en: 'There is no valid code now: it has expired, was replaced, or was typed wrongly five times. Please have a new one sent.',
      ja: '有効なコードがありません（期限切れ、再送済み、または5回の入力誤り）。新しいコードをお送りください。',
      zh: '目前没有有效的验证码（已过期、已被替换，或五次输入错误）。请重新发送。',
    }),
  },
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
  const code = codeFrom(text(signFields.code));
  const { agreement } = visitor;
  const good =
    agreement.status === 'sent' && codeWayFor(visitor.person, agreement) !== null
      ? await goodCode(parts, visitor, agreement)
      : undefined;
  const errors = {
    ...(good !== undefined && !/^\d{6}$/.test(code) && { code: wrong.code.digits() }),
    ...(isBad(TypedName, typedName) && { typedName: wrong.typedName() }),
    ...(intent !== 'yes' && { intent: wrong.notTicked() }),
    ...(consent !== 'yes' && { consent: wrong.notTicked() }),
  };
  if (Object.keys(errors).length > 0)
    return showPage(parts, visitor, { entered: { typedName, intent, consent, code }, errors });
  const input = {
    agreementId: agreement.id,
    ...(good !== undefined && { code: { codeId: good.id, mac: macOf(parts, good, code) } }),
    documentSha256: text(SEEN_FIELD),
    typedName,
    origin,
    ...sentencesShown(visitor),
  };
  return orSayWhy(parts, visitor, async () => {
    const problem = await parts.perform(signAgreement, input, visitor.visit);
    if (problem === undefined) return undefined;
    const said = problem.kind === 'wrong' ? wrong.code.wrong({ left: problem.left }) : wrong.code.stale();
    return showPage(parts, visitor, { entered: { typedName, intent, consent }, errors: { code: said } });
  });
}

/** As people type it: in groups, or in the wide digits of a Japanese or Chinese keyboard. */
const codeFrom = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/gu, '').slice(0, 12);

const macOf = (
  { codes }: Parts,
  { id: codeId, agreementId, contactId, documentSha256 }: SigningCode,
  typed: string,
) => codes.macOf({ codeId, agreementId, contactId, documentSha256 }, typed);

export async function takeRefusal(
  parts: Parts,
  visitor: Visitor,
  fields: URLSearchParams,
  origin: Origin,
): Promise<Answer> {
  const reason = fields.get(signFields.reason) ?? '';
  if (isBad(DeclineReason, reason))
    return showPage(parts, visitor, { entered: { reason }, errors: { reason: wrong.reason() } });
  const sure = fields.get(DECLINE_SURE);
  if (sure === 'no') return showPage(parts, visitor, { entered: { reason } });
  const { agreement } = visitor;
  const isOpen =
    agreement.status === 'sent' && !isOver(agreement.expiresAt, visitor.visit.now) && isTheirTurn(visitor);
  if (isOpen && sure !== 'yes') return askIfDeclined(visitor, agreement, reason);
  const input = { agreementId: agreement.id, reason, origin };
  return orSayWhy(parts, visitor, async () => {
    await parts.perform(declineAgreement, input, visitor.visit);
    return undefined;
  });
}

export const isBad = (shape: z.ZodType, text: string): boolean => !shape.safeParse(text).success;

/** Done: the browser is sent back to the page, so that reloading it posts nothing again. Refused: why, in words. */
export async function orSayWhy(
  parts: Parts,
  visitor: Visitor,
  act: () => Promise<Answer | undefined>,
): Promise<Answer> {
  try {
    const instead = await act();
    return instead ?? { status: 303, location: `/sign/${visitor.token}` };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const now = await meet(parts, visitor.token);
    if ('agreement' in now && (now.agreement.status !== 'sent' || !isTheirTurn(now))) {
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
