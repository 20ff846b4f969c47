import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, phrase } from '../kernel/phrase.ts';
import { hiddenFields } from './form-fields.ts';
import { html, lined, safeUrl, say } from './html.ts';
import { renderPage } from './layout.ts';
import { signFields } from './sign-page.ts';

const words = {
  title: phrase({ en: 'Decline “{title}”?', ja: '「{title}」を辞退しますか', zh: '确定拒绝签署“{title}”？' }),
  reason: phrase({ en: 'Your reason', ja: '理由', zh: '您的原因' }),
  yes: phrase({
    en: 'If you decline, this version is closed and can no longer be signed. Your reason appears in the shared Slack channel, and {agency} can send a new version.',
    ja: '辞退すると、この版は終了し、署名できなくなります。理由は共有のSlackチャンネルに表示され、{agency}は新しい版を送付できます。',
    zh: '拒绝后，此版本即告关闭，不能再签署。您的原因会显示在共享的 Slack 频道中，{agency}可以发送新版本。',
  }),
  no: phrase({
    en: 'If you go back, nothing changes. The agreement stays open until {until}.',
    ja: '戻る場合は何も変わりません。署名期限は {until} のままです。',
    zh: '返回则一切不变。合同在 {until} 之前仍可签署。',
  }),
  decline: phrase({ en: 'Yes, decline', ja: '辞退する', zh: '确定拒绝' }),
  back: phrase({ en: 'Back to the agreement', ja: '契約書に戻る', zh: '返回合同' }),
} as const;

/** Which of the two buttons was pressed: `yes` or `no`. */
export const DECLINE_SURE = 'sure';

export interface DeclinePage {
  readonly locale: Locale;
  readonly agency: string;
  readonly title: string;
  readonly reason: string;
  readonly openUntil: Instant;
  readonly timeZone: string;
  readonly declineUrl: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** Asks once more, with the effect of yes and of no. Going back keeps the reason that was typed. */
export function declinePage(page: DeclinePage): string {
  const { locale, agency, title, reason, hidden } = page;
  const until = moment(page.openUntil, page.timeZone);
  const body = html`<div class="mark"></div><h1>${say(words.title({ title }), locale)}</h1>
<section class="card"><h2>${say(words.reason(), locale)}</h2>
<p>${lined(reason.split(/\r?\n/))}</p>
<p>${say(words.yes({ agency }), locale)}</p>
<p>${say(words.no({ until }), locale)}</p>
<form method="post" action="${safeUrl(page.declineUrl)}">
${hiddenFields({ ...hidden, [signFields.reason]: reason })}
<p><button class="quiet" type="submit" name="${DECLINE_SURE}" value="yes">${say(words.decline(), locale)}</button></p>
<p><button type="submit" name="${DECLINE_SURE}" value="no">${say(words.back(), locale)}</button></p>
</form></section>`;
  return renderPage({ locale, title: words.title({ title }), brand: agency, body });
}
