import { describe, expect, it } from 'vitest';
import { draftOf, keepDraft } from '../../../../src/local-workspace/page/composer/drafts.ts';

describe('what was typed and not sent', () => {
  it('is there again, each in its place, until it is sent', () => {
    keepDraft('U1/C1/', 'half a sen');
    keepDraft('U2/C1/', 'mine');
    expect([draftOf('U1/C1/'), draftOf('U2/C1/'), draftOf('U1/C2/')]).toEqual(['half a sen', 'mine', '']);
    keepDraft('U1/C1/', '');
    expect(draftOf('U1/C1/')).toBe('');
  });
});
