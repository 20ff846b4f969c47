import { z } from 'zod';

/** Slack counts what a person sees as characters, not UTF-16 units: an emoji in a title is one. */
export const codePoints = (text: string): number => [...text].length;

export const characters = (max: number, min = 1) =>
  z
    .string()
    .refine((text) => codePoints(text) >= min, { error: `must be more than ${min - 1} characters` })
    .refine((text) => codePoints(text) <= max, { error: `must be less than ${max + 1} characters` });

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: characters(max), emoji: z.boolean().optional() });

export const mrkdwnText = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: characters(max), verbatim: z.boolean().optional() });

export const textObject = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwnText(max)]);

export type TextObject = z.infer<ReturnType<typeof textObject>>;
export type PlainText = z.infer<ReturnType<typeof plainText>>;

export const identifier = characters(255);
