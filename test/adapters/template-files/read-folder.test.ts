import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readTemplateFolder } from '../../../src/adapters/template-files/read-folder.ts';
import { fileNameOf, writeTemplate } from '../../../src/adapters/template-files/write-template.ts';
import { importTemplates } from '../../../src/agreements/templates/import-templates.ts';
import { newestTemplates } from '../../../src/agreements/templates/load-template.ts';
import { house } from '../../../src/kernel/visit.ts';
import { type AgreementRoom, openAgreementRoom } from '../../agreements/agreement-room.ts';
import { mio } from '../../support/room.ts';

describe('templates as files', () => {
  let room: AgreementRoom;
  let folder: string;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'templates-'));
    for (const template of await newestTemplates(room.prisma))
      await writeFile(join(folder, fileNameOf(template)), writeTemplate(template));
    return () => rm(folder, { recursive: true });
  });
  afterAll(() => room.close());

  const change = async (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file);
    const before = await readFile(path, 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await writeFile(path, after);
    return { lineOf: (words: string) => after.split('\n').findIndex((line) => line.includes(words)) + 1 };
  };
  const take = async () => {
    const { templates, findings } = await readTemplateFolder(folder, 'en');
    expect(findings).toEqual([]);
    const visit = { ...room.visit(), person: house };
    return (await room.perform(importTemplates, { templates: [...templates] }, visit)).saved;
  };

  it('come back as they went out, and make no new version', async () => {
    expect(await readFile(join(folder, 'service.ja.yaml'), 'utf8')).toContain('text: |');
    const { templates } = await readTemplateFolder(folder, 'en');
    const stand = await newestTemplates(room.prisma);
    expect(templates.map(({ clauses }) => clauses)).toEqual(stand.map(({ clauses }) => clauses));
    expect(await take()).toEqual([]);
  });

  it('make the next version of what was changed, and only once', async () => {
    await change('service.en.yaml', 'Work starts on', 'The work starts on');
    expect(await take()).toEqual([{ name: 'service', locale: 'en', version: 5 }]);
    expect(await take()).toEqual([]);
    await change('service.en.yaml', 'The work starts on', 'Everything starts on');
    const { templates } = await readTemplateFolder(folder, 'en');
    const again = room.perform(
      importTemplates,
      { templates: [...templates] },
      { ...room.visit(), person: house },
    );
    await expect(again).rejects.toMatchObject({ code: 'template.fileOutOfDate' });
  });

  it('name file, clause and line of everything that is wrong, and nothing is taken', async () => {
    const unknown = await change('service.en.yaml', 'starts on {{ startsOn }}', 'starts on {{ beginsOn }}');
    const broken = await change('service.zh.yaml', /\{%-? else %\}/, '{%- otherwise %}');
    const { findings } = await readTemplateFolder(folder, 'en');
    const said = findings.map(({ file, line, said: words }) => `${file}:${line}: ${words}`);
    expect(said).toEqual(
      expect.arrayContaining([
        `service.en.yaml:${unknown.lineOf('beginsOn')}: Clause “Parties and purpose”, line 1: there is no variable “beginsOn”.`,
        expect.stringMatching(new RegExp(`^service\\.zh\\.yaml:${broken.lineOf('otherwise')}: .*otherwise`)),
        expect.stringMatching(/^service\.en\.yaml:\d+: .*the English text does not name “startsOn”/),
      ]),
    );
  });

  it.each([
    ['service.en.yaml', 'locked: true', 'lockd: true', /lockd|locked/],
    ['service.en.yaml', 'key: payment', 'key: Payment!', /key/],
    ['service.en.yaml', 'key: payment', 'key: milestones', /stands there twice/],
    ['service.en.yaml', 'version: 5', 'version: three', /version/],
    ['service.en.yaml', 'clauses:', 'clauses: [', /./],
    ['service.ja.yaml', 'locale: ja', 'locale: en', /same template in the same language/],
    ['service.ja.yaml', 'key: payment', 'key: paying', /has no clause “payment”/],
  ])('%s with %j as %j is not taken', async (file, from, to, words) => {
    await change(file, from, to);
    const { findings } = await readTemplateFolder(folder, 'en');
    expect(findings.map(({ said }) => said).join('\n')).toMatch(words);
    for (const { line, file: where } of findings) expect([where !== '', line > 0]).toEqual([true, true]);
  });

  it('are not taken from people who may not change templates', async () => {
    await expect(room.perform(importTemplates, { templates: [] }, room.visit(mio))).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
  });

  it('say where there is none', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'templates-'));
    expect((await readTemplateFolder(empty, 'en')).findings).toHaveLength(1);
    await rm(empty, { recursive: true });
  });
});
