/** Ids of the people whom a message mentions. */
export const mentionedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id = '']) => id)),
];

/**
 * A message as people read it: Slack sends mentions and links between `<` and `>` and escapes three signs. Emphasis
 * stays as it was typed.
 */
export function plainMessage(text: string, nameOf: (slackUserId: string) => string | undefined): string {
  return text
    .replaceAll(
      /<@([UW][A-Z0-9]+)(?:\|([^>]*))?>/g,
      (_all, id: string, label = '') => `@${nameOf(id) ?? (label || id)}`,
    )
    .replaceAll(/<#([CG][A-Z0-9]+)(?:\|([^>]*))?>/g, (_all, id: string, label = '') => `#${label || id}`)
    .replaceAll(
      /<!(?:subteam\^[A-Z0-9]+\|)?@?([^>|^]+)(?:\|([^>]*))?>/g,
      (_all, word: string, label = '') => label || `@${word}`,
    )
    .replaceAll(/<((?:https?|mailto|tel):[^>|]+)(?:\|([^>]*))?>/g, (_all, url: string, label = '') =>
      label === '' || url.endsWith(label) ? url.replace(/^(?:mailto|tel):/, '') : `${label} (${url})`,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
