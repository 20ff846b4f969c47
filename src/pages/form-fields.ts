import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import { type Html, html, say } from './html.ts';

interface Asked {
  /** Also the name under which it is sent. */
  readonly id: string;
  readonly label: Said;
  readonly locale: Locale;
  readonly error: Said | undefined;
}

export interface TextAsked extends Asked {
  readonly hint: Said;
  readonly value: string | undefined;
  readonly kind: 'name' | 'code' | 'text' | 'email' | 'other';
}

/** A labelled input; hint and error are tied to it, so that they are read out with it. */
export function field({ id, label, hint, value = '', error, locale, kind }: TextAsked): Html {
  const described = error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`;
  const state = html`id="${id}" name="${id}" required aria-describedby="${described}"${invalid(error)}`;
  const input =
    kind === 'text'
      ? html`<textarea ${state} maxlength="${longest}">${value}</textarea>`
      : kind === 'code'
        ? html`<input type="text" ${state} value="${value}" inputmode="numeric" autocomplete="one-time-code" maxlength="12">`
        : kind === 'email'
          ? html`<input type="email" ${state} value="${value}" autocomplete="off" maxlength="254">`
          : kind === 'other'
            ? html`<input type="text" ${state} value="${value}" autocomplete="off" maxlength="80">`
            : html`<input type="text" class="name" ${state} value="${value}" autocomplete="name" maxlength="120">`;
  return html`<div class="field"><label for="${id}">${say(label, locale)}</label>
<p class="soft" id="${id}-hint">${say(hint, locale)}</p>${errorLine(id, error, locale)}${input}</div>`;
}

/** As long as the act behind it takes it. */
const longest = 1000;

export interface TickAsked extends Asked {
  /** `yes` when it was ticked before. */
  readonly ticked: string | undefined;
}

export function tick({ id, label, ticked, error, locale }: TickAsked): Html {
  const described = error === undefined ? undefined : html` aria-describedby="${id}-error"`;
  const checked = ticked === 'yes' ? html` checked` : undefined;
  return html`${errorLine(id, error, locale)}<label class="tick" for="${id}"><input type="checkbox" id="${id}" name="${id}" value="yes" required${checked}${described}${invalid(error)}><span>${say(label, locale)}</span></label>
`;
}

export function hiddenFields(fields: Readonly<Record<string, string>> = {}): Html {
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** What is wrong, above the page, each leading to its field. */
export function problems(title: Said, found: readonly { id: string; said: Said }[], locale: Locale): Html {
  return html`<div class="problems" role="alert"><strong>${say(title, locale)}</strong><ul>${found.map(
    ({ id, said }) => html`<li><a href="#${id}">${say(said, locale)}</a></li>`,
  )}</ul></div>`;
}

const invalid = (error: Said | undefined): Html | undefined =>
  error === undefined ? undefined : html` aria-invalid="true"`;

export const errorLine = (id: string, error: Said | undefined, locale: Locale): Html | undefined =>
  error === undefined ? undefined : html`<p class="bad" id="${id}-error">${say(error, locale)}</p>`;
