import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import { field, hiddenFields, problems, tick } from '../../src/pages/form-fields.ts';

const base = {
  id: 'name',
  label: verbatim('Name'),
  hint: verbatim('Hint'),
  locale: 'en',
  error: undefined,
} as const;

describe('fields of a form', () => {
  it('tie label, hint and error to the input', () => {
    const right = field({ ...base, value: 'a"b', kind: 'name' }).toString();
    expect(right).toContain('<label for="name">Name</label>');
    expect(right).toContain('aria-describedby="name-hint"');
    expect(right).toContain('value="a&quot;b"');
    expect(right).not.toContain('aria-invalid');
    const wrong = field({ ...base, value: undefined, kind: 'text', error: verbatim('Bad <x>') }).toString();
    expect(wrong).toContain('<p class="bad" id="name-error">Bad &lt;x&gt;</p>');
    expect(wrong).toContain('aria-describedby="name-error name-hint" aria-invalid="true"');
    expect(wrong).toContain('<textarea');
  });

  it('ask a one-time code, and keep one that was typed beside something wrong', () => {
    const shown = field({ ...base, value: '12"', kind: 'code' }).toString();
    expect(shown).toContain('autocomplete="one-time-code"');
    expect(shown).toContain('value="12&quot;"');
  });

  it('stay ticked only when they were', () => {
    const box = { ...base, ticked: 'yes' };
    expect(tick(box).toString()).toContain(' checked');
    expect(tick({ ...box, ticked: undefined }).toString()).not.toContain(' checked');
    expect(tick({ ...box, error: verbatim('Tick') }).toString()).toContain(
      'aria-describedby="name-error" aria-invalid="true"',
    );
  });

  it('carry along what is hidden, and lead from each problem to its field', () => {
    expect(hiddenFields({ token: '"x"' }).toString()).toBe(
      '<input type="hidden" name="token" value="&quot;x&quot;">',
    );
    expect(hiddenFields().toString()).toBe('');
    const summary = problems(
      verbatim('Check:'),
      [{ id: 'name', said: verbatim('Missing') }],
      'en',
    ).toString();
    expect(summary).toContain('role="alert"');
    expect(summary).toContain('<a href="#name">Missing</a>');
  });
});
