import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import { html, safeUrl, say } from './html.ts';
import { renderPage } from './layout.ts';

export interface NoticePage {
  readonly locale: Locale;
  readonly brand: string;
  readonly title: Said;
  readonly paragraphs: readonly Said[];
  /** The one thing to do next. */
  readonly link?: { readonly url: string; readonly label: Said };
}

/** A page that says something: a title, a few sentences, perhaps a link. */
export function noticePage({ locale, brand, title, paragraphs, link }: NoticePage): string {
  const next =
    link === undefined
      ? undefined
      : html`<p><a class="button" href="${safeUrl(link.url)}">${say(link.label, locale)}</a></p>`;
  const body = html`<div class="mark"></div><h1>${say(title, locale)}</h1>
${paragraphs.map((paragraph) => html`<p>${say(paragraph, locale)}</p>`)}${next}`;
  return renderPage({ locale, title, brand, body });
}
