import { validateMessageBlocks } from '../../../src/local-workspace/block-kit/validate-message.ts';
import { validateHome, validateModal } from '../../../src/local-workspace/block-kit/validate-view.ts';

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
export const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
export const input = (element: unknown, rest: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...rest,
});
export const modal = (blocks: unknown[], rest: object = {}) => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Send'),
  blocks,
  ...rest,
});

/** What Slack would say to a message of these blocks; nothing when it takes them. */
export function messageErrors(...blocks: unknown[]): string[] {
  const verdict = validateMessageBlocks(blocks);
  return verdict.ok ? [] : [...verdict.messages, ...(verdict.messages.length === 0 ? [verdict.error] : [])];
}

export function modalErrors(view: unknown): string[] {
  const verdict = validateModal(view);
  return verdict.ok ? [] : [...verdict.messages, ...(verdict.messages.length === 0 ? [verdict.error] : [])];
}

export const inModal = (...blocks: unknown[]): string[] => modalErrors(modal(blocks));

export function atHome(...blocks: unknown[]): string[] {
  const verdict = validateHome({ type: 'home', blocks });
  return verdict.ok ? [] : [...verdict.messages];
}
