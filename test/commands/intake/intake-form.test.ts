import { describe, expect, it } from 'vitest';
import { clientForm, intakeForm } from '../../../commands/intake/intake-form.ts';
import { IntakeInput } from '../../../src/clients/intake-input.ts';
import { plain } from '../../../src/kernel/format.ts';

describe('the intake form', () => {
  it('asks what the act understands, and all of it', () => {
    const understood = Object.keys(IntakeInput.shape).filter((name) => name !== 'intakeId');
    expect(Object.keys(intakeForm.fields).sort()).toEqual(understood.sort());
  });

  it('the client’s is the same without the channel', () => {
    const asked = Object.keys(intakeForm.fields).filter((name) => name !== 'channel');
    expect(Object.keys(clientForm.fields)).toEqual(asked);
  });

  it('requires only what is needed', () => {
    const required = Object.entries(intakeForm.fields).filter(([, field]) => !field.optional);
    expect(required.map(([, { label }]) => plain(label, 'en'))).toEqual([
      'Client',
      'Contact name',
      'Contact e-mail',
      'Client channel',
      'Project name',
      'Outcome',
      'Currency',
      'Language',
      'Time zone',
      'Country',
      'Ways of working',
    ]);
  });

  it('no two fields carry the same label', () => {
    const labels = Object.values(intakeForm.fields).map(({ label }) => plain(label, 'en'));
    expect(new Set(labels).size).toBe(labels.length);
  });
});
