import { oneLine } from '../../kernel/shorten.ts';

/** What banks write where they have no reference: the same for every payment, so two would count as one. */
const none = /^(?:nonref|notprovided|notavailable|none|unknown|n\/?a|[0\-.*\s]+)$/i;

/** The bank's own name for an entry; empty: it has none. */
export function bankRefFrom(text: string): string {
  const ref = oneLine(text, 140);
  return none.test(ref) ? '' : ref;
}
