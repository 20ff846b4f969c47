import { describe, expect, it } from 'vitest';
import { troubleWords } from '../../../src/local-workspace/page/outcome-words.ts';
import { sayIn } from '../../../src/local-workspace/page/say.ts';

const said = (error: string, detail?: string): string => {
  const trouble = troubleWords({ ok: false, error, ...(detail !== undefined && { detail }) }, '/intake');
  return trouble ? sayIn('en')(trouble.words, trouble.values) : '';
};

describe('what went wrong is said', () => {
  it('not at all when all went well', () => {
    expect(troubleWords({ ok: true }, '/intake')).toBeUndefined();
  });

  it.each([
    ['operation_timeout', '/intake failed with the error “operation_timeout”', 'three seconds'],
    ['dispatch_failed', '/intake failed with the error “dispatch_failed”', 'cannot be reached'],
    ['dispatch_failed (HTTP 503)', '“dispatch_failed (HTTP 503)”', 'cannot be reached'],
    ['unknown_command', '/intake is not a valid command', 'see the commands'],
    ['not_available', '/intake belongs to another workspace', 'Slack Connect'],
    ['not_in_channel', 'not a member of this channel', ''],
    ['no_such_button', 'no longer there', 'the message has changed'],
    ['workspace_unreachable', 'The workspace is not reachable', 'Nothing was sent'],
    ['We had some trouble connecting. Try again?', 'We had some trouble connecting', ''],
  ])('%s as Slack says it, with the reason', (error, words, reason) => {
    expect(said(error)).toContain(words);
    expect(said(error)).toContain(reason);
  });

  it('with the workspace’s own sentence where there are no words for it', () => {
    expect(said('no_form', 'there is no form open')).toBe('/intake did not work: there is no form open');
    expect(said('odd_error')).toBe('/intake did not work: odd_error');
  });
});
