import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, phrase, type Value } from '../kernel/phrase.ts';
import { noticePage } from './notice-page.ts';

const words = {
  doneTitle: phrase({ en: 'You have signed. Thank you.', ja: '署名を受け付けました', zh: '您已签署，谢谢' }),
  done: phrase({
    en: '{name} signed “{title}” on {time}. Now it is with {next}.',
    ja: '{time}、{name}様が「{title}」に署名しました。次は{next}様の署名です。',
    zh: '{name}已于{time}签署《{title}》。接下来由{next}签署。',
  }),
  copy: phrase({
    en: 'When all have signed, {agency} sends you the signed copy. Nothing more is needed from you.',
    ja: '全員の署名が完了しましたら、{agency}より署名済みの控えをお送りします。これ以上のお手続きは不要です。',
    zh: '全部签署完成后，{agency}会向您发送已签署的副本。您无需再做其他操作。',
  }),
  laterTitle: phrase({ en: 'It is not your turn yet', ja: 'まだ順番ではありません', zh: '尚未轮到您' }),
  later: phrase({
    en: '“{title}” is signed in an order, and {next} comes first. You will be told when you can sign.',
    ja: '「{title}」は順番に署名します。先に{next}様が署名しますので、順番になりましたらお知らせします。',
    zh: '《{title}》须按顺序签署，请先由{next}签署。轮到您时会通知您。',
  }),
  insteadTitle: phrase({ en: 'Somebody else signs now', ja: '署名者が変わりました', zh: '签署人已变更' }),
  instead: phrase({
    en: '{to} signs “{title}” in place of {name}. This link no longer opens it.',
    ja: '「{title}」は、{name}様に代わり{to}様が署名します。このリンクは使えなくなりました。',
    zh: '《{title}》改由{to}代替{name}签署，此链接已失效。',
  }),
  ask: phrase({
    en: 'If this is not right, please tell {agency}.',
    ja: 'お心当たりがない場合は、{agency}へご連絡ください。',
    zh: '如有疑问，请联系{agency}。',
  }),
} as const;

interface About {
  readonly locale: Locale;
  readonly agency: string;
  readonly title: string;
}

/** One of several has signed, and the others have not. */
export function signedSoFarPage(
  page: About & {
    readonly name: string;
    readonly at: Instant;
    readonly timeZone: string;
    readonly next: Value;
  },
): string {
  const { locale, agency, title, name, next } = page;
  const time = moment(page.at, page.timeZone);
  const paragraphs = [words.done({ name, title, time, next }), words.copy({ agency })];
  return noticePage({ locale, brand: agency, title: words.doneTitle(), paragraphs });
}

export function notYourTurnPage(page: About & { readonly next: Value }): string {
  const { locale, agency, title, next } = page;
  return noticePage({
    locale,
    brand: agency,
    title: words.laterTitle(),
    paragraphs: [words.later({ title, next })],
  });
}

/** Behind the link of somebody in whose stead another signs. */
export function signsInsteadPage(page: About & { readonly name: string; readonly to: string }): string {
  const { locale, agency, title, name, to } = page;
  const paragraphs = [words.instead({ name, title, to }), words.ask({ agency })];
  return noticePage({ locale, brand: agency, title: words.insteadTitle(), paragraphs });
}
