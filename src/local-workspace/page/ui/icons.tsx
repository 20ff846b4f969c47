import type { ReactNode } from 'react';

const paths = {
  hash: <path d="M6.5 2.5 5 13.5M11 2.5 9.5 13.5M2.8 5.7h10.6M2.4 10.3H13" />,
  lock: <path d="M4 7.2h8v6H4zM5.8 7V5a2.2 2.2 0 0 1 4.4 0v2" />,
  shared: <path d="M2.5 11.5 8 3l5.5 8.5zM5 13.5h6" />,
  menu: <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.5" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="12.5" cy="8" r="1.3" />
    </g>
  ),
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  smile: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M5.6 9.5c1.2 1.6 3.6 1.6 4.8 0M6 6.3v.2m4-.2v.2" />
    </>
  ),
  reply: <path d="M2.5 3h11v7.5H7L4 13.2v-2.7H2.5z" />,
  pin: <path d="M9.5 2.5 13.5 6.5 10.8 7.4 8.6 11 5 7.4l3.6-2.2zM5.6 10.4 2.5 13.5" />,
  clip: <path d="m12.5 7.5-4.8 4.8a2.6 2.6 0 0 1-3.7-3.7l5.3-5.3a1.7 1.7 0 0 1 2.4 2.4L6.6 10.8" />,
  send: <path d="M2.5 8 13.5 3l-3.2 10-2.6-4z" />,
  bolt: <path d="M9 2 3.8 9H8l-1 5 5.2-7H8z" />,
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M1.8 13c.3-5.3 8.1-5.3 8.4 0M10.5 3.5a2.2 2.2 0 0 1 0 4.2M12 9.3c1.4.5 2.1 1.8 2.2 3.7" />
    </>
  ),
  up: <path d="m3.5 10.5 4.5-4.5 4.5 4.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  house: <path d="M2 7.2 8 2.5l6 4.7M3.5 6.5v7h9v-7M6.2 13.5v-4h3.6v4" />,
  link: (
    <path d="M6.7 9.3a2.4 2.4 0 0 0 3.4 0l2.3-2.3A2.4 2.4 0 0 0 9 3.6L8 4.6M9.3 6.7a2.4 2.4 0 0 0-3.4 0L3.6 9A2.4 2.4 0 0 0 7 12.4l1-1" />
  ),
  file: <path d="M4 2h5.2L12 4.8V14H4zM9 2v3h3" />,
  eye: (
    <>
      <path d="M1.8 8c2.8-5 9.6-5 12.4 0-2.8 5-9.6 5-12.4 0z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M2.2 8h11.6M8 2.2c-3 3.4-3 8.2 0 11.6 3-3.4 3-8.2 0-11.6z" />
    </>
  ),
  panel: <path d="M2 3h12v10H2zM10 3v10" />,
  tick: <path d="m3 8.5 3.2 3.2L13 4.8" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof paths;

/** A sign that says nothing by itself: its button or text carries the words. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    className="icon"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {paths[name]}
  </svg>
);
