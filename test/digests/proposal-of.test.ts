import { expect, it } from 'vitest';
import { proposalOf as asRead } from '../../src/changes/change.ts';
import { proposalOf } from '../../src/digests/proposal-of.ts';

it.each([null, 0, 1, 3])(
  'a digest names the proposal as the room of changes reads it: option %s',
  (option) => {
    const at = new Date('2026-11-23T01:02:03.004Z');
    expect(proposalOf(at, option)).toBe(asRead(at, option ?? 0));
  },
);
