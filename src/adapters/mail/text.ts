import { phrase } from '../../kernel/phrase.ts';

export const text = {
  footer: phrase({
    en: 'Sent by {agency} through Engawa.',
    ja: '{agency}がEngawaを通じて送信しました。',
    zh: '由{agency}通过 Engawa 发送。',
  }),
} as const;
