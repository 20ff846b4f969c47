import type { Said } from '../../kernel/phrase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { checkedText } from '../clauses/clause-words.ts';

/** Why this can't be a clause's text: empty, too long, or with a heading in it. */
export function checkClauseText(text: string): Said | undefined {
  try {
    checkedText(text);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    throw error;
  }
}
