export interface TextPart {
  readonly text: string;
  /** it leads somewhere */
  readonly url?: string;
}

// What closes a sentence or a bracket around an address is not of it.
const address =
  /https?:\/\/[^\s<>"'（）「」『』“”、。，；：！？]*[^\s<>"'（）「」『』“”、。，；：！？.,;:!?)\]]/g;

/** The addresses in a letter that is nothing but text, as everybody’s mail program finds them. */
export function linksIn(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: url, url });
    from = index + url.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}
