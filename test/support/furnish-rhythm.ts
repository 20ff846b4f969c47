import { type Tell, typed } from './wild-words.ts';

/** How a client is written to, and somebody whom nothing reached. */
export function furnishRhythm(engagementId: string, tell: Tell): void {
  tell({ engagementId }, /^engagement\.rhythm/);
  for (const stands of ['yes', 'no'])
    tell(
      { engagementId, card: 'eff_1', who: typed(120), why: typed(300), stands },
      /^engagement\.fell-back$/,
    );
}
