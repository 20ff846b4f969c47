import { blocked } from './weekly/blocked.ts';
import { decisions } from './weekly/decisions.ts';
import { delays } from './weekly/delays.ts';
import { done } from './weekly/done.ts';
import { earlier } from './weekly/earlier.ts';
import { inProgress } from './weekly/in-progress.ts';
import { materials } from './weekly/materials.ts';
import { moneySection } from './weekly/money.ts';
import { risks } from './weekly/risks.ts';
import { slipped } from './weekly/slipped.ts';

/** The client's digest, in this order. A new section is a file beside these and a line in this list. */
export const weeklySections = [
  done,
  inProgress,
  blocked,
  slipped,
  earlier,
  decisions,
  materials,
  delays,
  risks,
  moneySection,
] as const;

/** What is left out first when not even its beginnings have room; decisions and money always stay. */
export const leastNeeded = [
  'delays',
  'earlier',
  'done',
  'in-progress',
  'blocked',
  'risks',
  'slipped',
  'materials',
] as const;
