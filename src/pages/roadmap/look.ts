import type { RoadmapState } from '../../kernel/roadmap/roadmap.ts';

/** Slack's column is 360 to 500 pixels wide: at 960 units the smallest text is still read there. */
export const WIDTH = 960;
/** Twice this in pixels stays below 4,000. */
export const TALLEST = 1_960;
export const MARGIN = 36;

/** Sizes of text, and the height of their lines. */
export const type = {
  project: { size: 34, line: 44 },
  title: { size: 23, line: 31 },
  body: { size: 20, line: 28 },
  small: { size: 18, line: 25 },
} as const;

/** Ink on paper is at least 4.5 : 1 for every text. The paper is opaque, so that it stands on a dark page, too. */
export const colour = {
  paper: '#ffffff',
  edge: '#d8dee6',
  hairline: '#e6eaef',
  ink: '#1c2733',
  quiet: '#566373',
  dayOff: '#f1f4f7',
  lane: '#f5f7f9',
  today: '#b4450f',
  late: '#a3261d',
  arrow: '#98a4b3',
} as const;

/** Beside each colour stands a sign of its own and a word. */
export const stateColour: Record<RoadmapState, string> = {
  planned: '#5f6d7c',
  started: '#2b6cb0',
  delivered: '#7650b3',
  'changes-requested': '#a85f08',
  accepted: '#2f7d57',
};
