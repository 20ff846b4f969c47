import { fileKinds } from '../kernel/file-kind.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import { problems } from './form-fields.ts';
import { type Html, html, lined, safeUrl, say } from './html.ts';
import { renderPage } from './layout.ts';
import { words } from './materials-words.ts';

/** Names under which a form sends what was given. */
export const materialFields = {
  item: 'item',
  files: 'files',
  links: 'links',
  note: 'note',
  question: 'question',
} as const;

/** Something that is still owed. */
export interface WantedItem {
  readonly id: string;
  readonly what: string;
  /** Lines about it: format, day, what follows, why it came back. */
  readonly about: readonly Said[];
  /** Answered questions, each with its answer. */
  readonly answers: readonly Said[];
}

export interface MaterialsPage {
  readonly locale: Locale;
  readonly agency: string;
  readonly project: string;
  readonly who: string;
  readonly wanted: readonly WantedItem[];
  readonly done: readonly Said[];
  readonly most: { readonly files: number; readonly megabytes: number };
  readonly url: string;
  readonly questionUrl: string;
  /** What has just been sent. */
  readonly sent?: Said;
  /** What was wrong with what was just sent, and for which item. `links`, `note`, `question`: as they were typed. */
  readonly wrong?: {
    readonly item: string;
    readonly said: Said;
    readonly links: string;
    readonly note: string;
    readonly question: string;
  };
}

/** Everything that is needed of a client's person, each with its form. Works without scripts, on a telephone. */
export function materialsPage(page: MaterialsPage): string {
  const { locale, agency, project, who, wanted, done, sent, wrong } = page;
  const body = html`<div class="mark"></div><h1>${say(words.title({ project }), locale)}</h1>
<p class="soft">${say(words.intro({ who, agency }), locale)}</p>
${sent && html`<p class="card" role="status">${say(sent, locale)}</p>`}${
  wrong &&
  problems(words.wrong(), [{ id: `item-${wrong.item || (wanted[0]?.id ?? '')}`, said: wrong.said }], locale)
}${wanted.length === 0 ? html`<p class="card">${say(words.nothing(), locale)}</p>` : undefined}${wanted.map(
  (item) => itemCard(page, item),
)}${
  done.length === 0
    ? undefined
    : html`<section class="card"><h2>${say(words.done(), locale)}</h2><ul>${done.map(
        (line) => html`<li>${say(line, locale)}</li>`,
      )}</ul></section>`
}`;
  return renderPage({ locale, title: words.title({ project }), brand: agency, body });
}

function itemCard(page: MaterialsPage, { id, what, about, answers }: WantedItem): Html {
  const { locale, wrong } = page;
  const mine = wrong?.item === id ? wrong : undefined;
  return html`<section class="card" id="item-${id}"><h2>${what}</h2>
${about.map((line) => html`<p>${say(line, locale)}</p>`)}${answers.map(
  (line) => html`<p class="soft">${say(line, locale)}</p>`,
)}${mine && html`<p class="bad">${say(mine.said, locale)}</p>`}
<form method="post" enctype="multipart/form-data" action="${safeUrl(page.url)}">
<input type="hidden" name="${materialFields.item}" value="${id}">
${filesField(page, id)}${area(page, id, 'links', mine?.links ?? '')}${area(page, id, 'note', mine?.note ?? '')}
<p><button type="submit">${say(words.send(), locale)}</button></p>
</form>${questionForm(page, id, mine?.question ?? '')}</section>`;
}

function filesField({ locale, most }: MaterialsPage, id: string): Html {
  const kinds = fileKinds.map((kind) => `.${kind}`).join(',');
  const hint = words.filesHint({ most: most.files, size: most.megabytes });
  return html`<div class="field"><label for="files-${id}">${say(words.files(), locale)}</label>
<p class="soft" id="files-${id}-hint">${say(hint, locale)}</p>
<input type="file" multiple id="files-${id}" name="${materialFields.files}" accept="${kinds}" aria-describedby="files-${id}-hint"></div>`;
}

function area({ locale }: MaterialsPage, id: string, name: 'links' | 'note', value: string): Html {
  const hint =
    name === 'links'
      ? html`<p class="soft" id="links-${id}-hint">${say(words.linksHint(), locale)}</p>`
      : undefined;
  const described = name === 'links' ? html` aria-describedby="links-${id}-hint"` : undefined;
  return html`<div class="field"><label for="${name}-${id}">${say(words[name](), locale)}</label>${hint}
<textarea id="${name}-${id}" name="${materialFields[name]}" maxlength="2000"${described}>${value}</textarea></div>`;
}

function questionForm({ locale, questionUrl }: MaterialsPage, id: string, value: string): Html {
  return html`<details${value === '' ? undefined : html` open`}><summary>${say(words.question(), locale)}</summary>
<form method="post" action="${safeUrl(questionUrl)}">
<input type="hidden" name="${materialFields.item}" value="${id}">
<div class="field"><label for="question-${id}">${say(words.yourQuestion(), locale)}</label>
<textarea id="question-${id}" name="${materialFields.question}" maxlength="2000" required>${lined([value])}</textarea></div>
<p><button class="plain" type="submit">${say(words.ask(), locale)}</button></p></form></details>`;
}
