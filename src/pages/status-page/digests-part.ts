import type { Locale } from '../../kernel/locale.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { type Html, html, say } from '../html.ts';
import { words } from './status-words.ts';

/** The newest is open, the others open with a press. What is to be decided stands above, on the page itself. */
export function digestsPart(digests: readonly CardWords[], locale: Locale): Html | undefined {
  if (digests.length === 0) return undefined;
  const shown = digests.map((digest, index) => {
    const inside = html`<summary>${say(digest.title, locale)}</summary>${wordsOf(digest, locale)}`;
    return index === 0 ? html`<details open>${inside}</details>` : html`<details>${inside}</details>`;
  });
  return html`<section class="card"><h2>${say(words.digests(), locale)}</h2>${shown}</section>`;
}

function wordsOf({ body = [], sections = [] }: CardWords, locale: Locale): Html {
  const paragraphs = body.map((said) => html`<p>${say(said, locale)}</p>`);
  const parts = sections.map(
    ({ heading, lines }) =>
      html`<p><strong>${say(heading, locale)}</strong></p><ul>${lines.map((line) => html`<li>${say(line, locale)}</li>`)}</ul>`,
  );
  return html`${paragraphs}${parts}`;
}
