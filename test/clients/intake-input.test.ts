import { describe, expect, it } from 'vitest';
import { IntakeInput } from '../../src/clients/intake-input.ts';
import { answers, understood } from './answers.ts';

describe('what an intake says', () => {
  it('is cleaned of what nobody can see, because it ends up in agreements', () => {
    expect(understood({ client: ' Mori\u202e\0 Tea\u200b ', country: 'jp', currency: 'jpy' })).toMatchObject({
      client: 'Mori Tea',
      country: 'JP',
      currency: 'JPY',
    });
  });

  it('left blank is not said', () => {
    expect(understood({ worries: ' \u200b ', budget: '' })).toMatchObject({
      worries: undefined,
      budget: undefined,
    });
  });

  it('has Friday at three for the digest when nothing else is said', () => {
    expect(understood()).toMatchObject({ digestDay: 5, digestHour: 15 });
  });

  it('counts characters as people do', () => {
    expect(understood({ client: '🍵'.repeat(120) }).client).toHaveLength(240);
    expect(IntakeInput.safeParse(answers({ client: '🍵'.repeat(121) })).success).toBe(false);
  });

  it.each([
    [{ client: '\0' }],
    [{ contactEmail: 'rin' }],
    [{ wantedBy: '2026-02-30' }],
    [{ dateFirmness: 'maybe' }],
    [{ hearFrom: ['pigeon'] }],
    [{ digestHour: '25' }],
    [{ decisionMaker: '<!channel>' }],
    [{ intakeId: 'eng_1' }],
  ])('%j is not understood', (changed) => {
    expect(IntakeInput.safeParse(answers(changed)).success).toBe(false);
  });
});
