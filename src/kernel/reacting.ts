import type { Consequence } from './effect.ts';
import type { Happening, Recorded } from './event.ts';

// Written as a method so that a reaction to one event type may stand in a table of reactions to all: which one is
// called is decided by that event's type, so it never sees another.
type React = { react(event: Recorded<Happening>): readonly Consequence[] }['react'];
export type ReactionTable = Readonly<Record<string, React>>;

/** All rooms' reactions as one function. The order of the tables is the order in which consequences happen. */
export function reacting(
  tables: readonly ReactionTable[],
): (event: Recorded<Happening>) => readonly Consequence[] {
  return (event) => tables.flatMap((table) => table[event.type]?.(event) ?? []);
}
