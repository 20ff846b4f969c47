import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { agreementText } from './agreement-text.ts';
import { problems } from './form-fields.ts';
import { type Html, html, safeUrl, say } from './html.ts';
import { renderPage } from './layout.ts';
import {
  type ClauseFrame,
  fieldId,
  type ReviewClause,
  type ReviewForm,
  type ReviewWrong,
  remarkForm,
  reviewClause,
} from './review-clause.ts';
import { type Differences, reviewDifferences } from './review-differences.ts';
import { type ReviewRemark, remark } from './review-remark.ts';
import { words } from './review-words.ts';
import { watermark } from './watermark.ts';

/** One of those that can be looked at. */
export interface ReviewVersion {
  readonly label: Said;
  readonly version: number;
  readonly state: Said;
  readonly at: Instant | null;
  readonly url: string;
  readonly isShown: boolean;
  /** An addendum says itself what it changes. */
  readonly isComparable: boolean;
}

export interface ShownText {
  readonly kind: 'text';
  readonly title: string;
  readonly textLocale: Locale;
  readonly secondLocale: Locale | null;
  readonly clauses: readonly ReviewClause[];
  /** Shown where there are no clauses, in the markup of kernel/markup.ts. */
  readonly body: string;
  readonly whole: readonly ReviewRemark[];
  /** Left out: nothing can be said about it any more; `closed` says why. */
  readonly form?: ReviewForm;
  readonly closed?: Said;
  /** Left out: it may not be downloaded. */
  readonly pdfUrl?: string;
}

export interface ReviewPage {
  readonly locale: Locale;
  readonly agency: string;
  readonly client: string;
  readonly project: string;
  readonly timeZone: string;
  readonly reader: string;
  readonly now: Instant;
  readonly openUntil: Instant;
  readonly mayDownload: boolean;
  /** This page's own address, without a query. */
  readonly url: string;
  /** The newest first. */
  readonly versions: readonly ReviewVersion[];
  /** `undefined`: nothing was sent yet. */
  readonly shown?: ShownText | Differences;
  /** What was said about texts that are no longer there, and about which. */
  readonly earlier: readonly { readonly about: Said; readonly remark: ReviewRemark }[];
  /** A comment that could not be taken. */
  readonly wrong?: ReviewWrong;
}

/** The page on which somebody reads along for the client. It works without scripts and without Slack. */
export function reviewPage(page: ReviewPage): string {
  const { locale, agency, client, project, reader } = page;
  const body = html`${page.mayDownload ? undefined : watermark(page)}
${summary(page)}
<h1>${say(words.title({ project }), locale)}</h1>
<p>${say(words.lead({ agency, client, reader }), locale)}</p>
<p class="soft">${say(words.until({ until: moment(page.openUntil, page.timeZone) }), locale)}${
    page.mayDownload ? undefined : html` ${say(words.noDownload(), locale)}`
  }</p>
<div${page.mayDownload ? undefined : html` class="no-paper"`}>
${versions(page)}
${shownPart(page)}
${earlier(page)}</div>${
    page.mayDownload
      ? undefined
      : html`<p class="print-note">${say(words.notOnPaper({ agency }), locale)}</p>`
  }`;
  return renderPage({ locale, title: words.tab({ project }), brand: agency, body });
}

/** Why it was not taken: at its field, or, where the text has no such field any more, with all that was typed. */
function summary({ shown, locale, wrong }: ReviewPage): Html | undefined {
  if (wrong === undefined) return undefined;
  const { clauseKey, field, said, text, proposal } = wrong;
  const clause = shown?.kind === 'text' ? shown.clauses.find(({ key }) => key === clauseKey) : undefined;
  const hasForm = shown?.kind === 'text' && shown.form !== undefined;
  const hasField = clauseKey === '' ? field === 'text' : clause !== undefined && clause.isTooLong !== true;
  if (hasForm && (hasField || (clause !== undefined && field === 'text')))
    return problems(words.problem(), [{ id: fieldId(field, clauseKey), said }], locale);
  const typed = [text, proposal].filter((one) => one.trim() !== '');
  return html`<div class="problems" role="alert"><strong>${say(words.problem(), locale)}</strong><p>${say(said, locale)}</p></div>
<section class="card" aria-labelledby="typed"><h2 id="typed">${say(words.typed(), locale)}</h2>
${typed.map((one) => html`<p class="pieces">${one}</p>`)}</section>`;
}

function versions(page: ReviewPage): Html | undefined {
  const { versions: all, locale, timeZone } = page;
  if (all.length === 0) return undefined;
  const one = ({ label, state, at, url, isShown }: ReviewVersion): Html => {
    const current = isShown ? html` aria-current="page"` : undefined;
    const when = at === null ? state : words.stateAt({ state, at: moment(at, timeZone) });
    return html`<li><a href="${safeUrl(url)}"${current}>${say(label, locale)}</a><br><span class="soft">${say(when, locale)}</span></li>`;
  };
  return html`<nav class="card" aria-labelledby="versions"><h2 id="versions">${say(words.versions(), locale)}</h2>
<ul class="versions">${all.map(one)}</ul>${compareForm(page)}</nav>`;
}

/** Any two of them, the present choice first. */
function compareForm({ versions: all, shown, url, locale }: ReviewPage): Html | undefined {
  const numbers = all.filter(({ isComparable }) => isComparable).map(({ version }) => version);
  const [newest = 0, before = 0] = numbers;
  if (numbers.length < 2) return undefined;
  const chosen = shown?.kind === 'differences' ? shown : { older: before, newer: newest };
  const options = (selected: number): Html[] =>
    numbers.map(
      (version) =>
        html`<option value="${version}"${version === selected ? html` selected` : undefined}>${say(words.version({ version }), locale)}</option>`,
    );
  const select = (id: string, label: Said, selected: number): Html =>
    html`<div><label for="${id}">${say(label, locale)}</label><select id="${id}" name="${id}">${options(selected)}</select></div>`;
  return html`<form class="pick" method="get" action="${safeUrl(url)}">${select('from', words.from(), chosen.older)}${select('version', words.to(), chosen.newer)}<div><button class="plain" type="submit">${say(words.compare(), locale)}</button></div></form>`;
}

function shownPart(page: ReviewPage): Html {
  const { shown, locale, agency } = page;
  if (shown === undefined)
    return html`<section class="card"><h2>${say(words.nothing(), locale)}</h2><p>${say(words.nothingText({ agency }), locale)}</p></section>`;
  if (shown.kind === 'differences') return reviewDifferences(shown, locale);
  const { title, closed, pdfUrl, clauses, body, textLocale, secondLocale, form } = shown;
  const frame: ClauseFrame = { ...page, textLocale, secondLocale, form };
  const note = closed === undefined ? undefined : html`<p class="soft">${say(closed, locale)}</p>`;
  const pdf =
    pdfUrl === undefined
      ? undefined
      : html`<p><a href="${safeUrl(pdfUrl)}">${say(words.pdf(), locale)}</a> <span class="soft">${say(words.pdfNote(), locale)}</span></p>`;
  const text =
    clauses.length === 0
      ? agreementText(body)
      : html`${clauses.map((clause) => reviewClause(clause, frame))}`;
  return html`<section class="card" aria-labelledby="text"><h2 id="text">${title}</h2>${note}${pdf}
${text}</section>
${whole(shown, page)}`;
}

function whole({ whole: remarks, form }: ShownText, page: ReviewPage): Html | undefined {
  if (form === undefined && remarks.length === 0) return undefined;
  const { locale } = page;
  return html`<section class="card" id="clause-" aria-labelledby="whole"><h2 id="whole">${say(words.wholeTitle(), locale)}</h2>
${remarks.map((one) => remark(one, page))}
${form === undefined ? undefined : remarkForm({ key: '', text: '', heading: '' }, form, page)}</section>`;
}

function earlier(page: ReviewPage): Html | undefined {
  const { earlier: all, locale } = page;
  if (all.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="earlier"><h2 id="earlier">${say(words.earlier(), locale)}</h2>
${all.map(({ about, remark: one }) => remark(one, page, about))}</section>`;
}
