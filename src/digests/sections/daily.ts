import { away } from './daily/away.ts';
import { due } from './daily/due.ts';
import { moneySection } from './daily/money.ts';
import { moved } from './daily/moved.ts';
import { risks } from './daily/risks.ts';
import { stuck } from './daily/stuck.ts';
import { waits } from './daily/waits.ts';
import { wins } from './daily/wins.ts';

/** The team's summary, in this order. A new section is a file beside these and a line in this list. */
export const dailySections = [wins, moved, due, waits, moneySection, risks, away, stuck] as const;
