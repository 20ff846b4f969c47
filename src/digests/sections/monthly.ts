import { changes } from './monthly/changes.ts';
import { coming } from './monthly/coming.ts';
import { delays } from './monthly/delays.ts';
import { moneySection } from './monthly/money.ts';
import { moved } from './monthly/moved.ts';
import { outcomes } from './monthly/outcomes.ts';

/** The report on a month, in this order. A new section is a file beside these and a line in this list. */
export const monthlySections = [outcomes, moved, changes, delays, moneySection, coming] as const;
