import type { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
import { type Html, html, safeUrl, say } from '../html.ts';
import { words } from './status-words.ts';

/** Something that the client owes: what, until when, what follows from it, and where it is done. */
export interface WaitingItem {
  readonly what: Said;
  readonly when: Said;
  readonly isLate: boolean;
  readonly more: readonly Said[];
  /** The first is the place to decide. */
  readonly links: readonly { readonly label: Said; readonly url: string }[];
}

export function waitingPart(items: readonly WaitingItem[], locale: Locale): Html {
  const inside =
    items.length === 0
      ? html`<p>${say(words.nothingWaits(), locale)}</p>`
      : html`<ol class="waiting">${items.map((item) => waitingItem(item, locale))}</ol>`;
  return html`<section class="card"><h2>${say(words.waiting(), locale)}</h2>${inside}</section>`;
}

function waitingItem({ what, when, isLate, more, links }: WaitingItem, locale: Locale): Html {
  const late = isLate ? html`<p class="bad">${say(when, locale)}</p>` : html`<p>${say(when, locale)}</p>`;
  const places = links.map(
    ({ label, url }, index) =>
      html`<a class="${index === 0 ? 'button' : 'also'}" href="${safeUrl(url)}">${say(label, locale)}</a>`,
  );
  return html`<li><div><h3>${say(what, locale)}</h3>${late}${more.map(
    (line) => html`<p class="soft">${say(line, locale)}</p>`,
  )}</div>${places.length === 0 ? undefined : html`<p class="places">${places}</p>`}</li>`;
}
