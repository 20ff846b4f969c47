import type { Locale } from '../kernel/locale.ts';
import { phrase, type Said } from '../kernel/phrase.ts';
import { field, hiddenFields } from './form-fields.ts';
import { type Html, html, safeUrl, say } from './html.ts';

/** Names under which it is sent. */
export const delegationFields = {
  otherName: 'other_name',
  otherEmail: 'other_email',
  otherReason: 'other_reason',
} as const;

export interface DelegationStep {
  readonly url: string;
  /** What became of it before. */
  readonly before?: { readonly to: string; readonly state: 'open' } | Refused;
}

interface Refused {
  readonly to: string;
  readonly state: 'refused';
  readonly why: string;
}

const words = {
  summary: phrase({ en: 'Somebody else should sign', ja: 'ほかの人が署名する', zh: '应由他人签署' }),
  lead: phrase({
    en: '{agency} will be asked first. Once they agree, the person you name gets a link and you can no longer sign.',
    ja: '{agency}の確認後、ご指定の方にリンクをお送りします。その後、あなたは署名できなくなります。',
    zh: '须先经{agency}同意。同意后，您指定的人会收到链接，您将不能再签署。',
  }),
  name: phrase({ en: 'Their full name', ja: '署名する方のお名前', zh: '对方全名' }),
  nameHint: phrase({
    en: 'Somebody who may sign for your company.',
    ja: '貴社を代表して署名できる方をご指定ください。',
    zh: '须有权代表贵公司签署。',
  }),
  email: phrase({ en: 'Their e-mail', ja: '署名する方のメールアドレス', zh: '对方邮箱' }),
  emailHint: phrase({
    en: 'The link goes there.',
    ja: 'リンクの送付先になります。',
    zh: '链接将发送至此。',
  }),
  reason: phrase({ en: 'Why?', ja: '理由', zh: '原因' }),
  reasonHint: phrase({
    en: '{agency} will read it.',
    ja: '{agency}に伝わります。',
    zh: '{agency}会看到此内容。',
  }),
  button: phrase({ en: 'Ask {agency}', ja: '{agency}に依頼する', zh: '向{agency}提出' }),
  open: phrase({
    en: 'You asked that {to} signs instead. {agency} is deciding; until then you can still sign.',
    ja: '{to}さんへの変更を依頼済みです。{agency}が確認中です。それまではご自身でも署名できます。',
    zh: '您已请求改由{to}签署，{agency}正在处理。在此之前您仍可签署。',
  }),
  refused: phrase({
    en: '{agency} did not agree that {to} signs instead: {why}',
    ja: '{agency}の判断により、{to}さんへの変更は見送りとなりました：{why}',
    zh: '{agency}未同意改由{to}签署：{why}',
  }),
} as const;

type Names = keyof typeof delegationFields;

export interface Delegating {
  readonly locale: Locale;
  readonly agency: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly delegation?: DelegationStep;
  readonly entered?: { readonly [K in Names]?: string };
  readonly errors?: { readonly [K in Names]?: Said };
}

/** Asks who should sign instead, or says what became of having asked. */
export function delegationForm(page: Delegating): Html | undefined {
  const { delegation, locale, agency, hidden, entered = {}, errors = {} } = page;
  if (delegation === undefined) return undefined;
  const { before, url } = delegation;
  if (before?.state === 'open')
    return html`<p class="card" role="status">${say(words.open({ to: before.to, agency }), locale)}</p>`;
  const isOpen = Object.keys(delegationFields).some((name) => name in errors || name in entered);
  const refused =
    before === undefined
      ? undefined
      : html`<p class="card" role="status">${say(words.refused({ to: before.to, why: before.why, agency }), locale)}</p>`;
  const ids = delegationFields;
  return html`${refused}<details class="card"${isOpen ? html` open` : undefined}><summary>${say(words.summary(), locale)}</summary>
<p>${say(words.lead({ agency }), locale)}</p>
<form method="post" action="${safeUrl(url)}">
${hiddenFields(hidden)}
${field({ id: ids.otherName, label: words.name(), hint: words.nameHint(), value: entered.otherName, error: errors.otherName, locale, kind: 'other' })}
${field({ id: ids.otherEmail, label: words.email(), hint: words.emailHint(), value: entered.otherEmail, error: errors.otherEmail, locale, kind: 'email' })}
${field({ id: ids.otherReason, label: words.reason(), hint: words.reasonHint({ agency }), value: entered.otherReason, error: errors.otherReason, locale, kind: 'text' })}
<button class="quiet" type="submit">${say(words.button({ agency }), locale)}</button>
</form></details>`;
}
