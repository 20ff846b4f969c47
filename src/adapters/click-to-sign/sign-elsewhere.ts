import type { IncomingMessage } from 'node:http';
import type { Sent } from '../../agreements/agreement.ts';
import type { RemoteSigning } from '../../agreements/signature-provider.ts';
import { signersAsked, signersOf } from '../../agreements/signers-asked.ts';
import { placeOf } from '../../agreements/signing/whose-place.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { phrase, type Said } from '../../kernel/phrase.ts';
import { noticePage } from '../../pages/notice-page.ts';
import type { Answer } from './answer.ts';
import type { Parts, Visitor } from './visitor.ts';

const text = {
  back: phrase({
    en: 'Thank you. DocuSign tells us how it went.',
    ja: 'ありがとうございます。結果は DocuSign から届きます。',
    zh: '谢谢。DocuSign 会将结果告知我们。',
  }),
  backBody: phrase({
    en: 'Your project channel says so as soon as the agreement is signed. You can close this page.',
    ja: '署名が完了すると、プロジェクトのチャンネルでお知らせします。このページは閉じて構いません。',
    zh: '合同签署完成后，项目频道会有通知。您可以关闭此页面。',
  }),
  notNow: phrase({
    en: 'It is not your turn to sign yet.',
    ja: 'まだご署名の順番ではありません。',
    zh: '尚未轮到您签署。',
  }),
  notNowBody: phrase({
    en: 'Somebody signs before you. DocuSign sends you an e-mail when it is your turn.',
    ja: '先に署名される方がいらっしゃいます。順番になると DocuSign からメールが届きます。',
    zh: '在您之前还有人签署。轮到您时，DocuSign 会发送邮件。',
  }),
  notYours: phrase({
    en: 'At DocuSign, this agreement waits for {who}.',
    ja: 'この契約書は、DocuSign で{who}さんの署名待ちです。',
    zh: '此合同正在 DocuSign 等待{who}签署。',
  }),
  notYoursBody: phrase({
    en: 'Signing there is personal. If you sign instead, {agency} can enter you as the signer, and you get a link of your own.',
    ja: 'DocuSign での署名はご本人のみ可能です。代わりに署名される場合は、{agency}が署名者を変更すると、ご本人用のリンクが届きます。',
    zh: '在 DocuSign 须由本人签署。如由您代签，请由{agency}将您设为签署人，您会收到自己的链接。',
  }),
  down: phrase({
    en: 'DocuSign can’t be reached at the moment.',
    ja: '現在、DocuSign に接続できません。',
    zh: '目前无法连接 DocuSign。',
  }),
  downBody: phrase({
    en: 'Please try again in a few minutes, or use the link in DocuSign’s e-mail.',
    ja: '数分後にもう一度お試しいただくか、DocuSign からのメールのリンクをご利用ください。',
    zh: '请几分钟后重试，或使用 DocuSign 邮件中的链接。',
  }),
} as const;

/** Somebody sits before the page: no longer than this. */
const WAITS_MS = 10_000;

/** Where an agreement is signed at another company; undefined: on our own page. */
export const remoteOf = ({ providers }: Parts, { provider }: Sent): RemoteSigning | undefined =>
  providers.find(({ name }) => name === provider)?.remote;

/**
 * Sends the browser on to a page that was made for this very visit. Who comes back from there is thanked and not sent
 * off again; what came of it is told by the provider, never by the address.
 */
export async function signElsewhere(
  parts: Parts,
  visitor: Visitor,
  agreement: Sent,
  remote: RemoteSigning,
  request: IncomingMessage,
): Promise<Answer> {
  const page = (status: number, title: Said, body: Said): Answer => ({
    status,
    html: noticePage({
      title,
      locale: agreement.locale,
      brand: visitor.facts.agency.name,
      paragraphs: [body],
    }),
  });
  if (hasComeBack(request)) return page(200, text.back(), text.backBody());
  const { place, person, facts } = visitor;
  // A stand-in would sign there under the name of the person for whom they stand in.
  if (place !== undefined && place.personId !== person.id) {
    const agency = facts.agency.name;
    return page(200, text.notYours({ who: place.name }), text.notYoursBody({ agency }));
  }
  try {
    const url = await freshUrl(parts, visitor, agreement, remote);
    if (url === undefined) return page(200, text.notNow(), text.notNowBody());
    return { status: 303, location: url };
  } catch {
    return page(503, text.down(), text.downBody());
  }
}

/** The provider adds an event to the address that it sends people back to. */
const hasComeBack = ({ url }: IncomingMessage): boolean =>
  new URLSearchParams((url ?? '').split('?')[1] ?? '').has('event');

async function freshUrl(
  parts: Parts,
  { person, token }: Visitor,
  agreement: Sent,
  remote: RemoteSigning,
): Promise<string | undefined> {
  const { prisma, codes, publicUrl } = parts;
  const { providerRef, engagementId, id } = agreement;
  const facts = await engagementFacts(prisma, engagementId);
  const place = placeOf(person, agreement, await signersOf(prisma, id), facts);
  const signer = (await signersAsked(prisma, agreement, codes)).find((one) => one.signerId === place?.id);
  if (signer === undefined || providerRef === null) return undefined;
  return remote.signingUrl({
    key: id,
    providerRef,
    signer,
    returnUrl: `${publicUrl}/sign/${token}`,
    signal: AbortSignal.timeout(WAITS_MS),
  });
}
