/** Slack's names for what people add to messages most. */
export const reactionEmoji = {
  '+1': '👍',
  '-1': '👎',
  white_check_mark: '✅',
  eyes: '👀',
  tada: '🎉',
  heart: '❤️',
  raised_hands: '🙌',
  pray: '🙏',
  bow: '🙇',
  clap: '👏',
  muscle: '💪',
  ok_hand: '👌',
  thinking_face: '🤔',
  question: '❓',
  warning: '⚠️',
  fire: '🔥',
  rocket: '🚀',
  star: '⭐',
  sparkles: '✨',
  smile: '😄',
  joy: '😂',
  cry: '😢',
  hourglass: '⌛',
  coffee: '☕',
} as const satisfies Readonly<Record<string, string>>;

const others: Readonly<Record<string, string>> = {
  thumbsup: '👍',
  thumbsdown: '👎',
  heavy_check_mark: '✔️',
  x: '❌',
  memo: '📝',
  bell: '🔔',
  calendar: '📅',
  lock: '🔒',
  money_with_wings: '💸',
  wave: '👋',
};

const known: Readonly<Record<string, string>> = { ...others, ...reactionEmoji };

/** The sign for a name, or the name between colons, as Slack shows what it has no picture of. */
export const emojiOf = (name: string): string => known[name.replace(/::skin-tone-\d$/, '')] ?? `:${name}:`;
