import { describe, expect, it } from 'vitest';
import { createMessageUrl } from '../../../src/adapters/slack/message-url.ts';

describe('where a message stands', () => {
  it('is said as Slack’s own permalinks say it', () => {
    const urlOf = createMessageUrl('https://hibiki.slack.com/');
    expect(urlOf('C1', '1790000000.000100')).toBe('https://hibiki.slack.com/archives/C1/p1790000000000100');
    expect(urlOf('C1', null)).toBe('https://hibiki.slack.com/archives/C1');
  });

  it('is not known where Slack did not say its address', () => {
    expect(createMessageUrl(undefined)('C1', '1.2')).toBeUndefined();
  });
});
