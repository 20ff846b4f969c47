import type { Weight } from './font-files.ts';

/** How a piece of text looks; lengths in points. */
export interface Look {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
  /** Distance from one baseline to the next. */
  readonly leading: number;
}

const look = (size: number, leading: number, color: string, weight: Weight = 'regular'): Look => ({
  size,
  weight,
  color,
  leading,
});

export const colors = {
  ink: '#1d2327',
  soft: '#5b646b',
  accent: '#2f5d50',
  line: '#d5d9d6',
  wash: '#f3f6f4',
} as const;

/** Every size that a document uses: few, so that documents look like one family. */
export const looks = {
  title: look(20, 28, colors.ink, 'bold'),
  heading: look(12.5, 19, colors.ink, 'bold'),
  subheading: look(10.5, 17, colors.ink, 'bold'),
  body: look(10, 17, colors.ink),
  strong: look(10, 17, colors.ink, 'bold'),
  small: look(8.5, 13.5, colors.soft),
  smallInk: look(8.5, 13.5, colors.ink),
  label: look(8, 12, colors.accent, 'bold'),
  running: look(7.5, 10, colors.soft),
  amount: look(17, 24, colors.ink, 'bold'),
  signature: look(15, 22, colors.ink),
  watermark: look(13, 18, colors.soft),
  // Signature providers search the page's text for their anchors; people must not see them.
  anchor: look(4, 5, '#ffffff'),
} as const;

/** The sizes of an agreement's text: over the whole width, and where two columns share it. */
export interface TextLooks {
  readonly heading: Look;
  readonly subheading: Look;
  readonly body: Look;
  readonly cell: Look;
  readonly indent: number;
}

export const wide: TextLooks = { ...looks, cell: looks.smallInk, indent: 30 };
export const narrow: TextLooks = {
  heading: look(10.5, 16, colors.ink, 'bold'),
  subheading: look(9.5, 15, colors.ink, 'bold'),
  body: look(8.5, 14, colors.ink),
  cell: look(8, 12.5, colors.ink),
  indent: 20,
};

/** A4 in points, and what stays free around the text. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 66, bottom: 74 } as const;
export const textWidth = page.width - page.left - page.right;
