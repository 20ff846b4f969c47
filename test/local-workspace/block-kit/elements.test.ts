import { expect, test } from 'vitest';
import { accessory, actionsElement, inputElement } from '../../../src/local-workspace/block-kit/elements.ts';
import { plain } from '../support/message-errors.ts';

const button = { type: 'button', text: plain('Go') };
const text = { type: 'plain_text_input', action_id: 'a' };
const image = { type: 'image', image_url: 'https://a.example/a.png', alt_text: 'a' };

test('buttons act, they do not ask', () => {
  expect(actionsElement.safeParse(button).success).toBe(true);
  expect(inputElement.safeParse(button).success).toBe(false);
});

test('text inputs ask, they do not act', () => {
  expect(inputElement.safeParse(text).success).toBe(true);
  expect(actionsElement.safeParse(text).success).toBe(false);
  expect(accessory.safeParse(text).success).toBe(false);
});

test('an image stands beside a section, not among actions', () => {
  expect(accessory.safeParse(image).success).toBe(true);
  expect(actionsElement.safeParse(image).success).toBe(false);
});
