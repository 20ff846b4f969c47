import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { agreementText } from './agreement-text.ts';
import { type DelegationStep, delegationFields, delegationForm } from './delegation-form.ts';
import { errorLine, field, hiddenFields, problems, tick } from './form-fields.ts';
import { type Html, html, lined, safeUrl, say } from './html.ts';
import { renderPage } from './layout.ts';
import { type ReviewStep, reviewAsk, reviewAskFields } from './review-ask.ts';
import { agencysConsentStatement, consentStatement, intentStatement, words } from './sign-page-words.ts';

/** Names under which the page's forms are sent (`application/x-www-form-urlencoded`). Ticked boxes send `yes`. */
export const signFields = {
  typedName: 'typed_name',
  intent: 'intent',
  consent: 'consent',
  code: 'code',
  reason: 'reason',
  ...delegationFields,
  ...reviewAskFields,
} as const;

export type FieldName = keyof typeof signFields;

export interface CodeStep {
  readonly askUrl: string;
  /** By direct message, or to this e-mail address (masked). */
  readonly to: 'slack' | { readonly address: string };
  /** Until when the one that was sent is good; left out while none is. */
  readonly until?: Instant;
}

export interface SignPage {
  readonly locale: Locale;
  readonly agency: string;
  readonly title: string;
  readonly reference: string;
  readonly version: number;
  readonly parties: readonly {
    readonly role: 'agency' | 'client';
    readonly name: string;
    readonly address?: string;
  }[];
  /** In the markup of kernel/markup.ts. */
  readonly body: string;
  readonly pdf: { readonly url: string; readonly sha256: string };
  readonly signer: { readonly name: string; readonly role: 'agency' | 'client' };
  readonly openUntil: Instant;
  readonly timeZone: string;
  /** Where the forms are posted. */
  readonly signUrl: string;
  readonly declineUrl: string;
  /** Sent along unseen with both forms: the link's token, for example. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Where a one-time code is part of signing. */
  readonly code?: CodeStep;
  /** Where the signer can say that somebody else should sign. */
  readonly delegation?: DelegationStep;
  /** Where the client can have somebody read along. */
  readonly review?: ReviewStep;
  /** What was entered before, when the page comes back with errors. */
  readonly entered?: { readonly [K in FieldName]?: string };
  readonly errors?: { readonly [K in FieldName]?: Said };
}

/** The page on which a client reads and signs. It works without scripts. */
export function signPage(page: SignPage): string {
  const { locale, agency, title, reference, version, signer } = page;
  const until = moment(page.openUntil, page.timeZone);
  const body = html`
${errorSummary(page)}
<h1>${title}</h1>
<p class="soft">${say(words.version({ version, reference, until }), locale)}</p>
<p>${say(words.lead({ agency, name: signer.name }), locale)}</p>
${parties(page)}
<section class="card" aria-labelledby="agreement"><h2 id="agreement">${say(words.agreement(), locale)}</h2>
${agreementText(page.body)}</section>
${exactDocument(page)}
${signForm(page)}
${reviewAsk(page)}
${delegationForm(page)}
${declineForm(page)}`;
  return renderPage({ locale, title: words.title({ title }), brand: agency, body });
}

function parties({ locale, parties: all }: SignPage): Html {
  const one = ({ role, name, address }: SignPage['parties'][number]): Html =>
    html`<p><span class="role">${say(
      role === 'agency' ? words.agency() : words.client(),
      locale,
    )}</span><br><strong>${name}</strong>${address === undefined ? undefined : html`<br><span class="soft">${lined(address.split('\n'))}</span>`}</p>`;
  return html`<div class="parties">${all.map(one)}</div>`;
}

function exactDocument({ locale, pdf }: SignPage): Html {
  return html`<section class="card" aria-labelledby="document"><h2 id="document">${say(words.document(), locale)}</h2>
<p>${say(words.documentNote(), locale)}</p>
<p><a href="${safeUrl(pdf.url)}" target="_blank" rel="noopener">${say(words.openPdf(), locale)}</a></p>
<p class="soft">SHA-256 <code>${pdf.sha256}</code></p></section>`;
}

function errorSummary({ locale, errors = {} }: SignPage): Html | undefined {
  const found = Object.entries(signFields).flatMap(([name, id]) => {
    const said = Object.entries(errors).find(([key]) => key === name)?.[1];
    return said === undefined ? [] : [{ id, said }];
  });
  return found.length === 0 ? undefined : problems(words.problems(), found, locale);
}

function signForm(page: SignPage): Html {
  const { locale, agency, signer, entered = {}, errors = {} } = page;
  return html`<section class="card" aria-labelledby="sign"><h2 id="sign">${say(words.sign(), locale)}</h2>
<form method="post" action="${safeUrl(page.signUrl)}">
${hiddenFields(page.hidden)}
${tick({ id: signFields.consent, label: signer.role === 'agency' ? agencysConsentStatement({ agency }) : consentStatement({ agency }), ticked: entered.consent, error: errors.consent, locale })}
${field({ id: signFields.typedName, label: words.typedName(), hint: words.typedNameHint(), value: entered.typedName, error: errors.typedName, locale, kind: 'name' })}
${codeField(page)}
${tick({ id: signFields.intent, label: intentStatement({ name: signer.name }), ticked: entered.intent, error: errors.intent, locale })}
${lastStep(page)}
<p class="soft">${say(words.recorded(), locale)}</p>
<p class="soft">${say(words.simple({ agency }), locale)}</p>
</form></section>`;
}

/** Before a code was sent there is nothing to sign with; after it a new one is the last button, so that Enter signs. */
function lastStep({ locale, code, errors = {} }: SignPage): Html {
  const sign = html`<p><button type="submit">${say(words.signButton(), locale)}</button></p>`;
  if (code === undefined) return sign;
  const another = code.until !== undefined;
  const label = say(another ? words.newCode() : words.sendCode(), locale);
  const id = another ? undefined : html` id="${signFields.code}"`;
  const ask = html`<button${id} type="submit" formnovalidate formaction="${safeUrl(`${code.askUrl}#${signFields.code}`)}"${
    another ? html` class="plain"` : undefined
  }>${label}</button>`;
  if (another) return html`${sign}<p class="soft">${say(words.noCode(), locale)}</p><p>${ask}</p>`;
  return html`<p>${say(sentWhere(code.to), locale)}</p>${errorLine(signFields.code, errors.code, locale)}<p>${ask}</p>`;
}

const sentWhere = (to: CodeStep['to']): Said =>
  to === 'slack' ? words.codeBySlack() : words.codeByMail({ address: to.address });

function codeField({ locale, code, timeZone, entered = {}, errors = {} }: SignPage): Html | undefined {
  if (code?.until === undefined) return undefined;
  const where = code.to === 'slack' ? words.sentBySlack() : words.sentByMail({ address: code.to.address });
  const hint = words.codeHint({ where, until: moment(code.until, timeZone) });
  return field({
    id: signFields.code,
    label: words.code(),
    hint,
    value: entered.code,
    error: errors.code,
    locale,
    kind: 'code',
  });
}

function declineForm({ locale, agency, declineUrl, hidden, entered = {}, errors = {} }: SignPage): Html {
  const hint = words.reasonHint({ agency });
  return html`<details class="card"${errors.reason === undefined && entered.reason === undefined ? undefined : html` open`}><summary>${say(words.declineSummary(), locale)}</summary>
<form method="post" action="${safeUrl(declineUrl)}">
${hiddenFields(hidden)}
${field({ id: signFields.reason, label: words.reason(), hint, value: entered.reason, error: errors.reason, locale, kind: 'text' })}
<button class="quiet" type="submit">${say(words.declineButton(), locale)}</button>
</form></details>`;
}
