import type {
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { Value } from '../kernel/phrase.ts';
import { limits } from './limits.ts';
import { plainLine, plainValue } from './plain-text.ts';

export const plainText = (value: Value, locale: Locale, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: plainLine(plainValue(value, locale), most),
});

/** `verbatim` keeps Slack from making links and mentions out of what people typed. */
export const mrkdwnText = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

export const header = (title: Value, locale: Locale): HeaderBlock => ({
  type: 'header',
  text: plainText(title, locale, limits.header),
});

export const section = (text: string): SectionBlock => ({ type: 'section', text: mrkdwnText(text) });

export const context = (text: string): ContextBlock => ({ type: 'context', elements: [mrkdwnText(text)] });

export const divider: DividerBlock = { type: 'divider' };
