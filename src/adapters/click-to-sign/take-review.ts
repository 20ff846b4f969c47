import { z } from 'zod';
import { findReviewLink } from '../../agreements/review/load-review.ts';
import { makeReviewLink, ReaderName } from '../../agreements/review/make-review-link.ts';
import { addressOf } from '../../agreements/review/review-link.ts';
import { revokeReviewLink } from '../../agreements/review/revoke-review-link.ts';
import { visibleText } from '../../kernel/markup.ts';
import { code, moment, phrase } from '../../kernel/phrase.ts';
import { noticePage } from '../../pages/notice-page.ts';
import { READER_DOWNLOAD, REVIEW_DAYS, REVOKE, reviewAskFields } from '../../pages/review-ask.ts';
import type { Answer } from './answer.ts';
import { showPage } from './show-page.ts';
import { isBad, orSayWhy } from './take-form.ts';
import type { Parts, Visitor } from './visitor.ts';

const words = {
  name: phrase({
    en: 'Please enter their name, up to 120 characters.',
    ja: '閲覧する方のお名前をご入力ください（120文字以内）。',
    zh: '请输入审阅人姓名（最多120个字符）。',
  }),
  email: phrase({
    en: 'Please enter an e-mail address such as name@example.com, or leave it empty.',
    ja: 'メールアドレスを正しくご入力いただくか（例：name@example.com）、空欄にしてください。',
    zh: '请输入有效邮箱（例如 name@example.com），或留空。',
  }),
  title: phrase({
    en: 'The link for {reader} is ready',
    ja: '{reader}さん用のリンクを作成しました',
    zh: '{reader}的链接已创建',
  }),
  passOn: phrase({
    en: 'Please pass it on to {reader} only: whoever has it can read. It works until {until}; you can revoke it on the page to sign.',
    ja: 'リンクを知っている方は閲覧できるため、{reader}さんにのみお渡しください。{until} まで有効で、署名ページから取り消せます。',
    zh: '持有链接者均可查看，请仅转交给{reader}。有效期至 {until}，您可在签署页面撤销。',
  }),
  mailed: phrase({
    en: 'It is also sent to {email}.',
    ja: '{email} 宛てにもお送りします。',
    zh: '同时会发送至 {email}。',
  }),
  link: phrase({ en: '{url}', ja: '{url}', zh: '{url}' }),
  back: phrase({ en: 'Back to the agreement', ja: '契約書に戻る', zh: '返回合同' }),
} as const;

/** Makes a link, and shows it once to be passed on; or takes one back. */
export async function takeReview(parts: Parts, visitor: Visitor, fields: URLSearchParams): Promise<Answer> {
  const revoked = fields.get(REVOKE);
  if (revoked !== null)
    return orSayWhy(parts, visitor, async () => {
      await parts.perform(revokeReviewLink, { linkId: visibleText(revoked) }, visitor.visit);
      return undefined;
    });
  const readerName = fields.get(reviewAskFields.readerName) ?? '';
  const readerEmail = (fields.get(reviewAskFields.readerEmail) ?? '').trim();
  const errors = {
    ...(isBad(ReaderName, readerName) && { readerName: words.name() }),
    ...(readerEmail !== '' && isBad(z.email().max(254), readerEmail) && { readerEmail: words.email() }),
  };
  if (Object.keys(errors).length > 0)
    return showPage(parts, visitor, { entered: { readerName, readerEmail }, errors });
  const { agreement, visit } = visitor;
  const input = {
    engagementId: agreement.engagementId,
    name: readerName,
    email: readerEmail === '' ? null : readerEmail,
    locale: agreement.locale,
    days: REVIEW_DAYS,
    mayDownload: fields.get(READER_DOWNLOAD) === 'yes',
  };
  return orSayWhy(parts, visitor, async () => {
    const made = await parts.perform(makeReviewLink, input, visit);
    return linkPage(parts, visitor, made.linkId);
  });
}

async function linkPage(
  { prisma, links, mailIsSetUp }: Parts,
  { token, agreement, facts }: Visitor,
  linkId: string,
): Promise<Answer | undefined> {
  const link = await findReviewLink(prisma, linkId);
  if (link === undefined) return undefined;
  const { name: reader, email, expiresAt } = link;
  const until = moment(expiresAt, facts.engagement.timeZone);
  const html = noticePage({
    locale: agreement.locale,
    brand: facts.agency.name,
    title: words.title({ reader }),
    paragraphs: [
      words.link({ url: code(links.to('review', addressOf(link))) }),
      words.passOn({ reader, until }),
      ...(email !== null && mailIsSetUp ? [words.mailed({ email })] : []),
    ],
    link: { url: `/sign/${token}`, label: words.back() },
  });
  return { status: 200, html };
}
