import { expect, test } from 'vitest';
import { inModal, input, messageErrors, mrkdwn, plain, section } from '../support/message-errors.ts';

const button = (at: number) => ({ type: 'button', action_id: `b${at}`, text: plain('Go') });
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

test('unknown blocks and unknown properties are refused', () => {
  expect(messageErrors({ type: 'banner' })).toEqual([
    'unsupported type: banner [json-pointer:/blocks/0/type]',
  ]);
  expect(messageErrors({ ...section('a'), colour: 'red' })).toEqual([
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ]);
  expect(messageErrors({ text: plain('no type') })).not.toEqual([]);
});

test('a section has text or fields: 3000 characters, 10 fields of 2000', () => {
  expect(messageErrors({ type: 'section' })[0]).toMatch('text or fields');
  expect(messageErrors(section('x'.repeat(3000)))).toEqual([]);
  expect(messageErrors(section('x'.repeat(3001)))).toHaveLength(1);
  const fields = (count: number, length = 1) => ({
    type: 'section',
    fields: many(count, () => mrkdwn('x'.repeat(length))),
  });
  expect(messageErrors(fields(10))).toEqual([]);
  expect(messageErrors(fields(11))).toHaveLength(1);
  expect(messageErrors(fields(1, 2001))).toHaveLength(1);
});

test('25 elements in actions, 10 in context', () => {
  expect(messageErrors({ type: 'actions', elements: many(25, button) })).toEqual([]);
  expect(messageErrors({ type: 'actions', elements: many(26, button) })).toHaveLength(1);
  expect(messageErrors({ type: 'actions', elements: [] })).toHaveLength(1);
  expect(messageErrors({ type: 'context', elements: many(10, () => mrkdwn('a')) })).toEqual([]);
  expect(messageErrors({ type: 'context', elements: many(11, () => mrkdwn('a')) })).toHaveLength(1);
});

test('input labels and hints are plain and up to 2000', () => {
  const text = { type: 'plain_text_input', action_id: 'a' };
  expect(inModal(input(text, { label: plain('l'.repeat(2000)), hint: plain('h'.repeat(2000)) }))).toEqual([]);
  expect(inModal(input(text, { label: plain('l'.repeat(2001)) }))).toHaveLength(1);
  expect(inModal(input(text, { label: mrkdwn('*l*') }))).not.toEqual([]);
});

test('alerts, cards and headers keep to their limits', () => {
  expect(inModal({ type: 'alert', text: plain('a'.repeat(200)) })).toEqual([]);
  expect(inModal({ type: 'alert', text: plain('a'.repeat(201)) })).toHaveLength(1);
  expect(messageErrors({ type: 'card', title: mrkdwn('t'.repeat(150)) })).toEqual([]);
  expect(messageErrors({ type: 'card', title: mrkdwn('t'.repeat(151)) })).toHaveLength(1);
  expect(messageErrors({ type: 'card', subtext: mrkdwn('alone') })).toHaveLength(1);
  expect(messageErrors({ type: 'header', text: plain('h'), level: 5 })).toHaveLength(1);
});

test('a container holds ten simple blocks and no other container', () => {
  const container = (child_blocks: unknown[]) => ({ type: 'container', child_blocks });
  expect(messageErrors(container(many(10, () => section('a'))))).toEqual([]);
  expect(messageErrors(container(many(11, () => section('a'))))).toHaveLength(1);
  expect(messageErrors(container([container([section('a')])]))).toHaveLength(1);
});
