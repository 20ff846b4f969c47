import type { Said } from '../kernel/phrase.ts';
import type { Call } from './desk.ts';
import type { Reply } from './reply.ts';

/** The engagement that a word is about, found from the channel or asked for. */
export interface EngagementHere {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
}

/** One word after a slash command (`''` for the bare command), what it does, and its answer. It never writes. */
export type Word =
  | {
      readonly word: string;
      readonly does: Said;
      readonly about: 'nothing';
      answer(call: Call): Promise<Reply>;
    }
  | {
      readonly word: string;
      readonly does: Said;
      readonly about: 'engagement';
      answer(call: Call, engagement: EngagementHere): Promise<Reply>;
    };

export interface SlashCommand {
  readonly name: `/${string}`;
  readonly does: Said;
  readonly words: readonly Word[];
}

export function word(name: string, does: Said, answer: (call: Call) => Promise<Reply>): Word {
  return { word: name, does, about: 'nothing', answer };
}

/** A word about one engagement: in a channel of exactly one it is known, elsewhere a modal asks first. */
export function engagementWord(
  name: string,
  does: Said,
  answer: (call: Call, engagement: EngagementHere) => Promise<Reply>,
): Word {
  return { word: name, does, about: 'engagement', answer };
}
