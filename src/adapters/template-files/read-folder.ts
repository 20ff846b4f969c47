import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareLanguages } from '../../agreements/templates/compare-languages.ts';
import type { TemplateFile } from '../../agreements/templates/import-templates.ts';
import { sayProblem } from '../../agreements/templates/say-problem.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type FileFinding, type FileRead, readTemplateFile } from './read-template.ts';

export interface FolderRead {
  readonly templates: readonly TemplateFile[];
  /** Where there is one, nothing is to be imported. */
  readonly findings: readonly FileFinding[];
}

/** Every `.yaml` of the folder, checked alone and, where the same template comes in several languages, side by side. */
export async function readTemplateFolder(folder: string, locale: Locale): Promise<FolderRead> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  if (names.length === 0)
    return {
      templates: [],
      findings: [{ file: folder, line: 1, said: 'there is no .yaml file in this folder' }],
    };
  const reads: FileRead[] = [];
  for (const name of names)
    reads.push(readTemplateFile(name, await readFile(join(folder, name), 'utf8'), locale));
  return {
    templates: reads.flatMap(({ template }) => (template === undefined ? [] : [template])),
    findings: [...reads.flatMap(({ findings }) => findings), ...twice(reads), ...unequal(reads, locale)],
  };
}

function twice(reads: readonly FileRead[]): FileFinding[] {
  const seen = new Map<string, string>();
  return reads.flatMap(({ file, template, lineOf }) => {
    if (template === undefined) return [];
    const key = `${template.name} ${template.locale}`;
    const other = seen.get(key);
    seen.set(key, file);
    return other === undefined
      ? []
      : [{ file, line: lineOf(['name']), said: `${other} is the same template in the same language` }];
  });
}

/** What one language has and another lacks stands at the file that lacks it. */
function unequal(reads: readonly FileRead[], locale: Locale): FileFinding[] {
  return reads.flatMap(({ template }, index) =>
    reads.slice(index + 1).flatMap((other): FileFinding[] => {
      if (template === undefined || other.template === undefined) return [];
      if (template.name !== other.template.name || template.locale === other.template.locale) return [];
      return compareLanguages(template, other.template).map((difference) => {
        const read = reads.find(
          (one) => one.template?.name === template.name && one.template.locale === difference.locale,
        );
        const place = read?.template?.clauses.findIndex(({ key }) => key === difference.clauseKey) ?? -1;
        const line = read?.lineOf(place === -1 ? ['clauses'] : ['clauses', place, 'text']) ?? 1;
        return { file: read?.file ?? '', line, said: plain(sayProblem(difference), locale) };
      });
    }),
  );
}
