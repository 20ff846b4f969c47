import type { Locale } from '../kernel/locale.ts';
import { type Html, html, say } from './html.ts';
import { type Piece, pieces } from './review-remark.ts';
import { words } from './review-words.ts';

export interface Difference {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly moved: boolean;
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
}

export interface Differences {
  readonly kind: 'differences';
  readonly older: number;
  readonly newer: number;
  /** `null`: the two are in different languages. */
  readonly all: readonly Difference[] | null;
  /** Clauses that are the same in both. */
  readonly same: number;
  readonly textLocale: Locale;
}

const tags: Record<Locale, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };

/** What differs between two versions, clause by clause. */
export function reviewDifferences(
  { older, newer, all, same, textLocale }: Differences,
  locale: Locale,
): Html {
  const title = html`<h2 id="text">${say(words.differences({ older, newer }), locale)}</h2>`;
  if (all === null) return card(title, html`<p>${say(words.otherLanguage(), locale)}</p>`);
  if (all.length === 0) return card(title, html`<p>${say(words.noDifference(), locale)}</p>`);
  const rest = same === 0 ? undefined : html`<p class="soft">${say(words.same({ count: same }), locale)}</p>`;
  const one = (difference: Difference): Html => {
    const { kind, moved, heading, text } = difference;
    const also =
      moved && kind === 'changed'
        ? html` <span class="tag">${say(words.kinds.moved(), locale)}</span>`
        : undefined;
    return html`<div class="piece"><span class="tag">${say(words.kinds[kind](), locale)}</span>${also}
<div lang="${tags[textLocale]}">${heading.length === 0 ? undefined : html`<h3>${pieces(heading)}</h3>`}${kind === 'moved' ? undefined : html`<p class="pieces">${pieces(text)}</p>`}</div></div>`;
  };
  return card(title, html`<p class="soft">${say(words.legend(), locale)}</p>${all.map(one)}${rest}`);
}

const card = (title: Html, body: Html): Html =>
  html`<section class="card" aria-labelledby="text">${title}${body}</section>`;
