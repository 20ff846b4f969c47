import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { type Html, html, lined, say } from './html.ts';
import { words } from './review-words.ts';

/** Words that both texts say, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What the reader said, and what the agency said to it. */
export interface ReviewRemark {
  readonly at: Instant;
  readonly text: string;
  /** The proposed wording against what the clause says; empty: none was proposed. */
  readonly proposal: readonly Piece[];
  readonly reply?: {
    readonly status: 'answered' | 'taken' | 'takenWaits' | 'declined';
    readonly who: string;
    readonly at: Instant;
    readonly text: string;
  };
}

export interface RemarkFrame {
  readonly locale: Locale;
  readonly agency: string;
  readonly timeZone: string;
}

export const pieces = (all: readonly Piece[]): Html =>
  html`${all.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'new' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`,
  )}`;

// Beside a change this much of what stays is enough to find it by.
const AROUND = 120;

/** A proposal within a long clause: what stays is shown only around what does not. */
export function shortened(all: readonly Piece[]): readonly Piece[] {
  return all.map(({ kind, text }, index) => {
    const letters = [...text];
    if (kind !== 'same' || letters.length <= AROUND * 3) return { kind, text };
    const head = index === 0 ? '' : letters.slice(0, AROUND).join('');
    const tail = index === all.length - 1 ? '' : letters.slice(-AROUND).join('');
    return { kind, text: `${head} … ${tail}` };
  });
}

export function remark(one: ReviewRemark, frame: RemarkFrame, about?: Said): Html {
  const { locale, timeZone } = frame;
  const at = moment(one.at, timeZone);
  const proposed =
    one.proposal.length === 0
      ? undefined
      : html`<p class="soft">${say(words.yourProposal({ at }), locale)}</p><p class="pieces">${pieces(shortened(one.proposal))}</p>`;
  const said =
    one.text === ''
      ? undefined
      : html`<p class="soft">${say(words.yours({ at }), locale)}</p><p>${lined(one.text.split('\n'))}</p>`;
  const heading = about === undefined ? undefined : html`<p><strong>${say(about, locale)}</strong></p>`;
  return html`<div class="remark">${heading}${said}${proposed}${reply(one, frame)}</div>`;
}

function reply({ reply: given }: ReviewRemark, { locale, agency, timeZone }: RemarkFrame): Html {
  if (given === undefined) return html`<p class="soft">${say(words.waits({ agency }), locale)}</p>`;
  const values = { who: given.who, agency, at: moment(given.at, timeZone) };
  const text = given.text === '' ? undefined : html`<p>${lined(given.text.split('\n'))}</p>`;
  return html`<div class="reply"><p class="soft">${say(words[given.status](values), locale)}</p>${text}</div>`;
}
