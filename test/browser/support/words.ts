const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A phrase of the page whatever stands in its gaps. */
export const fragmentsOf = (phrase: string): RegExp =>
  new RegExp(
    phrase
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.*'),
  );

/** This label as a whole, with what may follow it. */
export const exactly = (label: string, after = ''): RegExp =>
  new RegExp(`^\\s*${escaped(label)}${after}\\s*$`);
