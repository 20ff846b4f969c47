import type { ReactNode } from 'react';

const thumb =
  'M5 7v6.5H2.5V7zM5 7l3-5.2c1.2 0 1.9.9 1.6 2.1L9 6.5h4.200c.8 0 1.300.7 1.1 1.4l-1.2 4.6c-.2.6-.6 1-1.2 1H5';

const shapes = {
  good: <path d={thumb} />,
  bad: <path d={thumb} transform="rotate(180 8 8)" />,
  trash: <path d="M2.5 4.5h11M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9M6.700 7v4M9.300 7v4" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

/** The signs of buttons that have no room for words; their words are in the label. */
export const Sign = ({ name }: { name: keyof typeof shapes }) => (
  <svg
    width={16}
    height={16}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {shapes[name]}
  </svg>
);
