/** What was typed and not sent, for as long as the page is open: going elsewhere and back must not lose it. */
const kept = new Map<string, string>();

export const draftOf = (key: string): string => kept.get(key) ?? '';

export function keepDraft(key: string, text: string): void {
  if (text === '') kept.delete(key);
  else kept.set(key, text);
}
