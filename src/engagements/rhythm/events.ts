import type { Happening } from '../../kernel/event.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Frequency, Place } from '../../kernel/rhythm.ts';

/** Where, how often and when a client is written to was chosen anew, by either side. */
export interface RhythmChanged extends Happening {
  readonly type: 'engagement.rhythm-changed';
  readonly engagementId: string;
  readonly side: 'client' | 'agency';
  readonly place: Place;
  readonly frequency: Frequency;
  readonly day: number;
  readonly hour: number;
}

/** From now on a client reads in another language. `subjects`: of everything that stands before it. */
export interface LanguageChanged extends Happening {
  readonly type: 'engagement.language-changed';
  readonly engagementId: string;
  readonly from: Locale;
  readonly to: Locale;
  readonly subjects: readonly string[];
  /** Nothing else was chosen with it. */
  readonly alone: boolean;
}

/** Nobody could be reached where the client wanted it, so it goes into the channel. `card`: the promise to post it. */
export interface FellBack extends Happening {
  readonly type: 'engagement.fell-back';
  readonly engagementId: string;
  readonly card: string;
  readonly who: string;
  readonly why: string;
  readonly posted: { readonly notice: string; readonly params?: unknown };
  /** It stands in the channel already. */
  readonly stands: boolean;
}

export type RhythmEvent = RhythmChanged | LanguageChanged | FellBack;
