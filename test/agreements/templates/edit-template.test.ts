import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editTemplate } from '../../../src/agreements/templates/edit-template.ts';
import { newestTemplate, templateVersions } from '../../../src/agreements/templates/load-template.ts';
import type { TemplateEdit } from '../../../src/agreements/templates/template-edit.ts';
import { sourceOf } from '../../../src/agreements/text-source.ts';
import { plain } from '../../../src/kernel/format.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import type { MemberPerson } from '../../../src/kernel/visit.ts';
import { aoi, mio, sora } from '../../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from '../agreement-room.ts';

describe('editing a template', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  const newest = async (locale: 'en' | 'ja' = 'en') => {
    const template = await newestTemplate(room.prisma, 'service', locale);
    if (template === undefined) throw new Error('no template');
    return template;
  };
  const edit = async (what: TemplateEdit, person: MemberPerson = aoi, version?: number) => {
    const before = await newest();
    const input = { name: 'service', locale: 'en' as const, version: version ?? before.version, edit: what };
    return room.perform(editTemplate, input, room.visit(person));
  };
  const calendar = (more: { text?: string; after?: string | null; locked?: boolean } = {}): TemplateEdit => ({
    kind: 'clause',
    key: 'calendar',
    heading: 'Calendar',
    text: '{{ n }}.1 Business days are those of {{ calendar }}.',
    locked: false,
    after: 'ending',
    ...more,
  });

  it('makes the next version, with who made it and when, and puts it on record', async () => {
    const before = await newest();
    expect(before.madeBy).toBeNull();
    expect(await edit(calendar())).toEqual({ version: before.version + 1 });
    const after = await newest();
    expect(after).toMatchObject({ version: before.version + 1, madeBy: { id: aoi.id } });
    expect(after.createdAt.toString()).toBe(room.visit().now.toString());
    expect(after.clauses.find(({ key }) => key === 'calendar')?.text).toContain('are those of');
    expect((await templateVersions(room.prisma, 'service', 'en')).map(({ id }) => id)).toEqual([
      after.id,
      before.id,
    ]);
    const [row] = await room.prisma.audit.findMany({ where: { type: 'template.saved' } });
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ version: after.version, clauseKey: 'calendar' });
  });

  it('moves, locks, adds and removes', async () => {
    await edit(calendar({ after: null, locked: true }));
    expect((await newest()).clauses[0]).toMatchObject({ key: 'calendar', locked: true });
    await edit({ kind: 'add', key: 'data', heading: 'Data', text: 'Kept.', locked: true, after: 'calendar' });
    expect((await newest()).clauses[1]).toMatchObject({ key: 'data', locked: true });
    const again: TemplateEdit = {
      kind: 'add',
      key: 'data',
      heading: 'Data',
      text: 'Kept.',
      locked: true,
      after: null,
    };
    await expect(edit(again)).rejects.toMatchObject({ code: 'template.keyTaken', field: 'key' });
    await edit({ kind: 'remove', key: 'data' });
    expect((await newest()).clauses.map(({ key }) => key)).not.toContain('data');
    await expect(edit({ kind: 'remove', key: 'data' })).rejects.toMatchObject({ code: 'template.noClause' });
  });

  it.each([
    ['{{ client.fax }} {{ nope }}', 'text', 'template.findings'],
    ['{% assign x = 1 %}', 'text', 'template.findings'],
    ['{{ fee | times: 2 }}', 'text', 'template.findings'],
    ['{% if hasDeposit %}', 'text', 'template.findings'],
    ['x\n## Heading', 'text', 'clause.wouldBeHeading'],
    ['x'.repeat(20_001), 'text', 'clause.tooLong'],
    ['   ', 'text', 'clause.empty'],
  ])('saves nothing for what is not right (%#) and says so at its field', async (text, field, code) => {
    const before = await newest();
    const refused = await edit(calendar({ text })).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ field, code: expect.stringContaining(code.split('.')[1] ?? '') });
    expect((await newest()).id).toBe(before.id);
  });

  it('finds what a removed clause or variable leaves behind elsewhere, at no field', async () => {
    const gone = { kind: 'remove', key: 'changes' } as const;
    await expect(edit(gone)).rejects.toMatchObject({ code: 'template.findings', field: undefined });
    await expect(edit({ kind: 'variables', variables: [] })).rejects.toMatchObject({
      code: 'template.findings',
      field: 'variables',
    });
    await expect(edit({ kind: 'title', title: '{{ x }}' })).rejects.toMatchObject({ field: 'title' });
  });

  it('lets nobody overwrite what somebody else saved meanwhile, also at the same moment', async () => {
    const { version } = await newest();
    const two = await Promise.allSettled([
      edit({ kind: 'title', title: 'One' }, aoi, version),
      edit({ kind: 'title', title: 'Two' }, aoi, version),
    ]);
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(two.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'template.changedMeanwhile' },
    });
    expect((await newest()).version).toBe(version + 1);
    await expect(edit({ kind: 'title', title: (await newest()).title })).rejects.toMatchObject({
      code: 'template.nothingChanged',
    });
  });

  it('is for owners and leads', async () => {
    for (const person of [mio, sora])
      await expect(edit({ kind: 'title', title: 'Mine' }, person)).rejects.toMatchObject({
        code: 'agreement.notYours',
      });
  });
});

describe('a draft and its template', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  it('leaves a draft with the text it was made from, in both languages', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const id = await room.draft(engagementId, { secondLocale: 'ja' });
    const drafted = await room.agreement(id);
    expect(drafted).toMatchObject({ secondLocale: 'ja', answers: { responseDays: '2' } });
    expect(drafted.clauses.find(({ key }) => key === 'language')?.second?.heading).toBe('言語');
    for (const locale of ['en', 'ja'] as const) {
      const edit = { kind: 'title', title: `New {{ project.name }}` } as const;
      const later = room.visit(aoi, '2026-11-23T02:00:00Z');
      await room.perform(editTemplate, { name: 'service', locale, version: 4, edit }, later);
    }
    const source = await sourceOf(room.prisma, drafted);
    expect(source.prevailing.id).toBe(drafted.templateId);
    expect(source.second?.title).toContain('業務委託契約書');
    await room.send(id, '2026-11-23T03:00:00Z');
    expect((await room.agreement(id)).status).toBe('sent');
  });

  it('is refused in two languages that do not carry the same, with what is missing where', async () => {
    const edit = { kind: 'title', title: 'Without the name' } as const;
    await room.perform(editTemplate, { name: 'service', locale: 'en', version: 5, edit }, room.visit(aoi));
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const refused = await room.draft(engagementId, { secondLocale: 'ja' }).catch((error: unknown) => error);
    if (!(refused instanceof Refusal)) throw new Error('it was not refused');
    expect(refused.code).toBe('agreement.notReady');
    expect(plain(refused.said, 'en')).toMatch(/does not name “project\.name”.*\/agreement templates/s);
    await expect(room.draft(engagementId, { secondLocale: 'en' })).rejects.toMatchObject({
      code: 'agreement.sameLanguage',
    });
    expect(await room.draft(engagementId)).toMatch(/^agr_/);
  });

  it('gets what was answered for the template’s own variables', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const id = await room.draft(engagementId, { answers: { responseDays: '7' } });
    expect((await room.agreement(id)).body).toContain('within 7 business days. A fault');
    for (const responseDays of ['', 'soon'])
      await expect(room.draft(engagementId, { answers: { responseDays } })).rejects.toMatchObject({
        field: 'answers.responseDays',
      });
  });
});
