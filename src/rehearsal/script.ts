import type { Act } from '../kernel/act.ts';
import type { Consequence } from '../kernel/effect.ts';
import type { Happening, Recorded } from '../kernel/event.ts';
import type { Letter } from '../kernel/mail.ts';
import type { Notice } from '../kernel/notice.ts';
import type { Answered, RollBack } from '../kernel/outlook.ts';

/** Everything that may happen by itself, as the rooms have it (src/compose-rehearsal.ts). */
export interface Script {
  readonly rollBack: RollBack;
  readonly consequencesOf: (event: Recorded<Happening>) => readonly Consequence[];
  /** Those that are promised or due, by their names. */
  readonly acts: readonly Act[];
  /** Run as at every tick. They, too, are given `{ only: engagementId }`, and touch no other engagement. */
  readonly planners: readonly Act[];
  /** Acts that take all due rows of a kind at once. Here they are given `{ only: engagementId }`. */
  readonly batches: readonly { readonly kind: string; readonly act: Act }[];
  readonly notices: readonly Notice[];
  readonly letters: readonly Letter[];
  /** Letters are sent only where there is a mail server. */
  readonly mailIsSetUp: boolean;
  readonly answered: readonly Answered[];
  readonly monotonicMs: () => number;
  /** People read how much could not be played through; why is for whoever runs this. */
  readonly noteUnforeseen: (why: unknown) => void;
}
