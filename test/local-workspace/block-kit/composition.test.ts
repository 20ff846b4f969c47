import { expect, test } from 'vitest';
import {
  confirm,
  conversationFilter,
  imageElement,
  plainOption,
  richOption,
} from '../../../src/local-workspace/block-kit/composition.ts';
import { mrkdwn, plain } from '../support/message-errors.ts';

const fits = (schema: { safeParse(input: unknown): { success: boolean } }, input: unknown) =>
  schema.safeParse(input).success;

test('options: 75 characters of text, 150 of value, 75 of description', () => {
  const option = { text: plain('a'.repeat(75)), value: 'v'.repeat(150), description: plain('d'.repeat(75)) };
  expect(fits(plainOption, option)).toBe(true);
  expect(fits(plainOption, { ...option, text: plain('a'.repeat(76)) })).toBe(false);
  expect(fits(plainOption, { ...option, value: 'v'.repeat(151) })).toBe(false);
  expect(fits(plainOption, { ...option, description: plain('d'.repeat(76)) })).toBe(false);
});

test('mrkdwn is for checkboxes and radio buttons, not for menus', () => {
  const option = { text: mrkdwn('*a*'), value: 'a' };
  expect(fits(richOption, option)).toBe(true);
  expect(fits(plainOption, option)).toBe(false);
});

test('a confirmation has its four texts within their limits', () => {
  const dialog = {
    title: plain('Sure?'),
    text: plain('It is final'),
    confirm: plain('Yes'),
    deny: plain('No'),
  };
  expect(fits(confirm, dialog)).toBe(true);
  for (const [key, limit] of Object.entries({ title: 100, text: 300, confirm: 30, deny: 30 })) {
    expect(fits(confirm, { ...dialog, [key]: plain('x'.repeat(limit)) })).toBe(true);
    expect(fits(confirm, { ...dialog, [key]: plain('x'.repeat(limit + 1)) })).toBe(false);
    expect(fits(confirm, { ...dialog, [key]: undefined })).toBe(false);
  }
});

test('an image has exactly one source', () => {
  const image = { type: 'image', alt_text: 'plan' };
  expect(fits(imageElement, image)).toBe(false);
  expect(fits(imageElement, { ...image, image_url: 'https://a.example/a.png' })).toBe(true);
  expect(
    fits(imageElement, { ...image, image_url: 'https://a.example/a.png', slack_file: { id: 'F1' } }),
  ).toBe(false);
});

test('a filter says something', () => {
  expect(fits(conversationFilter, {})).toBe(false);
  expect(fits(conversationFilter, { include: ['private'] })).toBe(true);
  expect(fits(conversationFilter, { include: ['secret'] })).toBe(false);
});
