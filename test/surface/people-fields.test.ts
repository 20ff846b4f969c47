import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import * as fields from '../../src/surface/field.ts';
import { problem } from '../../src/surface/field-problems.ts';
import { read, words } from './reading.ts';

const label = verbatim('Label');

describe('people and channels', () => {
  it('are taken by their Slack ids only', () => {
    expect(read(fields.user(label), 'U012AB')).toBe('U012AB');
    expect(read(fields.channel(label), '<!here>')).toBe(words(problem.notChosen()));
  });

  it('are offered with private channels, where most clients are', () => {
    const drawing = { locale: 'en', actionId: 'one', entered: 'C1', options: undefined } as const;
    expect(fields.channel(label).draw(drawing)).toMatchObject({
      filter: { include: ['public', 'private'] },
      initial_conversation: 'C1',
    });
    expect(fields.user(label).draw({ ...drawing, entered: 'U1' })).toMatchObject({ initial_user: 'U1' });
  });
});
